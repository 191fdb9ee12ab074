import { afterEach, describe, expect, it } from 'vitest';
import { clampImport, clampSync, REFRESH_MS } from '../../server/import/clamp-times.ts';
import { DAY_S, endOfToday, initialRange, MOST_DAYS, refreshRange } from '../../server/import/days.ts';
import { importAgain, initialImport, nextImport } from '../../server/import/import-state.ts';
import { type ImportState, isComplete } from '../../server/import/import-store.ts';
import { STREAMS } from '../../server/import/streams.ts';
import {
  accountNow,
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  isDone,
  NOW_MS,
  turnUntil,
  type Scenario,
  draftOf,
  quiet,
} from './console-scenario.ts';
import { settled } from './manual-clock.ts';
import { pagesOf } from './vendor-pages.ts';
import { DRAFT_LIFETIME_MS } from '../../server/accounts/draft-store.ts';
import { MOST_CHANGES_PER_HOUR, OUTCOMES_KEPT_MS } from '../../server/accounts/outcome-store.ts';
import type { MailTransport } from '../../server/mail/mail-transports.ts';

afterEach(disposeScenarios);

const DAY_MS = DAY_S * 1_000;
/** How far the clock was wrong when something was stored, in days; positive = ahead. */
const JUMPS = [-20_000, -400, -40, -1, 0, 1, 2, 40, 400, 20_000] as const;

const complete = (state: ImportState, nowMs: number): ImportState => ({
  ...state,
  ...{ stream: STREAMS.length, nextDay: state.range.from, readUntil: state.range.to, nextAtMs: nowMs + REFRESH_MS },
});
/** Every state that an import can be in, as it is stored at a moment. */
const STATES: Readonly<Record<string, (nowMs: number) => ImportState>> = {
  'a first import that just began': (nowMs) => initialImport('a', 's', nowMs),
  'a first import half-way': (nowMs) => {
    const state = initialImport('a', 's', nowMs);
    return { ...state, stream: 1, nextDay: state.range.from + 62 * DAY_S };
  },
  'a first import that waits to be tried again': (nowMs) => ({
    ...initialImport('a', 's', nowMs),
    ...{ failures: 12, nextAtMs: nowMs + 15 * 60_000 },
  }),
  'a first import with days to be read again after it': (nowMs) =>
    importAgain(initialImport('a', 's', nowMs), lastDays(30, nowMs), nowMs),
  'a complete import': (nowMs) => complete(initialImport('a', 's', nowMs), nowMs),
  'a refresh that just began': (nowMs) => nextImport(complete(initialImport('a', 's', nowMs), nowMs), nowMs),
  'a refresh half-way': (nowMs) => ({
    ...nextImport(complete(initialImport('a', 's', nowMs), nowMs), nowMs),
    stream: 1,
  }),
  'days being read again': (nowMs) =>
    importAgain(complete(initialImport('a', 's', nowMs), nowMs), lastDays(60, nowMs), nowMs),
  'an import that was paused': (nowMs) => ({ ...complete(initialImport('a', 's', nowMs), nowMs), paused: true }),
};

function lastDays(days: number, nowMs: number) {
  const to = endOfToday(nowMs);
  return { from: to - days * DAY_S, to };
}

describe.each(Object.entries(STATES))('%s', (_, make) => {
  it.each(JUMPS)('an import that was stored under a clock %i days ahead is clamped to possible times', (days) => {
    const stored = make(NOW_MS + days * DAY_MS);
    const state = clampImport(stored, NOW_MS);
    const end = endOfToday(NOW_MS);
    expect(state.range.from).toBeLessThan(state.range.to);
    expect(state.range.to).toBeLessThanOrEqual(end);
    expect(state.range.to - state.range.from).toBeLessThanOrEqual(MOST_DAYS * DAY_S);
    expect(state.readUntil).toBeLessThanOrEqual(end);
    expect(state.nextDay).toBeGreaterThanOrEqual(state.range.from);
    expect(state.nextDay).toBeLessThan(state.range.to);
    expect(state.startedAtMs).toBeLessThanOrEqual(NOW_MS);
    expect(state.nextAtMs).toBeLessThanOrEqual(NOW_MS + REFRESH_MS);
    if (state.again !== null) {
      expect(state.again.from).toBeLessThan(state.again.to);
      expect(state.again.to).toBeLessThanOrEqual(end);
    }
    // What follows is no reversed range either, and leaves out no day that may have been missed.
    const next = isComplete(state) ? nextImport(state, NOW_MS) : state;
    expect(next.range.from).toBeLessThan(next.range.to);
    if (days >= 3 && stored.kind !== 'again') expect(next.range.from).toBeLessThanOrEqual(initialRange(NOW_MS).from);
    expect([state.kind, state.failures, state.paused]).toEqual([stored.kind, stored.failures, stored.paused]);
    expect(isComplete(state)).toBe(isComplete(stored));
    // Once is enough; what can be true stays as it is.
    expect(clampImport(state, NOW_MS)).toBe(state);
    if (days <= 0) expect(state).toBe(stored);
  });
});

