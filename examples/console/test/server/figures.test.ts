import { afterEach, describe, expect, it } from 'vitest';
import { readAmount, writeAmount } from '../../server/import/money.ts';
import type { CostsAnswer, UsageAnswer } from '../../server/web/answers.ts';
import {
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  isDone,
  ORIGIN,
  quiet,
  type Scenario,
} from './console-scenario.ts';
import { vendorTotals } from './imported-tables.ts';
import { signIn } from './over-http.ts';

afterEach(disposeScenarios);

async function imported(
  ...keyIds: readonly string[]
): Promise<{ scenario: Scenario; get(path: string): Promise<Response> }> {
  const scenario = createScenario();
  scenario.console.start();
  for (const keyId of keyIds) {
    const { id } = await connectKey(scenario.as('mara'), keyId);
    await accountWhere(scenario, id, isDone);
  }
  const headers = await signIn(scenario.console.fetch, 'ines');
  return { scenario, get: (path) => scenario.console.fetch(new Request(`${ORIGIN}${path}`, { headers })) };
}

/** The vendor's own sum of some days, in 1e-10 dollars. */
async function vendorSum(scenario: Scenario, keyId: string, from: string, days: number): Promise<bigint> {
  const start = Date.parse(from) / 1_000;
  const { costs } = await vendorTotals(scenario, keyId, start, start + days * 86_400);
  return costs.reduce(
    (sum, { result }) => sum + (readAmount((result['amount'] as { value: unknown }).value) ?? 0n),
    0n,
  );
}

describe('GET /api/costs', () => {
  it('GET /api/costs returns the last six months by project, exact to the last digit', async () => {
    const { scenario, get } = await imported('works', 'other');
    const answer = (await (await get('/api/costs')).json()) as CostsAnswer;
    expect(answer).toMatchObject({ currency: 'USD', by: 'project' });
    expect([answer.days.length, answer.days[0], answer.days.at(-1)]).toEqual([181, '2025-09-11', '2026-03-10']);
    expect(answer.sources.map(({ name, firstDay, lastDay }) => [name, firstDay, lastDay])).toEqual([
      ['org-Harbour4Tk9', '2025-09-11', '2026-03-10'],
      ['org-Northwind7Qd2', '2025-09-11', '2026-03-10'],
    ]);
    expect(answer.series.map(({ group }) => String(group)).sort()).toEqual([
      ...['proj_hbClaims', 'proj_hbDefault', 'proj_nwDefault', 'proj_nwDocs', 'proj_nwSupport'],
    ]);
    const expected =
      (await vendorSum(scenario, 'works', '2025-09-11', 181)) + (await vendorSum(scenario, 'other', '2025-09-11', 181));
    const sum = (amounts: readonly string[]) =>
      amounts.reduce((total, amount) => total + (readAmount(amount) ?? 0n), 0n);
    expect(answer.total).toBe(writeAmount(expected));
    expect(sum(answer.dailyTotals)).toBe(expected);
    expect(sum(answer.series.map(({ total }) => total))).toBe(expected);
    expect(
      answer.series.every(({ cells, total }) => writeAmount(sum(cells.map(([, amount]) => amount))) === total),
    ).toBe(true);
  });

  it('GET /api/costs returns some days of one source by line item', async () => {
    const { scenario, get } = await imported('works', 'other');
    const all = (await (await get('/api/costs')).json()) as CostsAnswer;
    const source = all.sources.find(({ externalId }) => externalId === 'org-Northwind7Qd2');
    const query = `by=line_item&from=2026-01-01&to=2026-01-31&source=${source?.id}`;
    const answer = (await (await get(`/api/costs?${query}`)).json()) as CostsAnswer;
    expect(answer.days).toHaveLength(31);
    expect(answer.total).toBe(writeAmount(await vendorSum(scenario, 'works', '2026-01-01', 31)));
    expect(answer.series.map(({ group }) => group)).toContain('web search tool calls');
    const totals = answer.series.map(({ total }) => Number(total));
    expect(totals).toEqual([...totals].sort((left, right) => right - left));
  });

  it('GET /api/costs returns the figures of a disconnected account whose data was kept', async () => {
    const { scenario, get } = await imported('works');
    const before = (await (await get('/api/costs')).json()) as CostsAnswer;
    const [account] = (await scenario.as('mara').listAccounts({ limit: 1 }, quiet())).items;
    const change = { accountId: String(account?.id), version: Number(account?.version), idempotencyKey: 'bye' };
    await scenario.as('mara').disconnectAccount?.({ ...change, data: 'keep' }, quiet());
    const after = (await (await get('/api/costs')).json()) as CostsAnswer;
    expect(after.total).toBe(before.total);
    expect(after.sources).toMatchObject([{ accountId: null, externalId: 'org-Northwind7Qd2' }]);
  });

  it('GET /api/costs returns no series before anything is imported', async () => {
    const { get } = await imported();
    expect(await (await get('/api/costs?from=2026-03-01')).json()).toMatchObject({
      ...{ total: '0', sources: [], series: [] },
      dailyTotals: Array.from({ length: 10 }, () => '0'),
    });
  });

  it.each([
    ['from=yesterday', 'from'],
    ['from=2026-02-31', 'from'],
    ['from=2026-03-02&to=2026-03-01', 'to'],
    ['from=2020-01-01', 'to'],
    ["by=amount'--", 'by'],
    [`source=${'x'.repeat(65)}`, 'source'],
  ])('refuses "%s"', async (query, field) => {
    const { get } = await imported();
    const response = await get(`/api/costs?${query}`);
    expect([response.status, await response.json()]).toEqual([400, { failure: { code: 'invalid_input', field } }]);
  });
});

