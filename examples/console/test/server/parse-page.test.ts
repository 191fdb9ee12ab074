import { describe, expect, it } from 'vitest';
import { LongLines, PageTooLargeError } from '../../server/import/long-lines.ts';
import { parsePage } from '../../server/import/parse-page.ts';
import { turnsDuring } from './turns-during.ts';

const line = (index: number): object => ({
  amount: { value: index / 7, currency: 'usd' },
  line_item: `"it[em]", {${index}} \\ \u2028 é`,
  nested: [[{ deep: [] }], '],}'],
});
const page = (days: number, lines: number, more: object = {}): object => ({
  object: 'page',
  data: Array.from({ length: days }, (_, day) => ({
    start_time: day,
    results: Array.from({ length: lines }, (_, index) => line(index)),
    others: [[1, 2]],
  })),
  ...more,
});

/** The page with all its lines. */
async function wholePage(text: string): Promise<unknown> {
  const read = (value: unknown): unknown => {
    if (value instanceof LongLines) return [...value.parts()].flat();
    if (Array.isArray(value)) return value.map(read);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, read(member)]));
  };
  return read(await parsePage(text));
}

describe('the text of a page', () => {
  it.each<[string, unknown]>([
    ['short', page(3, 5)],
    ['of many days', page(31, 400)],
    ['of one long day', page(1, 20_000)],
    ['of a long and a short day', page(2, 9_000, { has_more: true })],
    ['without days', { object: 'page', data: [], text: 'x'.repeat(600_000) }],
    ['with lists elsewhere', page(1, 8_000, { groups: { inner: { list: page(1, 3_000) } } })],
    ['that is a list', [[[page(1, 3_500)]]]],
    ['that is a text', 'x'.repeat(600_000)],
  ])('the text of a page, %s, is parsed like JSON.parse does', async (_, value) => {
    for (const text of [JSON.stringify(value), JSON.stringify(value, null, 1)])
      expect(await wholePage(text)).toEqual(JSON.parse(text));
  });

  it.each<[string, (text: string) => string]>([
    ['ends too early', (text) => text.slice(0, -30)],
    ['goes on after its end', (text) => `${text}]`],
    ['has a comma too many at the end of its lines', (text) => text.replace(/\}\],"others"/u, '},],"others"')],
    ['has a comma too many at the begin of its lines', (text) => text.replace('"results":[', '"results":[,')],
    ['has a bracket that closes another one', (text) => text.replace('"usd"},"line_item"', '"usd"],"line_item"')],
    ['has a line that is none', (text) => text.replace('"currency":"usd"', '"currency":usd')],
    ['has a text that does not end', (text) => text.replace('"currency":"usd"', '"currency":"usd')],
  ])('the text of a page that %s is refused', async (_, spoil) => {
    const text = spoil(JSON.stringify(page(1, 10_000)));
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    await expect(wholePage(text)).rejects.toThrow(SyntaxError);
  });

  it.each<[string, object]>([
    ['a line', { data: [{ start_time: 1, results: [{ name: 'x'.repeat(1_100_000) }] }] }],
    ['everything but the lines', { data: [], list: Array.from({ length: 300_000 }, () => [1]) }],
  ])('the text of a page with more than a megabyte for %s is refused', async (_, value) => {
    await expect(wholePage(JSON.stringify(value))).rejects.toThrow(PageTooLargeError);
  });

  it('other requests are answered while a page of many megabytes is scanned, and its lines are not all kept in memory', async () => {
    const text = JSON.stringify(page(2, 40_000));
    const { result, turns } = await turnsDuring(parsePage(text));
    // 10 MB, looked through a megabyte at a time.
    expect(turns).toBeGreaterThanOrEqual(8);
    const { data } = result as { readonly data: readonly { readonly results: unknown }[] };
    for (const { results } of data) {
      if (!(results instanceof LongLines)) throw new Error('Its lines were parsed.');
      for (const part of results.parts()) expect(part.length).toBeLessThan(2_000);
    }
  });
});
