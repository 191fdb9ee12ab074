import { describe, expect, it } from 'vitest';
import type { ConnectState } from '../../../src/flow/connect-state.ts';
import { createConnectLog } from '../../../src/store/connect/connect-log.ts';
import type { KitEvent } from '../../../src/store/client/kit-event.ts';
import {
  after,
  CONNECT,
  finish,
  next,
  passes,
  refuses,
  ROTATE,
  stored,
  test,
  tested,
  typed,
} from '../../flow/connect-samples.ts';

function openLog() {
  let now = 0;
  const reports: KitEvent[] = [];
  const options = { integrationId: 'openai', runId: 'run-1', knownChecks: new Set(['credential']) };
  const log = createConnectLog({ ...options, now: () => now, emit: (report) => reports.push(report) });
  return {
    log,
    reports,
    /** Goes through these states, a second each. */
    walk(...states: readonly ConnectState[]) {
      states.reduce((before, state) => {
        now += 1_000;
        log.moved(before, state);
        return state;
      });
    },
    types: () => reports.map(({ type }) => type),
  };
}

const start = after(CONNECT, typed);
const testing = after(CONNECT, typed, next, test);
const passed = after(CONNECT, typed, next, test, tested(passes));

describe('the log of an attempt', () => {
  it('the log of an attempt reports what happened in its order, with how long it took', () => {
    const { log, reports, walk, types } = openLog();
    log.opened(start);
    const saving = after(CONNECT, typed, next, test, tested(passes), finish);
    const done = after(CONNECT, typed, next, test, tested(passes), finish, stored);
    walk(start, after(CONNECT, typed, next), testing, passed, saving, done);
    log.closed(done);
    expect(types()).toEqual([
      'wizard.opened',
      'wizard.step_viewed',
      'wizard.step_viewed',
      'test.started',
      'test.check_finished',
      'test.finished',
      'account.connected',
      'wizard.closed',
    ]);
    expect(reports.slice(-3)).toMatchObject([
      { outcome: 'passed', durationMs: 1_000 },
      { durationMs: 1_000 },
      { outcome: 'done', durationMs: 5_000 },
    ]);
  });

  it('the log of an attempt keeps each test with its outcome and code for support', () => {
    const { log, walk } = openLog();
    const failed = after(CONNECT, typed, next, test, tested(refuses));
    walk(start, testing, failed);
    expect(log.runs).toMatchObject([{ run: 1, durationMs: 1_000, outcome: 'failed', code: 'missing_scope' }]);
    expect(log.failure).toEqual({ code: 'missing_scope' });
  });

  it('the log of an attempt calls a test that the person stopped cancelled, not failed', () => {
    const { log, walk } = openLog();
    walk(start, testing, after(CONNECT, typed, next, test, { type: 'cancelTest' }));
    expect(log.runs).toMatchObject([{ outcome: 'cancelled', code: null }]);
  });

  it('the log of an attempt gives no name of a check that the definition does not have', () => {
    const { reports, walk } = openLog();
    const odd = { ...passes, checks: [{ id: 'acme-corp', required: true, status: 'passed' }] } as const;
    walk(start, testing, after(CONNECT, typed, next, test, tested(odd)));
    expect(reports).toContainEqual(expect.objectContaining({ type: 'test.check_finished', checkId: 'other' }));
    expect(JSON.stringify(reports)).not.toContain('acme-corp');
  });

  it('the log of an attempt says whose credential is replaced, and nothing of an attempt that was never shown', () => {
    const { log, reports } = openLog();
    const rotating = after(ROTATE);
    log.closed(rotating);
    log.opened(rotating);
    log.closed(rotating);
    log.closed(rotating);
    expect(reports.map(({ type }) => type)).toEqual(['wizard.opened', 'wizard.step_viewed', 'wizard.closed']);
    expect(reports.at(-1)).toMatchObject({ accountId: 'acc-1', outcome: 'abandoned' });
  });
});
