import type { SQLInputValue } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { createSourceStore } from '../../server/accounts/source-store.ts';
import { createStore } from '../../server/database/store.ts';
import type { CostsAnswer } from '../../server/web/answers.ts';
import { createScenario, disposeScenarios, ORIGIN, type Scenario } from './console-scenario.ts';
import { signIn } from './over-http.ts';

afterEach(disposeScenarios);

/** Sources with the same figures, a dollar for each of `lines` lines on each of 181 days. */
function addSources({ database }: Scenario, count: number, lines: number): void {
  database.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    INSERT INTO sources (id, integration_id, external_id, name) SELECT 's' || i, 'openai', 's' || i, 'Org ' || i FROM n;
    WITH RECURSIVE days(day) AS (SELECT '2025-09-11' UNION ALL SELECT date(day, '+1 day') FROM days WHERE day < '2026-03-10'),
      items(item) AS (SELECT 1 UNION ALL SELECT item + 1 FROM items WHERE item < ${lines})
    INSERT INTO costs (source_id, day, project_id, line_item, dollars, fraction)
    SELECT id, day, 'p ' || id, 'line ' || item, 1, 0 FROM sources, days, items`);
}

async function asker(scenario: Scenario, userId: string): Promise<(path: string) => Promise<Response>> {
  const headers = await signIn(scenario.console.fetch, userId);
  return (path) => scenario.console.fetch(new Request(`${ORIGIN}${path}`, { headers }));
}

const totalOf = async (answer: Promise<Response>): Promise<string> =>
  ((await (await answer).json()) as CostsAnswer).total;

describe('figures of many sources', () => {
  it('figures of many sources are exact, and other requests are answered while they are read', async () => {
    const scenario = createScenario();
    addSources(scenario, 50, 40);
    const ines = await asker(scenario, 'ines');
    const mara = await asker(scenario, 'mara');
    let answered = 0;
    let isDone = false;
    const total = totalOf(ines('/api/costs?by=line_item')).finally(() => {
      isDone = true;
    });
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isDone) break;
      await mara('/session');
      answered += 1;
    }
    expect(await total).toBe(String(50 * 181 * 40));
    // 362,000 lines are read twice, a few thousand at a time.
    expect(answered).toBeGreaterThanOrEqual(20);
  });

  it('figures count a source once that is joined to another one while they are read', async () => {
    const scenario = createScenario();
    addSources(scenario, 20, 5);
    // Their names decide the order: source 1 was read, 9 is the last.
    scenario.database.exec(`DELETE FROM costs WHERE source_id = 's9'`);
    const prepare = scenario.database.prepare.bind(scenario.database);
    let isJoined = false;
    scenario.database.prepare = (sql) => {
      const statement = prepare(sql);
      if (!sql.includes('AS series')) return statement;
      const all = statement.all.bind(statement);
      const joiner = (...values: SQLInputValue[]) => {
        if (values[0] === 's9' && !isJoined) {
          isJoined = true;
          const store = createStore(scenario.database, () => {});
          store.transact(() => createSourceStore(store).join('s1', 's9'));
        }
        return all(...values);
      };
      return Object.assign(statement, { all: joiner });
    };
    const total = totalOf((await asker(scenario, 'ines'))('/api/costs'));
    expect(await total).toBe(String(19 * 181 * 5));
    expect(isJoined).toBe(true);
  });
});

describe('questions for figures', () => {
  it('queries for figures of one person run one by one, are refused when too many wait, and delay no other person', async () => {
    const scenario = createScenario();
    addSources(scenario, 20, 5);
    const ines = await asker(scenario, 'ines');
    const mara = await asker(scenario, 'mara');
    const order: string[] = [];
    const asked = Array.from({ length: 36 }, async (_, index) => {
      const response = await ines(
        `/api/costs?from=2026-01-${10 + (index % 18)}&by=${index < 18 ? 'project' : 'line_item'}`,
      );
      order.push(`ines ${response.status}`);
      return response;
    });
    const hers = mara('/api/costs').then(({ status }) => order.push(`mara ${status}`));
    const answers = await Promise.all(asked);
    await hers;
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(3);
    expect(await refused[0]?.json()).toEqual({ failure: { code: 'rate_limited', retryAfterMs: 5_000 } });
    expect(order.indexOf('mara 200')).toBeLessThan(order.lastIndexOf('ines 200') - 20);
    // Later she is answered again.
    expect((await ines('/api/costs')).status).toBe(200);
  });

  it('equal queries for figures are read once, until something is stored', async () => {
    const scenario = createScenario();
    addSources(scenario, 3, 2);
    const ines = await asker(scenario, 'ines');
    const prepare = scenario.database.prepare.bind(scenario.database);
    let reads = 0;
    scenario.database.prepare = (sql) => {
      if (sql.includes('WITH figures')) reads += 1;
      return prepare(sql);
    };
    const first = await totalOf(ines('/api/costs'));
    const once = reads;
    expect(once).toBeGreaterThan(0);
    expect(await totalOf(ines('/api/costs'))).toBe(first);
    expect(reads).toBe(once);
    scenario.database.exec(`UPDATE costs SET dollars = 2 WHERE source_id = 's1'`);
    expect(await totalOf(ines('/api/costs'))).toBe(String(4 * 181 * 2));
    // What is stored while an answer is on its way: the next question is read anew.
    scenario.database.exec(`UPDATE costs SET dollars = 3 WHERE source_id = 's1'`);
    const late = totalOf(ines('/api/costs'));
    await new Promise((resolve) => setImmediate(resolve));
    scenario.database.exec(`UPDATE costs SET dollars = 4 WHERE source_id = 's3'`);
    await late;
    expect(await totalOf(ines('/api/costs'))).toBe(String((3 + 1 + 4) * 181 * 2));
  });
});
