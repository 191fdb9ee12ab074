import { afterEach, describe, expect, it } from 'vitest';
import { DAY_S } from '../../server/import/days.ts';
import { amountOf, readAmount } from '../../server/import/money.ts';
import {
  accountNow,
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  isDone,
  NOW_MS,
  quiet,
  turnUntil,
  type Scenario,
} from './console-scenario.ts';
import { tablesOf, vendorTotals } from './imported-tables.ts';

afterEach(disposeScenarios);

/** 2025-09-11 to 2026-03-10, the last six months. */
const FROM = Date.UTC(2025, 8, 11) / 1_000;
const TO = Date.UTC(2026, 2, 11) / 1_000;

interface CostRow {
  readonly day: string;
  readonly project_id: string;
  readonly line_item: string;
  readonly dollars: number;
  readonly fraction: number;
}

async function expectVendorFigures(scenario: Scenario, keyId: string, from = FROM, to = TO): Promise<void> {
  const { costs, usage } = await vendorTotals(scenario, keyId, from, to);
  const imported = tablesOf(scenario);
  const line = (row: Omit<CostRow, 'dollars' | 'fraction'>, amount: bigint | null): string =>
    `${row.day} ${row.project_id} ${row.line_item} ${amount}`;
  const expected = costs.map(({ day, result }) =>
    line(
      { day, project_id: String(result['project_id']), line_item: String(result['line_item']) },
      readAmount((result['amount'] as { value: unknown }).value),
    ),
  );
  const stored = (imported['costs'] as CostRow[]).map((row) =>
    line(row, amountOf(BigInt(row.dollars), BigInt(row.fraction))),
  );
  expect(stored.sort()).toEqual(expected.sort());
  expect(imported['usage']).toHaveLength(usage.length);
  expect((imported['usage'] as { input_tokens: number }[]).reduce((sum, row) => sum + row.input_tokens, 0)).toBe(
    usage.reduce((sum, { result }) => sum + Number(result['input_tokens']), 0),
  );
}

describe('the first import', () => {
  it('the first import reads six months of costs and usage, every day once, as the vendor has them', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    await expectVendorFigures(scenario, 'works');
    const pages = scenario.vendorCalls.filter(({ query }) => query.get('end_time') !== null);
    expect(pages.map(({ path, query }) => [path.split('/').at(-1), query.get('limit')])).toEqual([
      ...Array.from({ length: 7 }, () => ['costs', '30']),
      ...Array.from({ length: 6 }, () => ['completions', '31']),
    ]);
    const starts = pages.slice(0, 7).map(({ query }) => Number(query.get('start_time')));
    expect(starts).toEqual(Array.from({ length: 7 }, (_, index) => FROM + index * 30 * DAY_S));
  });

  it('the first import shows queued, then its progress, then that data is complete', async () => {
    const scenario = createScenario();
    const account = await connectKey(scenario.as('mara'), 'works');
    expect(account.sync).toMatchObject({ phase: 'queued', fraction: 0 });
    const seen: (number | undefined)[] = [];
    scenario.as('tomas').subscribe?.(
      (event) => {
        if (event.type === 'upsert') seen.push(event.account.sync.fraction);
      },
      () => {},
    );
    scenario.console.start();
    const done = await accountWhere(scenario, account.id, isDone);
    expect(seen).toEqual([...Array.from({ length: 12 }, (_, index) => (index + 1) / 13), undefined]);
    expect(done.sync).toEqual({
      phase: 'up_to_date',
      range: { from: '2025-09-11T00:00:00.000Z', to: '2026-03-10T00:00:00.000Z' },
      startedAt: new Date(NOW_MS).toISOString(),
      lastSuccessAt: new Date(NOW_MS).toISOString(),
      doneThrough: new Date(NOW_MS).toISOString(),
      nextAt: new Date(NOW_MS + 3_600_000).toISOString(),
    });
  });

  it('the first import of an organization without data is a success', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'empty');
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    expect(tablesOf(scenario)).toEqual({ costs: [], usage: [] });
  });

  it('the first import reads amounts that the vendor writes as text, exactly', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'other');
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    await expectVendorFigures(scenario, 'other');
  });

  it('the first import resumes after a restart with its next page', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    const pages = () => scenario.vendorCalls.filter(({ query }) => query.get('end_time') !== null);
    scenario.holdBack(() => (pages().length === 5 ? new Promise(() => {}) : undefined));
    scenario.console.start();
    await accountWhere(scenario, id, ({ sync }) => sync.fraction === 4 / 13);
    scenario.holdBack(null);
    await scenario.restart();
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    const starts = pages().map(({ path, query }) => `${path} ${query.get('start_time')}`);
    // Only the page that was on its way is asked for twice.
    expect(starts.length - new Set(starts).size).toBe(1);
    await expectVendorFigures(scenario, 'works');
  });
});

describe('a refresh', () => {
  it('a refresh replaces the days whose figures changed', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    // Every hour for four days: by then the vendor's figures of the tenth have settled.
    for (let hour = 0; hour < 96; hour += 1) await scenario.clock.advance(3_600_000);
    const today = Date.UTC(2026, 2, 15) / 1_000;
    await expectVendorFigures(scenario, 'works', FROM, today);
  });

  it('a refresh reads the days of a month during which the console was off', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    await scenario.console.close();
    await scenario.clock.advance(33 * DAY_S * 1_000);
    await scenario.restart();
    scenario.console.start();
    await turnUntil(scenario, id, ({ sync }) => sync.doneThrough === new Date(scenario.clock.now()).toISOString());
    await expectVendorFigures(scenario, 'works', FROM, Date.UTC(2026, 3, 13) / 1_000);
  });

  it('a refresh that a person asked for shows that it runs', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    const { version } = await accountWhere(scenario, id, isDone);
    const phases: string[] = [];
    scenario.as('mara').subscribe?.(
      (event) => {
        if (event.type === 'upsert') phases.push(event.account.sync.phase);
      },
      () => {},
    );
    await scenario.as('mara').syncNow?.({ accountId: id, version, idempotencyKey: 'now' }, quiet());
    await accountWhere(scenario, id, isDone);
    expect(phases).toEqual(['queued', 'importing', 'up_to_date']);
  });
});

describe('pausing', () => {
  it('a pause stops the import between two pages, and a resume continues at its position', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const { id } = await connectKey(mara, 'works');
    const pages = () => scenario.vendorCalls.filter(({ query }) => query.get('end_time') !== null);
    scenario.holdBack(() => (pages().length === 3 ? new Promise(() => {}) : undefined));
    scenario.console.start();
    const { version } = await accountWhere(scenario, id, ({ sync }) => sync.fraction === 2 / 13);
    const paused = await mara.pauseAccount?.({ accountId: id, version, paused: true, idempotencyKey: 'p' }, quiet());
    expect(paused).toMatchObject({ ok: true, account: { sync: { phase: 'paused' } } });
    scenario.holdBack(null);
    await scenario.clock.advance(10 * 3_600_000);
    expect(pages()).toHaveLength(3);
    const { version: seen } = await accountNow(scenario, id);
    await mara.pauseAccount?.({ accountId: id, version: seen, paused: false, idempotencyKey: 'r' }, quiet());
    await accountWhere(scenario, id, isDone);
    expect(pages()).toHaveLength(14);
  });
});