describe('GET /api/usage', () => {
  it('GET /api/usage returns tokens and requests per model', async () => {
    const { scenario, get } = await imported('works');
    const answer = (await (await get('/api/usage?from=2026-01-01&to=2026-01-31')).json()) as UsageAnswer;
    const start = Date.UTC(2026, 0, 1) / 1_000;
    const { usage } = await vendorTotals(scenario, 'works', start, start + 31 * 86_400);
    for (const { group, cells, total } of answer.series) {
      const own = usage.filter(({ result }) => result['model'] === group);
      const sum = (column: string) => own.reduce((all, { result }) => all + Number(result[column]), 0);
      expect(total.inputTokens).toBe(String(sum('input_tokens')));
      expect(cells.reduce((all, [, { inputTokens }]) => all + Number(inputTokens), 0)).toBe(sum('input_tokens'));
      expect(cells.reduce((all, [, { requests }]) => all + Number(requests), 0)).toBe(sum('num_model_requests'));
    }
    expect(answer.series).toHaveLength(2);
  });
});

/** The last six months of the clock in these tests. */
const DAYS = `WITH RECURSIVE days(day) AS (SELECT '2025-09-11' UNION ALL SELECT date(day, '+1 day') FROM days WHERE day < '2026-03-10')`;

function addSource({ database }: Scenario, id: string): void {
  database
    .prepare(`INSERT INTO sources (id, integration_id, external_id, name) VALUES (?, 'openai', ?, ?)`)
    .run(id, id, `Org ${id}`);
}

function addCost(
  { database }: Scenario,
  source: string,
  line: string,
  dollars: bigint,
  fraction = 0n,
  day = '2026-03-01',
): void {
  database
    .prepare('INSERT INTO costs (source_id, day, project_id, line_item, dollars, fraction) VALUES (?, ?, ?, ?, ?, ?)')
    .run(source, day, 'p', line, dollars, fraction);
}

async function ask(scenario: Scenario, path: string): Promise<{ readonly status: number; readonly text: string }> {
  const headers = await signIn(scenario.console.fetch, 'ines');
  const response = await scenario.console.fetch(new Request(`${ORIGIN}${path}`, { headers }));
  return { status: response.status, text: await response.text() };
}

async function costsOf(scenario: Scenario, path = '/api/costs?by=line_item'): Promise<CostsAnswer> {
  const { status, text } = await ask(scenario, path);
  expect(status).toBe(200);
  return JSON.parse(text) as CostsAnswer;
}

describe('costs with 8,000 line items a day, stored by an earlier version', () => {
  it('costs with 8,000 line items a day are cut to the largest and one for the others, with the exact total', {
    timeout: 120_000,
  }, async () => {
    const scenario = createScenario();
    addSource(scenario, 'many');
    // Every day has names of its own: 1.4 million groups, each of 1.0000000001 dollars times its number.
    scenario.database.exec(`${DAYS}, items(item) AS (SELECT 1 UNION ALL SELECT item + 1 FROM items WHERE item < 8000)
      INSERT INTO costs (source_id, day, project_id, line_item, dollars, fraction)
      SELECT 'many', day, 'p', day || ' ' || item, item, item FROM days CROSS JOIN items`);
    const { status, text } = await ask(scenario, '/api/costs?by=line_item');
    expect(status).toBe(200);
    // 51 series over 181 days, each cell with a place and an amount.
    expect(text.length).toBeLessThan(250_000);
    const answer = JSON.parse(text) as CostsAnswer;
    expect(answer.series).toHaveLength(51);
    expect(answer.series.at(-1)?.group).toBeNull();
    // 181 days x 8000 x 8001 / 2, in dollars and in ten-thousand-millionths.
    expect(answer.total).toBe('5792724000.5792724');
    expect(answer.dailyTotals[0]).toBe('32004000.0032004');
    const cells = answer.series.flatMap((series) => series.cells);
    expect(cells.length).toBeLessThanOrEqual(51 * 181);
    // Only days with a value: a named item here has one day each.
    expect(answer.series.slice(0, -1).every((series) => series.cells.length === 1)).toBe(true);
  });
});

