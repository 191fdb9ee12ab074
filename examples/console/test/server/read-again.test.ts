import type { DataRange, SyncInput } from 'integration-kit/core';
import { httpAdapter } from 'integration-kit/http';
import { afterEach, describe, expect, it } from 'vitest';
import { DAY_S } from '../../server/import/days.ts';
import type { CostsAnswer } from '../../server/web/answers.ts';
import {
  accountNow,
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  gate,
  isDone,
  NOW_MS,
  ORIGIN,
  quiet,
  turnUntil,
  type Scenario,
} from './console-scenario.ts';
import { settled } from './manual-clock.ts';
import { signIn } from './over-http.ts';
import { isPageOf, pagesOf } from './vendor-pages.ts';

afterEach(disposeScenarios);

const NORTHWIND = 'org-Northwind7Qd2';
const TODAY = '2026-03-10';
const range = (from: string, to = TODAY): DataRange => ({ from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` });

async function imported(): Promise<{ readonly scenario: Scenario; readonly id: string }> {
  const scenario = createScenario();
  const { id } = await connectKey(scenario.as('mara'), 'works');
  scenario.console.start();
  await accountWhere(scenario, id, isDone);
  return { scenario, id };
}

async function sync(scenario: Scenario, id: string, more: Partial<SyncInput> = {}) {
  const { version } = await accountNow(scenario, id);
  const input = { accountId: id, version, idempotencyKey: crypto.randomUUID(), ...more };
  return scenario.as('mara').syncNow?.(input, quiet());
}

async function costOn(scenario: Scenario, day: string): Promise<number> {
  const headers = await signIn(scenario.console.fetch, 'ines');
  const request = new Request(`${ORIGIN}/api/costs?from=${day}&to=${day}`, { headers });
  const answer = (await (await scenario.console.fetch(request)).json()) as CostsAnswer;
  return Number(answer.total);
}

describe('a cost that the vendor corrects after months', () => {
  it('a cost that the vendor corrects after months is read when a person asks for its days', async () => {
    const { scenario, id } = await imported();
    const before = await costOn(scenario, '2025-11-20');
    scenario.sandbox.correct({
      organizationId: NORTHWIND,
      day: '2025-11-20',
      lineItem: 'correction',
      units: 12_500_000_000,
    });
    await sync(scenario, id);
    await accountWhere(scenario, id, isDone);
    await scenario.clock.advance(3_600_000);
    expect(await costOn(scenario, '2025-11-20')).toBeCloseTo(before, 8);
    const other = await costOn(scenario, '2025-11-21');
    expect(await sync(scenario, id, { range: range('2025-11-20') })).toMatchObject({
      ok: true,
      account: { sync: { phase: 'queued', fraction: 0, range: { from: '2025-11-20T00:00:00.000Z' } } },
    });
    await accountWhere(scenario, id, isDone);
    expect(await costOn(scenario, '2025-11-20')).toBeCloseTo(before + 125, 8);
    expect(await costOn(scenario, '2025-11-21')).toBeCloseTo(other, 8);
  });

  it('a credit that the vendor withdraws is removed when its days are read again', async () => {
    const { scenario, id } = await imported();
    scenario.sandbox.correct({
      organizationId: NORTHWIND,
      day: '2025-12-24',
      lineItem: 'credit',
      units: -100_000_000_000,
    });
    await sync(scenario, id, { range: range('2025-12-24', '2025-12-24') });
    await accountWhere(scenario, id, isDone);
    expect(await costOn(scenario, '2025-12-24')).toBeLessThan(-900);
    scenario.sandbox.reset();
    await sync(scenario, id, { range: range('2025-12-24', '2025-12-24') });
    await accountWhere(scenario, id, isDone);
    expect(await costOn(scenario, '2025-12-24')).toBeGreaterThan(0);
  });
});

describe('reading days again', () => {
  it('reading days again requests only these days, shows progress, and sends no second mail', async () => {
    const { scenario, id } = await imported();
    const done = (await accountNow(scenario, id)).sync.doneThrough;
    const before = pagesOf(scenario).length;
    const seen: (string | number | undefined)[] = [];
    scenario.as('tomas').subscribe?.(
      (event) => {
        if (event.type === 'upsert') seen.push(event.account.sync.phase, event.account.sync.fraction);
      },
      () => {},
    );
    await sync(scenario, id, { range: range('2025-12-01', '2026-01-31') });
    await accountWhere(scenario, id, isDone);
    expect(seen.slice(0, 10)).toEqual([
      ...['queued', 0, 'importing', 0.2, 'importing', 0.4, 'importing', 0.6, 'importing', 0.8],
    ]);
    const again = pagesOf(scenario).slice(before, before + 5);
    const starts = again.map(({ query }) => Number(query.get('start_time')));
    expect(Math.min(...starts)).toBe(Date.UTC(2025, 11, 1) / 1_000);
    expect(Math.max(...again.map(({ query }) => Number(query.get('end_time'))))).toBe(Date.UTC(2026, 1, 1) / 1_000);
    expect(done).toBe(new Date(NOW_MS).toISOString());
    expect((await accountNow(scenario, id)).sync.doneThrough).toBe(done);
    expect(scenario.database.prepare('SELECT count(*) AS mails FROM outbox').get()).toEqual({ mails: 1 });
  });

  it('reading days again does not move the next refresh: no day is left out, no history is lost', async () => {
    const { scenario, id } = await imported();
    const days = () => scenario.database.prepare('SELECT count(DISTINCT day) AS days FROM costs').get();
    const before = days();
    await scenario.clock.advance(2 * DAY_S * 1_000 + 1);
    const missed = pagesOf(scenario).length;
    await sync(scenario, id, { range: range('2025-10-01', '2025-10-03') });
    await accountWhere(scenario, id, isDone);
    await scenario.clock.advance(1);
    const starts = pagesOf(scenario)
      .slice(missed)
      .filter((call) => isPageOf(call, 'costs'))
      .map(({ query }) => Number(query.get('start_time')));
    expect(starts).toEqual([Date.UTC(2025, 9, 1) / 1_000, Date.UTC(2026, 2, 10) / 1_000]);
    expect(days()).toEqual({ days: Number(before?.['days']) + 2 });
  });

  it('reading days again waits for a first import to finish', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.holdBack(() => (pagesOf(scenario).length === 4 ? new Promise(() => {}) : undefined));
    scenario.console.start();
    await accountWhere(scenario, id, (account) => account.sync.fraction === 3 / 13);
    const asked = await sync(scenario, id, { range: range('2025-09-20', '2025-09-20') });
    // Its own days are still those of the first import.
    expect(asked).toMatchObject({ ok: true, account: { sync: { range: { from: '2025-09-11T00:00:00.000Z' } } } });
    await sync(scenario, id, { range: range('2025-09-25', '2025-09-26') });
    scenario.holdBack(null);
    // Also when the console ends in between.
    await scenario.restart();
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    await scenario.clock.advance(1);
    const starts = pagesOf(scenario)
      .filter((call) => isPageOf(call, 'costs'))
      .map(({ query }) => [Number(query.get('start_time')), Number(query.get('end_time'))]);
    // Both requests as one, then the days of a refresh.
    expect(starts.slice(-2)).toEqual([
      [Date.UTC(2025, 8, 20) / 1_000, Date.UTC(2025, 8, 27) / 1_000],
      [Date.UTC(2026, 2, 8) / 1_000, Date.UTC(2026, 2, 11) / 1_000],
    ]);
    expect(scenario.database.prepare('SELECT count(*) AS mails FROM outbox').get()).toEqual({ mails: 1 });
  });

  it.each([
    ['has trouble', 503],
    ['refuses the key', 401],
  ])('reading days again is kept when the vendor %s in the current page', async (_, status) => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    const answered = gate();
    scenario.holdBack((call) => (isPageOf(call, 'costs') ? answered.passed : undefined));
    scenario.answerWith(() => new Response('{}', { status }));
    scenario.console.start();
    await settled();
    expect(await sync(scenario, id, { range: range('2025-09-20', '2025-09-20') })).toMatchObject({ ok: true });
    answered.open();
    await settled();
    scenario.answerWith(null);
    await turnUntil(scenario, id, isDone);
    await scenario.clock.advance(1);
    expect(pagesOf(scenario).map(({ query }) => Number(query.get('end_time')))).toContain(
      Date.UTC(2025, 8, 21) / 1_000,
    );
  });

  it('reading days again resumes after a restart with its next page', async () => {
    const { scenario, id } = await imported();
    const before = pagesOf(scenario).length;
    scenario.holdBack(() => (pagesOf(scenario).length === before + 3 ? new Promise(() => {}) : undefined));
    await sync(scenario, id, { range: range('2025-12-01') });
    await accountWhere(scenario, id, (account) => account.sync.fraction === 2 / 8);
    scenario.holdBack(null);
    await scenario.restart();
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    const starts = pagesOf(scenario)
      .slice(before, before + 9)
      .map(({ path, query }) => `${path} ${query.get('start_time')}`);
    expect(starts.length - new Set(starts).size).toBe(1);
  });

  it('reading days again happens once for a repeated press', async () => {
    const { scenario, id } = await imported();
    const { version } = await accountNow(scenario, id);
    const press = { version, idempotencyKey: 'one press', range: range('2026-03-01') };
    const first = await sync(scenario, id, press);
    await accountWhere(scenario, id, isDone);
    await scenario.clock.advance(1);
    const pages = pagesOf(scenario).length;
    expect(await sync(scenario, id, press)).toEqual(first);
    await scenario.clock.advance(1);
    expect(pagesOf(scenario)).toHaveLength(pages);
  });

  it.each([
    ['the wrong way round', range('2026-03-05', '2026-03-01')],
    ['after today', range('2026-03-01', '2026-03-11')],
    ['before the history that is kept', range('2025-09-10')],
    ['that are none', { from: 'yesterday', to: 'today' }],
    ['in the year 275760', { from: '2026-03-01', to: '+275760-09-13T00:00:00Z' }],
  ])('reading days again refuses days %s and changes nothing', async (_, days) => {
    const { scenario, id } = await imported();
    const before = await accountNow(scenario, id);
    expect(await sync(scenario, id, { range: days })).toEqual({
      ok: false,
      failure: { code: 'invalid_input', field: 'range' },
    });
    expect(await accountNow(scenario, id)).toEqual(before);
  });

  it('reading days again over HTTP requires the right and possible days', async () => {
    const { scenario, id } = await imported();
    const { version } = await accountNow(scenario, id);
    const over = async (userId: string) =>
      httpAdapter({
        url: `${ORIGIN}/api/kit`,
        headers: await signIn(scenario.console.fetch, userId),
        fetch: (url, init) => scenario.console.fetch(new Request(url, init)),
      });
    const input = (days: DataRange, idempotencyKey: string) => ({
      accountId: id,
      version,
      idempotencyKey,
      range: days,
    });
    await expect((await over('ines')).syncNow?.(input(range('2026-03-01'), 'a'), quiet())).rejects.toMatchObject({
      failure: { code: 'permission_denied' },
    });
    await expect(
      (await over('mara')).syncNow?.(input(range('2026-03-09', '2026-03-01'), 'b'), quiet()),
    ).rejects.toMatchObject({ failure: { code: 'invalid_input' } });
    expect(await (await over('mara')).syncNow?.(input(range('2026-03-01'), 'c'), quiet())).toMatchObject({ ok: true });
    await accountWhere(scenario, id, isDone);
  });
});
