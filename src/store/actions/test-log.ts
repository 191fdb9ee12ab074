import { clampRetry } from '../../definition/retry-after.ts';
import type { Failure } from '../../definition/failure.ts';
import { type StoredTestState, testEndOf } from '../../flow/stored-test.ts';
import type { ReportedRun } from '../client/support-bundle.ts';

/** The newest test of each stored credential, for support, and when another one may be made. */
export interface TestLog {
  started(accountId: string): void;
  /** The call ended with a failure, which may ask for a pause. */
  failed(accountId: string, failure: Failure): void;
  ended(accountId: string): void;
  /** None or one. */
  runsOf(accountId: string, test: StoredTestState): readonly ReportedRun[];
  /** In milliseconds since 1970; null when no pause was requested. The moment may have passed. */
  coolDownUntil(accountId: string): number | null;
  /** Forgets everything. */
  clear(): void;
}

interface Times {
  readonly run: number;
  readonly startedAt: number;
  readonly durationMs: number | null;
}

/** An empty log. @param now Milliseconds since 1970. */
export function createTestLog(now: () => number): TestLog {
  const times = new Map<string, Times>();
  const coolDowns = new Map<string, number>();
  return {
    started(accountId) {
      const run = (times.get(accountId)?.run ?? 0) + 1;
      times.set(accountId, { run, startedAt: now(), durationMs: null });
    },
    failed(accountId, { code, retryAfterMs }) {
      const wait = code === 'rate_limited' ? clampRetry(retryAfterMs) : undefined;
      if (wait !== undefined) coolDowns.set(accountId, now() + wait);
    },
    ended(accountId) {
      const test = times.get(accountId);
      if (test !== undefined) times.set(accountId, { ...test, durationMs: now() - test.startedAt });
    },
    runsOf(accountId, test) {
      const known = times.get(accountId);
      if (known === undefined || test.at === 'ready') return [];
      const { outcome, code = null } = testEndOf(test);
      const { checks } = test.at === 'passed' ? test.report : test;
      return [
        {
          ...known,
          outcome: test.at === 'testing' ? 'running' : outcome,
          code,
          checks: checks.map((check) => [check.id, check]),
        },
      ];
    },
    coolDownUntil: (accountId) => coolDowns.get(accountId) ?? null,
    clear() {
      times.clear();
      coolDowns.clear();
    },
  };
}
