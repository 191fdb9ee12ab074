import { describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { ask, dayStart, NOW_MS } from './asking.ts';

interface Page {
  readonly object: string;
  readonly data: readonly {
    readonly object: string;
    readonly start_time: number;
    readonly end_time: number;
    readonly results: readonly Result[];
  }[];
  readonly has_more: boolean;
  readonly next_page: string | null;
}
type Result = Readonly<Record<string, unknown>> & {
  readonly amount?: { readonly value: number | string; readonly currency: string };
};

const COSTS = '/v1/organization/costs';
const USAGE = '/v1/organization/usage/completions';

function sandboxNow(): Sandbox {
  return createSandbox({ now: () => NOW_MS });
}

async function page(path: string, keyId = 'works', sandbox = sandboxNow()): Promise<Page> {
  const { status, body } = await ask(sandbox, path, keyId);
  expect(status).toBe(200);
  // SAFETY: a 200 of these endpoints is a page; a wrong shape fails the expectations on it.
  return body as Page;
}

async function every(path: string): Promise<readonly Page[]> {
  const pages = [await page(path)];
  for (let next = pages[0]?.next_page; next; next = pages.at(-1)?.next_page) {
    pages.push(await page(`${path}&page=${encodeURIComponent(next)}`));
  }
  return pages;
}

function sum(pages: readonly Page[], column: string): number {
  const results = pages.flatMap(({ data }) => data.flatMap((bucket) => bucket.results));
  return results.reduce(
    (total, result) =>
      total + Number(column === 'amount' ? Math.round(Number(result.amount?.value) * 1e8) : result[column]),
    0,
  );
}

describe('GET /v1/organization/costs', () => {
  it('GET costs returns 7 daily buckets by default', async () => {
    const { object, data, has_more } = await page(`${COSTS}?start_time=${dayStart(-30)}`);
    expect([object, data.length, has_more]).toEqual(['page', 7, true]);
    expect(data[0]).toMatchObject({ object: 'bucket', start_time: dayStart(-30), end_time: dayStart(-29) });
  });

  it.each([
    ['1', 200],
    ['180', 200],
    ['181', 400],
    ['0', 400],
    ['x', 400],
    ['1.5', 400],
  ])('GET costs answers limit=%s with %i', async (limit, status) => {
    expect((await ask(sandboxNow(), `${COSTS}?start_time=${dayStart(-30)}&limit=${limit}`)).status).toBe(status);
  });

  it('GET costs names a limit that is too high, in the vendor’s words', async () => {
    const { body } = await ask(sandboxNow(), `${COSTS}?start_time=${dayStart(-30)}&limit=200`);
    expect(body).toMatchObject({ error: { param: 'limit', code: 'integer_above_max_value' } });
  });

  it.each([
    ['no start_time', ''],
    ['a start_time that is no number', '?start_time=today'],
    ['an end before the start', `?start_time=${dayStart(-1)}&end_time=${dayStart(-2)}`],
    ['hourly buckets', `?start_time=${dayStart(-1)}&bucket_width=1h`],
    ['a group that does not exist', `?start_time=${dayStart(-1)}&group_by=model`],
    ['a page of nothing', `?start_time=${dayStart(-1)}&page=abc`],
  ])('GET costs refuses %s with a 400', async (_, query) => {
    expect((await ask(sandboxNow(), `${COSTS}${query}`)).status).toBe(400);
  });

  it('GET costs begins with the day of start_time and ends before end_time', async () => {
    const { data, has_more, next_page } = await page(
      `${COSTS}?start_time=${dayStart(-5) + 3_600}&end_time=${dayStart(-3)}`,
    );
    expect(data.map(({ start_time }) => start_time)).toEqual([dayStart(-5), dayStart(-4)]);
    expect([has_more, next_page]).toEqual([false, null]);
  });

  it('GET costs has no further page when the last bucket ends the page', async () => {
    const { data, has_more, next_page } = await page(
      `${COSTS}?start_time=${dayStart(-5)}&end_time=${dayStart(-3)}&limit=2`,
    );
    expect([data.length, has_more, next_page]).toEqual([2, false, null]);
  });

  it('GET costs ends with today without end_time', async () => {
    const { data } = await page(`${COSTS}?start_time=${dayStart(-2)}&limit=180`);
    expect(data.at(-1)?.start_time).toBe(dayStart(0));
  });

  it('GET costs covers six months in two pages without gap or repetition', async () => {
    const pages = await every(`${COSTS}?start_time=${dayStart(-183)}&limit=180`);
    const starts = pages.flatMap(({ data }) => data.map(({ start_time }) => start_time));
    expect(pages).toHaveLength(2);
    expect(starts).toEqual(Array.from({ length: 184 }, (_, day) => dayStart(day - 183)));
  });

  it('GET costs returns cursors that must be encoded', async () => {
    expect((await page(`${COSTS}?start_time=${dayStart(-30)}`)).next_page).toMatch(/=$/);
  });

  it('GET costs returns the same sum for every grouping', async () => {
    const query = `${COSTS}?start_time=${dayStart(-20)}&end_time=${dayStart(0)}&limit=180`;
    const whole = sum([await page(query)], 'amount');
    expect(whole).toBeGreaterThan(0);
    for (const group of [
      '&group_by=project_id',
      '&group_by=line_item',
      '&group_by[]=project_id&group_by[]=line_item',
      '&group_by=api_key_id',
    ]) {
      expect(sum([await page(query + group)], 'amount')).toBe(whole);
    }
  });

  it('GET costs names only the grouped columns', async () => {
    const [plain] = (await page(`${COSTS}?start_time=${dayStart(-5)}&limit=1`)).data[0]?.results ?? [];
    expect(plain).toMatchObject({
      object: 'organization.costs.result',
      amount: { currency: 'usd' },
      project_id: null,
      line_item: null,
      api_key_id: null,
      quantity: null,
    });
    const [byLine] =
      (await page(`${COSTS}?start_time=${dayStart(-5)}&limit=1&group_by=line_item`)).data[0]?.results ?? [];
    expect(byLine).toMatchObject({
      project_id: null,
      line_item: expect.stringContaining('gpt-'),
      quantity: expect.any(Number),
      quantity_unit: 'tokens',
    });
  });

  it('GET costs filters by project', async () => {
    const { data } = await page(
      `${COSTS}?start_time=${dayStart(-5)}&limit=1&group_by=project_id&project_ids=proj_nwDocs`,
    );
    expect(data[0]?.results.map(({ project_id }) => project_id)).toEqual(['proj_nwDocs']);
  });

  it('GET costs writes amounts as numbers for some organizations and as text for others, as live answers do', async () => {
    const value = async (key: string) =>
      typeof (await page(`${COSTS}?start_time=${dayStart(-5)}&limit=1`, key)).data[0]?.results[0]?.amount?.value;
    expect([await value('works'), await value('other')]).toEqual(['number', 'string']);
  });

  it('GET costs returns empty buckets for days without data', async () => {
    const { data } = await page(`${COSTS}?start_time=${dayStart(-5)}&limit=5`, 'empty');
    expect(data.map(({ results }) => results)).toEqual([[], [], [], [], []]);
  });
});

describe('GET /v1/organization/usage/completions', () => {
  it.each([
    ['1d', 7, 31],
    ['1h', 24, 168],
    ['1m', 60, 1_440],
  ])('GET usage has buckets of %s: %i by default, %i at most', async (width, usual, most) => {
    const query = `${USAGE}?start_time=${dayStart(-40)}&bucket_width=${width}`;
    expect((await page(query)).data).toHaveLength(usual);
    expect((await page(`${query}&limit=${most}`)).data).toHaveLength(most);
    expect((await ask(sandboxNow(), `${query}&limit=${most + 1}`)).status).toBe(400);
  });

  it('GET usage covers six months in six pages of days', async () => {
    const pages = await every(`${USAGE}?start_time=${dayStart(-183)}&limit=31`);
    expect(pages.map(({ data }) => data.length)).toEqual([31, 31, 31, 31, 31, 29]);
  });

  it('GET usage returns the same sum of a day in every bucket width', async () => {
    const query = `${USAGE}?start_time=${dayStart(-9)}&end_time=${dayStart(-8)}`;
    const days = await page(`${query}&bucket_width=1d`);
    expect(sum([days], 'input_tokens')).toBeGreaterThan(0);
    for (const column of ['input_tokens', 'input_cached_tokens', 'output_tokens', 'num_model_requests']) {
      expect(sum([await page(`${query}&bucket_width=1h`)], column)).toBe(sum([days], column));
      expect(sum([await page(`${query}&bucket_width=1m&limit=1440`)], column)).toBe(sum([days], column));
    }
  });

  it('GET usage names the grouped columns', async () => {
    const [result] =
      (await page(`${USAGE}?start_time=${dayStart(-5)}&limit=1&group_by=model&group_by=project_id&group_by=batch`))
        .data[0]?.results ?? [];
    expect(result).toMatchObject({
      object: 'organization.usage.completions.result',
      model: 'gpt-4.1-2025-04-14',
      project_id: 'proj_nwDefault',
      batch: false,
      user_id: null,
      service_tier: null,
    });
  });

  it('GET usage filters by model', async () => {
    const { data } = await page(
      `${USAGE}?start_time=${dayStart(-5)}&limit=1&group_by=model&models=gpt-4.1-mini-2025-04-14`,
    );
    expect(data[0]?.results.map(({ model }) => model)).toEqual(['gpt-4.1-mini-2025-04-14']);
  });

  it('GET usage returns empty buckets for other kinds of usage', async () => {
    const { data } = await page(`/v1/organization/usage/embeddings?start_time=${dayStart(-5)}&limit=1`);
    expect(data[0]?.results).toEqual([]);
  });

  it('GET usage requires the usage scope', async () => {
    expect((await ask(sandboxNow(), `${USAGE}?start_time=${dayStart(-5)}`, 'no-usage')).status).toBe(401);
  });
});
