import { describe, expect, it } from 'vitest';
import { readBuckets } from '../../server/import/buckets.ts';
import { DAY_S } from '../../server/import/days.ts';
import { amountOf, writeAmount } from '../../server/import/money.ts';
import { MOST_LINES, readCosts, readUsage } from '../../server/import/rows.ts';
import { turnsDuring } from './turns-during.ts';
import { costLine } from './vendor-pages.ts';

const DAY = Date.UTC(2026, 2, 9) / 1_000;
const daily = (results: readonly unknown[]) => readCosts({ day: DAY, results });
const totalOf = ({ rows }: Awaited<ReturnType<typeof readCosts>>): string =>
  writeAmount(rows.reduce((sum, { figures: [dollars = 0n, rest = 0n] }) => sum + amountOf(dollars, rest), 0n));

describe('a cost line', () => {
  it.each<[string, unknown, string]>([
    ['without an amount', { project_id: 'p', line_item: 'l' }, 'unreadable_amount'],
    ['with no amount', costLine(null), 'unreadable_amount'],
    ['with a text for an amount', costLine('a lot'), 'unreadable_amount'],
    ['with "NaN" for an amount', costLine('NaN'), 'unreadable_amount'],
    ['with a list for an amount', { amount: [1], project_id: 'p' }, 'unreadable_amount'],
    ['with an amount of another type', costLine({ cents: 1 }), 'unreadable_amount'],
    ['with a huge exponent', costLine('1E6176'), 'unreadable_amount'],
    ['with more than is believed', costLine('1e9'), 'unreadable_amount'],
    ['in other money', { ...costLine(1), amount: { value: 1, currency: 'eur' } }, 'other_currency'],
    ['in no money', { ...costLine(1), amount: { value: 1 } }, 'other_currency'],
    ['whose project is a number', costLine(1, { project_id: 7 }), 'unreadable_name'],
    ['whose name is an object', costLine(1, { line_item: { en: 'x' } }), 'unreadable_name'],
    ['that is a text', 'line', 'unreadable_line'],
    ['that is nothing', null, 'unreadable_line'],
    ['that is a list', [costLine(1)], 'unreadable_line'],
  ])('a cost line that is unreadable (%s) is left out, and the others count', async (_, line, reason) => {
    const read = await daily([costLine('0.1'), line, costLine('0.2', { line_item: 'output' })]);
    expect(totalOf(read)).toBe('0.3');
    expect(read.findings).toMatchObject([{ day: '2026-03-09', reason, lines: 1 }]);
  });

  it.each<[string, unknown]>([
    ['zero with any exponent', costLine('0E-6176')],
    ['less than the smallest unit', costLine('1E-6176')],
    ['nothing to name it by', costLine(0, { project_id: null, line_item: undefined })],
    ['unknown members', costLine(0, { tax: { rate: Number.NaN }, object: 'other' })],
  ])('a cost line with %s is read', async (_, line) => {
    expect(await daily([costLine('0.1'), line])).toMatchObject({ findings: [] });
  });

  it('a cost line with the name of the sum of many lines stays separate from it', async () => {
    const own = '\u001Aother';
    const many = Array.from({ length: MOST_LINES + 100 }, (_, index) => costLine(1, { line_item: `item ${index}` }));
    const { rows } = await daily([...many, costLine(1_000, { project_id: own, line_item: own })]);
    const names = rows.map((row) => JSON.stringify(row.names));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain(JSON.stringify(['other', 'other']));
  });

  it('an unreadable cost line is counted with others of its reason, with one name and no figure', async () => {
    const { findings } = await daily([
      costLine('secret 12.5', { line_item: 'out\u202Eput' }),
      costLine('x', { line_item: 'later' }),
      costLine('y', { line_item: '', project_id: 'p'.repeat(500) }),
    ]);
    expect(findings).toEqual([{ day: '2026-03-09', reason: 'unreadable_amount', lines: 3, sample: 'output' }]);
    const [first] = (await daily([costLine('y', { line_item: '', project_id: 'p'.repeat(500) })])).findings;
    expect(first?.sample).toBe('p'.repeat(64));
  });

  it.each([
    ['bidirectional characters', 'in\u202Eput'],
    ['zero-width characters', 'in\u200Bput'],
    ['NUL', 'in\u0000put'],
    ['white space around it', ' input\n'],
  ])('a cost line whose name holds %s equals the one without', async (_, name) => {
    const { rows } = await daily([costLine('1.5'), costLine('2.25', { line_item: name })]);
    expect(rows).toMatchObject([{ names: ['proj_a', 'input'], figures: [3n, 7_500_000_000n] }]);
  });

  it('a cost line with lone surrogates in its names equals others that look the same', async () => {
    const { rows, findings } = await daily([
      costLine(1, { line_item: 'a\uD800' }),
      costLine(2, { line_item: 'a\uDFFF' }),
    ]);
    expect(rows).toMatchObject([{ names: ['proj_a', 'a\uFFFD'], figures: [3n, 0n] }]);
    expect(findings).toEqual([]);
  });

  it('cost lines are added exactly beyond 64 bits', async () => {
    const read = await daily(Array.from({ length: 40 }, () => costLine('922337203.6854775807')));
    expect(totalOf(read)).toBe('36893488147.419103228');
  });
});