describe('the range of a refresh', () => {
  it.each(JUMPS)('the range of a refresh after a clock %i days ahead is in order and at most a year', (days) => {
    const { from, to } = refreshRange(endOfToday(NOW_MS + days * DAY_MS), NOW_MS);
    expect(from).toBeLessThan(to);
    expect(to).toBe(endOfToday(NOW_MS));
    expect(to - from).toBeLessThanOrEqual(MOST_DAYS * DAY_S);
  });
});

describe('the sync of an account', () => {
  const at = (ms: number): string => new Date(ms).toISOString();
  it('the sync of an account has no past moment after now, and no plan beyond the next refresh', () => {
    const later = NOW_MS + 40 * DAY_MS;
    const sync = clampSync(
      {
        phase: 'up_to_date',
        range: { from: at(later - 180 * DAY_MS), to: at(later) },
        ...{ startedAt: at(later), lastSuccessAt: at(later), doneThrough: at(later), nextAt: at(later + REFRESH_MS) },
      },
      NOW_MS,
    );
    expect(sync).toEqual({
      phase: 'up_to_date',
      range: { from: at(later - 180 * DAY_MS), to: at(endOfToday(NOW_MS) * 1_000 - 1) },
      ...{ startedAt: at(NOW_MS), lastSuccessAt: at(NOW_MS), doneThrough: at(NOW_MS), nextAt: at(NOW_MS + REFRESH_MS) },
    });
    expect(clampSync(sync, NOW_MS)).toBe(sync);
  });

  it('the sync of an account stays the same when all its times are possible or absent', () => {
    const sync = { phase: 'delayed', lastSuccessAt: at(NOW_MS - 1), nextAt: at(NOW_MS + 1) } as const;
    expect(clampSync(sync, NOW_MS)).toBe(sync);
  });
});

/** No page was ever asked for from a day after its end, or for days after today. */
function expectPossiblePages(scenario: Scenario, since: number): void {
  const pages = pagesOf(scenario).slice(since);
  expect(pages.length).toBeGreaterThan(0);
  for (const { query } of pages) {
    const [from, to] = [Number(query.get('start_time')), Number(query.get('end_time'))];
    expect(from).toBeLessThan(to);
    expect(to).toBeLessThanOrEqual(endOfToday(scenario.clock.now()));
  }
}

describe('a clock that was 40 days ahead and is put right', () => {
  it('a clock 40 days ahead, corrected while the console is off, makes the whole account be read again', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    await scenario.stop();
    scenario.clock.jump(-40 * DAY_MS);
    await scenario.restart();
    const before = pagesOf(scenario).length;
    scenario.console.start();
    await settled();
    // What people see is put right at once.
    const { sync } = await accountNow(scenario, id);
    const nowMs = scenario.clock.now();
    for (const moment of [sync.lastSuccessAt, sync.doneThrough, sync.startedAt])
      expect(Date.parse(moment ?? '')).toBeLessThanOrEqual(nowMs);
    expect(Date.parse(sync.nextAt ?? '')).toBe(nowMs + REFRESH_MS);
    await scenario.clock.advance(REFRESH_MS);
    await settled();
    expectPossiblePages(scenario, before);
    const starts = pagesOf(scenario)
      .slice(before)
      .map(({ query }) => Number(query.get('start_time')));
    expect(Math.min(...starts)).toBeLessThanOrEqual(initialRange(scenario.clock.now()).from);
    expect((await accountNow(scenario, id)).sync).toMatchObject({ phase: 'up_to_date' });
  });

  it('a clock 40 days ahead, corrected during a first import, restarts it, and one mail is sent', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.holdBack(() => (pagesOf(scenario).length === 4 ? new Promise(() => {}) : undefined));
    scenario.console.start();
    await accountWhere(scenario, id, ({ sync }) => sync.fraction === 3 / 13);
    scenario.clock.jump(-40 * DAY_MS);
    const before = pagesOf(scenario).length;
    scenario.holdBack(null);
    await turnUntil(scenario, id, isDone);
    expectPossiblePages(scenario, before);
    expect(scenario.database.prepare('SELECT count(*) AS mails FROM outbox').get()).toEqual({ mails: 1 });
  });

  it('a clock 40 days ahead, corrected between two refreshes, delays the next one by at most two hours', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    await settled();
    scenario.clock.jump(-40 * DAY_MS);
    const before = pagesOf(scenario).length;
    await scenario.clock.advance(2 * REFRESH_MS);
    expectPossiblePages(scenario, before);
  });

  it('a clock 40 days ahead, corrected before a retry, delays the retry by at most two hours', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.sandbox.inject({ kind: 'server_error', times: 12 });
    scenario.console.start();
    await turnUntil(scenario, id, ({ sync }) => sync.phase === 'failing');
    scenario.clock.jump(-40 * DAY_MS);
    const before = pagesOf(scenario).length;
    await scenario.clock.advance(2 * REFRESH_MS);
    await turnUntil(scenario, id, isDone);
    expectPossiblePages(scenario, before);
  });
});

