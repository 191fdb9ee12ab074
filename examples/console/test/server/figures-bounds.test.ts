import { afterEach, describe, expect, it } from 'vitest';
import { createScenario, disposeScenarios, ORIGIN, type Scenario } from './console-scenario.ts';
import { signIn } from './over-http.ts';
import type { CostsAnswer, UsageAnswer } from '../../server/web/answers.ts';

afterEach(disposeScenarios);

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
  it('are cut to the largest and one for the others: a bounded answer with the exact total', {
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
  it('name the largest, credits among them, over all sources', async () => {
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
  it('beyond 64 bits are exact, and break nothing for others', async () => {
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

  it('of tokens are exact too', async () => {
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
  it.each(['/api/costs', '/api/usage'])('is set apart in %s and named, and all others are answered', async (path) => {
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
        name === column ? `CASE ${name} WHEN 666 THEN abs(-9223372036854775807 - 1) ELSE ${name} END AS ${name}` : name,
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
  });
});

describe('names that an earlier version stored as they came', () => {
  it('are made plain, and those that look the same are one', async () => {
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
