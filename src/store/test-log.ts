import type { Check } from '../adapter/test.ts';
import { clampRetry } from '../definition/clamp-retry.ts';
import type { Failure, FailureCode } from '../definition/failure.ts';
import type { StoredTestState } from '../flow/stored-test.ts';

/** One test, as it went. */
export interface LoggedRun {
  /** Number of the test, from 1: in its attempt to connect, or of a stored credential since the page was opened. */
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

/** A test that starts. */
export function startedRun(run: number, startedAt: number): LoggedRun {
  return { run, startedAt, durationMs: null, outcome: 'running', code: null, checks: new Map() };
}

/** The run with the checks that have ended by now, and those that are new among them. */
export function withEndedChecks(
  run: LoggedRun,
  checks: readonly Check[],
  now: number,
): { readonly run: LoggedRun; readonly ended: readonly Check[] } {
  const ended = checks.filter(
    ({ id, status }) => status !== 'pending' && status !== 'running' && run.checks.get(id)?.status !== status,
  );
  const durationMs = now - run.startedAt;
  const known = new Map(run.checks);
  for (const { id, status } of ended) known.set(id, { status, durationMs });
  return { run: { ...run, checks: known }, ended };
}

/** The run after its end. */
export function endedRun(run: LoggedRun, end: Pick<LoggedRun, 'outcome' | 'code'>, now: number): LoggedRun {
  return { ...run, ...end, durationMs: now - run.startedAt };
}

/** The newest test of each stored credential, for support, and when another one may be made. */
export interface TestLog {
  started(accountId: string): void;
  checked(accountId: string, checks: readonly Check[]): void;
  /** The call ended with a failure, which may ask for a pause. */
  failed(accountId: string, failure: Failure): void;
  ended(accountId: string, test: StoredTestState): void;
  /** Null when none was made. */
  runOf(accountId: string): LoggedRun | null;
  /** In milliseconds since 1970; null when nobody asked for a pause. It may be over. */
  coolDownUntil(accountId: string): number | null;
  /** Forgets everything. */
  clear(): void;
}

/** An empty log. @param now Milliseconds since 1970. */
export function createTestLog(now: () => number): TestLog {
  const runs = new Map<string, LoggedRun>();
  const coolDowns = new Map<string, number>();

  function change(accountId: string, next: (run: LoggedRun) => LoggedRun): void {
    const run = runs.get(accountId);
    if (run !== undefined) runs.set(accountId, next(run));
  }
  const checked = (accountId: string, checks: readonly Check[]): void =>
    change(accountId, (run) => withEndedChecks(run, checks, now()).run);

  return {
    started: (accountId) => void runs.set(accountId, startedRun((runs.get(accountId)?.run ?? 0) + 1, now())),
    checked,
    failed(accountId, { code, retryAfterMs }) {
      const wait = code === 'rate_limited' ? clampRetry(retryAfterMs) : undefined;
      if (wait !== undefined) coolDowns.set(accountId, now() + wait);
    },
    ended(accountId, test) {
      if (test.at === 'passed') checked(accountId, test.report.checks);
      if (test.at === 'failed') checked(accountId, test.checks);
      change(accountId, (run) => endedRun(run, outcomeOf(test), now()));
    },
    runOf: (accountId) => runs.get(accountId) ?? null,
    coolDownUntil: (accountId) => coolDowns.get(accountId) ?? null,
    clear() {
      runs.clear();
      coolDowns.clear();
    },
  };
}

function outcomeOf(test: StoredTestState): Pick<LoggedRun, 'outcome' | 'code'> {
  if (test.at === 'passed') return { outcome: 'passed', code: null };
  if (test.at === 'failed' && test.failure.code !== 'aborted') return { outcome: 'failed', code: test.failure.code };
  return { outcome: 'cancelled', code: null };
}
