import type { Check } from '../../adapter/test.ts';
import type { Failure, FailureCode } from '../../definition/failure.ts';
import type { ConnectState } from '../../flow/connect-state.ts';
import type { KitEvent } from '../client/kit-event.ts';

/** One test, as it went. */
export interface LoggedRun {
  /** Number of the test in this attempt, from 1. */
  readonly run: number;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  /** From its start, in milliseconds; null while it runs. */
  readonly durationMs: number | null;
  readonly outcome: 'running' | 'passed' | 'failed' | 'cancelled';
  readonly code: FailureCode | null;
  /** Checks that ended, by id, with the time from the start of the test, in milliseconds. */
  readonly checks: ReadonlyMap<string, { readonly status: Check['status']; readonly durationMs: number }>;
}

/** What a log needs from outside. */
export interface ConnectLogOptions {
  readonly integrationId: string;
  /** Number of this attempt. */
  readonly runId: string;
  /** Ids of checks that are the definition's; any other is reported as `other`. */
  readonly knownChecks: ReadonlySet<string>;
  now(): number;
  emit(report: KitEvent): void;
}

/** What happened in one attempt: reported to the host as it happens, and kept for support. No value, no sentence. */
export interface ConnectLog {
  readonly runs: readonly LoggedRun[];
  /** The newest failure of any call. */
  readonly failure: Failure | null;
  /** The attempt came on screen. */
  opened(state: ConnectState): void;
  /** The attempt left the screen. */
  closed(state: ConnectState): void;
  /** The state changed. */
  moved(before: ConnectState, after: ConnectState): void;
}

/** Keeps the log of one attempt. */
export function createConnectLog({ integrationId, runId, knownChecks, now, emit }: ConnectLogOptions): ConnectLog {
  const runs: LoggedRun[] = [];
  let failure: Failure | null = null;
  let openedAt: number | null = null;
  let finishedAt = 0;

  const subject = ({ target }: ConnectState) =>
    target.mode === 'rotate' ? { integrationId, accountId: target.accountId } : { integrationId };

  function stepViewed(state: ConnectState): void {
    emit({ type: 'wizard.step_viewed', ...subject(state), step: stepOf(state) });
  }

  function started(state: Extract<ConnectState, { at: 'testing' }>): void {
    runs.push({
      run: state.run,
      startedAt: now(),
      durationMs: null,
      outcome: 'running',
      code: null,
      checks: new Map(),
    });
    emit({ type: 'test.started', ...subject(state), runId });
  }

  function checksEnded(state: ConnectState, checks: readonly Check[]): void {
    const run = runs.at(-1);
    if (run === undefined) return;
    const known = new Map(run.checks);
    const durationMs = now() - run.startedAt;
    for (const { id, status, failure: reason } of checks) {
      if (status === 'pending' || status === 'running' || known.get(id)?.status === status) continue;
      known.set(id, { status, durationMs });
      const checkId = knownChecks.has(id) ? id : 'other';
      const code = reason === undefined ? {} : { code: reason.code };
      emit({ type: 'test.check_finished', ...subject(state), runId, checkId, status, ...code, durationMs });
    }
    runs[runs.length - 1] = { ...run, checks: known };
  }

  function ended(state: ConnectState): void {
    const run = runs.at(-1);
    if (run === undefined) return;
    const { outcome, code } = outcomeOf(state);
    const durationMs = now() - run.startedAt;
    runs[runs.length - 1] = { ...run, durationMs, outcome, code };
    emit({ type: 'test.finished', ...subject(state), runId, outcome, ...(code === null ? {} : { code }), durationMs });
  }

  return {
    runs,
    get failure() {
      return failure;
    },
    opened(state) {
      openedAt = now();
      emit({ type: 'wizard.opened', ...subject(state) });
      stepViewed(state);
    },
    closed(state) {
      if (openedAt === null) return;
      const durationMs = now() - openedAt;
      openedAt = null;
      const outcome = state.at === 'done' ? 'done' : 'abandoned';
      emit({ type: 'wizard.closed', ...subject(state), outcome, durationMs });
    },
    moved(before, after) {
      if ('failure' in after && after.failure !== null) failure = after.failure;
      if (after.at === 'testing' && before.at !== 'testing') started(after);
      if (before.at === 'testing' && 'checks' in after) checksEnded(after, after.checks);
      if (before.at === 'testing' && after.at === 'passed') checksEnded(after, after.report.checks);
      if (before.at === 'testing' && after.at !== 'testing') ended(after);
      if (before.at === 'passed' && after.at === 'saving') finishedAt = now();
      if (after.at === 'done' && before.at !== 'done') {
        const type = after.target.mode === 'rotate' ? 'account.rotated' : 'account.connected';
        emit({ type, ...subject(after), runId, durationMs: now() - finishedAt });
      }
      if (openedAt !== null && stepOf(before) !== stepOf(after)) stepViewed(after);
    },
  };
}

function stepOf(state: ConnectState): 'configure' | 'test' {
  return state.at === 'configuring' ? 'configure' : 'test';
}

/** How the test that just ended did, by the state it led to. */
function outcomeOf(state: ConnectState): { outcome: 'passed' | 'failed' | 'cancelled'; code: FailureCode | null } {
  if (state.at === 'passed') return { outcome: 'passed', code: null };
  if (state.at === 'failed' && state.failure.code !== 'aborted') return { outcome: 'failed', code: state.failure.code };
  return { outcome: 'cancelled', code: null };
}