describe('a usage line', () => {
  const usage = (results: readonly unknown[]) => readUsage({ day: DAY, results });

  it.each([-1, 1.5, Number.NaN, '12', 2 ** 53, {}])(
    'a usage line that counts %s is left out, and the others count',
    async (count) => {
      const read = await usage([
        { model: 'm', input_tokens: 5 },
        { model: 'm', output_tokens: count },
      ]);
      expect(read.rows).toMatchObject([{ names: ['', 'm'], figures: [5n, 0n, 0n, 0n] }]);
      expect(read.findings).toMatchObject([{ reason: 'unreadable_count', lines: 1, sample: 'm' }]);
    },
  );

  it('a usage line whose sum is too large to be stored is left out', async () => {
    const full = Array.from({ length: 1_100 }, () => ({ model: 'big', input_tokens: Number.MAX_SAFE_INTEGER }));
    const read = await usage([...full, { model: 'small', input_tokens: 1 }]);
    expect(read.rows.map(({ names }) => names[1])).toEqual(['small']);
    expect(read.findings).toMatchObject([{ reason: 'too_large', lines: 1, sample: 'big' }]);
  });
});

describe('a day without a list of lines', () => {
  it.each([[null], [undefined], ['none'], [{ amount: 1 }], [7]])(
    '%j is set apart, and the other days count',
    async (results) => {
      const data = [
        { start_time: DAY, results: [costLine('0.1')] },
        { start_time: DAY + DAY_S, results },
        { start_time: DAY + 2 * DAY_S, results: [costLine('0.2')] },
      ];
      const page = readBuckets({ data, has_more: false }, { from: DAY, to: DAY + 3 * DAY_S });
      const read = await Promise.all(page?.buckets.map(readCosts) ?? []);
      expect(read.map(totalOf)).toEqual(['0.1', '0', '0.2']);
      expect(read.map(({ findings }) => findings)).toMatchObject([[], [{ reason: 'unreadable_line', lines: 1 }], []]);
    },
  );
});

describe('a day with very many lines', () => {
  it('a day with very many lines keeps the largest, adds up the others exactly, and reports it', async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => costLine(`${index}.01`, { line_item: `item ${index}` }));
    const read = await daily([...lines, costLine('-9000', { line_item: 'credit' })]);
    expect(read.rows).toHaveLength(500);
    expect(read.rows.slice(0, 2).map(({ names }) => names[1])).toEqual(['credit', 'item 4999']);
    expect(totalOf(read)).toBe('12488550');
    expect(read.findings).toMatchObject([{ reason: 'many_lines', lines: 4_502 }]);
  });

  it('other requests are answered while a day with very many lines is read', async () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => costLine('0.01', { line_item: `item ${index}` }));
    const { result, turns } = await turnsDuring(daily(lines));
    expect(totalOf(result)).toBe('400');
    expect(result.findings).toMatchObject([{ reason: 'many_lines', lines: 39_501 }]);
    // Two thousand lines at a time, twice.
    expect(turns).toBeGreaterThanOrEqual(38);
  });
});