describe('a clock that is put forward while the console runs', () => {
  it('a running console reads the skipped days at the next refresh after its clock was put forward by 40 days', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    await settled();
    scenario.clock.jump(40 * DAY_MS);
    const before = pagesOf(scenario).length;
    await scenario.clock.advance(REFRESH_MS);
    expectPossiblePages(scenario, before);
    const first = Number(pagesOf(scenario)[before]?.query.get('start_time'));
    expect(first).toBe(endOfToday(NOW_MS) - 3 * DAY_S);
  });
});

describe('a vendor that asks for a pause until a far day', () => {
  it('a vendor that asks for a pause until a far day is asked again after a quarter of an hour, and the account shows that time', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.sandbox.inject({ kind: 'rate_limit', times: 3, retryAfter: 'Sun, 19 Apr 2099 15:30:00 GMT' });
    scenario.console.start();
    const late = await turnUntil(scenario, id, ({ sync }) => sync.phase === 'delayed');
    expect(late.sync.failure).toMatchObject({ code: 'rate_limited', retryAfterMs: 900_000 });
    expect(late.sync.nextAt).toBe(new Date(NOW_MS + 900_000).toISOString());
    expect(scenario.clock.now()).toBe(NOW_MS);
    const done = await turnUntil(scenario, id, isDone);
    expect(done.sync.failure).toBeUndefined();
    expect(scenario.clock.now() - NOW_MS).toBe(3 * 900_000);
  });
});

const FORTY_DAYS_MS = 40 * 86_400_000;
const HOUR_MS = 3_600_000;

describe('times that were stored by a clock that was ahead', () => {
  it('a draft that was stored by a clock ahead expires after at most its lifetime from now', async () => {
    const scenario = createScenario();
    await draftOf(scenario.as('mara'), 'works');
    scenario.database.exec(`UPDATE drafts SET expires_at = expires_at + ${FORTY_DAYS_MS}`);
    await scenario.restart();
    scenario.console.start();
    expect(scenario.database.prepare('SELECT expires_at FROM drafts').get()).toEqual({
      expires_at: NOW_MS + DRAFT_LIFETIME_MS,
    });
    await scenario.clock.advance(DRAFT_LIFETIME_MS);
    expect(scenario.database.prepare('SELECT count(*) AS drafts FROM drafts').get()).toEqual({ drafts: 0 });
  });

  it('a mail that was stored by a clock ahead waits at most as long as between two tries', async () => {
    const sent: string[] = [];
    const mailTransport: MailTransport = { send: async ({ id }) => void sent.push(id), close: () => {} };
    const scenario = createScenario({ mailTransport });
    const at = NOW_MS + FORTY_DAYS_MS;
    scenario.database.exec(
      `INSERT INTO outbox (id, account_id, kind, recipient, subject, body, created_at, attempts, next_at)
       VALUES ('m1', 'a1', 'ready', 'mara@console.example', 's', 'b', ${at}, 0, ${at})`,
    );
    scenario.console.start();
    await settled();
    expect(sent).toEqual([]);
    await scenario.clock.advance(5 * 60_000);
    expect(sent).toEqual(['m1']);
  });

  it('outcomes that were stored by a clock ahead limit changes for at most an hour, and are removed in time', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    const insert = scenario.database.prepare(
      `INSERT INTO outcomes (user_id, idempotency_key, intent, result, created_at) VALUES ('mara', ?, 'x', '{}', ?)`,
    );
    for (let change = 0; change < MOST_CHANGES_PER_HOUR; change += 1)
      insert.run(String(change), NOW_MS + FORTY_DAYS_MS);
    scenario.console.start();
    const rename = async () =>
      scenario
        .as('mara')
        .renameAccount?.(
          { accountId: id, label: 'x', idempotencyKey: 'r', version: (await accountNow(scenario, id)).version },
          quiet(),
        );
    expect(await rename()).toMatchObject({ failure: { code: 'rate_limited', retryAfterMs: HOUR_MS } });
    await scenario.clock.advance(HOUR_MS);
    expect(await rename()).toMatchObject({ ok: true });
    await scenario.clock.advance(OUTCOMES_KEPT_MS);
    expect(scenario.database.prepare("SELECT count(*) AS kept FROM outcomes WHERE intent = 'x'").get()).toEqual({
      kept: 0,
    });
  });
});