describe('costs with more groups than get a series', () => {
  it('costs with more groups than series name the largest over all sources, credits among them', async () => {
    const scenario = createScenario();
    for (const source of ['a', 'b']) {
      addSource(scenario, source);
      for (let item = 1; item <= 200; item += 1) addCost(scenario, source, `item ${item}`, BigInt(item));
    }
    addCost(scenario, 'b', 'credit', -1_000n);
    const { series, total } = await costsOf(scenario);
    expect(total).toBe('39200');
    expect(series).toHaveLength(51);
    expect(series.slice(0, 2).map(({ group, total: own }) => [group, own])).toEqual([
      ['item 200', '400'],
      ['item 199', '398'],
    ]);
    expect(series.slice(-2).map(({ group, total: own }) => [group, own])).toEqual([
      ['credit', '-1000'],
      [null, String(200 * 201 - (152 + 200) * 49)],
    ]);
    const one = await costsOf(scenario, '/api/costs?by=line_item&source=a');
    expect(one.total).toBe('20100');
  });
});

describe('sums', () => {
  it('sums beyond 64 bits are exact, and do not affect other sources', async () => {
    const scenario = createScenario();
    for (const source of ['huge', 'small']) addSource(scenario, source);
    const most = 2n ** 63n - 1n;
    for (let item = 0; item < 5; item += 1) addCost(scenario, 'huge', `x ${item}`, most, 9_999_999_999n);
    addCost(scenario, 'huge', 'back', -(2n ** 63n));
    addCost(scenario, 'small', 'y', 1n, 1n);
    const answer = await costsOf(scenario);
    expect(answer.total).toBe(`${5n * most - 2n ** 63n + 4n + 1n}.9999999996`);
    expect(answer.sources.every(({ failed }) => !failed)).toBe(true);
    expect((await costsOf(scenario, '/api/costs?source=small')).total).toBe('1.0000000001');
  });

  it('sums of tokens beyond 64 bits are exact', async () => {
    const scenario = createScenario();
    addSource(scenario, 'huge');
    const most = 2n ** 63n - 1n;
    const insert = scenario.database.prepare(`INSERT INTO usage VALUES ('huge', '2026-03-01', ?, 'm', ?, ?, ?, ?)`);
    for (let project = 0; project < 3; project += 1) insert.run(`p ${project}`, most, 0, 1, 2);
    const { status, text } = await ask(scenario, '/api/usage');
    expect(status).toBe(200);
    const answer = JSON.parse(text) as UsageAnswer;
    expect(answer.total).toEqual({
      inputTokens: String(3n * most),
      ...{ cachedInputTokens: '0', outputTokens: '3', requests: '6' },
    });
    expect(answer.series).toMatchObject([{ group: 'm', total: answer.total }]);
  });
});

describe('a source whose figures cannot be read', () => {
  it.each(['/api/costs', '/api/usage'])(
    'a source that cannot be read is reported as failed in %s, and all others are answered',
    async (path) => {
      const scenario = createScenario();
      for (const source of ['bad', 'good']) {
        addSource(scenario, source);
        addCost(scenario, source, 'x', source === 'bad' ? 666n : 7n);
        scenario.database
          .prepare(`INSERT INTO usage VALUES (?, '2026-03-01', 'p', 'm', ?, 0, 0, 0)`)
          .run(source, source === 'bad' ? 666 : 7);
      }
      for (const [table, column] of [
        ['costs', 'dollars'],
        ['usage', 'input_tokens'],
      ] as const) {
        const columns = scenario.database
          .prepare(`PRAGMA table_info(${table})`)
          .all()
          .map((row) => String(row['name']));
        const read = columns.map((name) =>
          name === column
            ? `CASE ${name} WHEN 666 THEN abs(-9223372036854775807 - 1) ELSE ${name} END AS ${name}`
            : name,
        );
        scenario.database.exec(`ALTER TABLE ${table} RENAME TO ${table}_stored;
        CREATE VIEW ${table} AS SELECT ${read.join(', ')} FROM ${table}_stored`);
      }
      const { status, text } = await ask(scenario, path);
      expect(status).toBe(200);
      const answer = JSON.parse(text) as CostsAnswer | UsageAnswer;
      expect(answer.sources.map(({ id, failed }) => [id, failed])).toEqual([
        ['bad', true],
        ['good', false],
      ]);
      expect(answer.total).toEqual('currency' in answer ? '7' : expect.objectContaining({ inputTokens: '7' }));
      expect(scenario.logs).toContainEqual(expect.objectContaining({ event: 'figures_unreadable' }));
    },
  );
});

describe('names that an earlier version stored as they came', () => {
  it('names that an earlier version stored are sanitized, and equal-looking ones are one group', async () => {
    const scenario = createScenario();
    addSource(scenario, 'old');
    for (const [index, name] of ['input', 'in\u200Bput', 'in\u202Eput', ' input', 'in\u0000put'].entries())
      addCost(scenario, 'old', name, BigInt(10 ** index));
    addCost(scenario, 'old', 'é'.repeat(400), 1n);
    addCost(scenario, 'old', 'プロジェクト', 2n);
    const { series, total } = await costsOf(scenario);
    expect(total).toBe('11114');
    expect(series.map(({ group, total: own }) => [group, own])).toEqual([
      ['input', '11111'],
      ['プロジェクト', '2'],
      [`${'é'.repeat(256)}…`, '1'],
    ]);
  });
});
