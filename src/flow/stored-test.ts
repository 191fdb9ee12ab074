import type { Check, TestReport } from '../adapter/test.ts';
import type { Failure, FailureCode } from '../definition/failure.ts';
import { accountFlow } from './account-flow.ts';
import type { AccountActionEvent, AccountState } from './account-state.ts';
import { settled, withCheck } from './connect-checks.ts';

/** The newest test of an account's stored credential. The state of the account decides when one may run. */
export type StoredTestState =
  | { readonly at: 'ready' }
  | { readonly at: 'testing'; readonly checks: readonly Check[]; readonly slow: boolean }
  | { readonly at: 'failed'; readonly checks: readonly Check[]; readonly failure: Failure }
  | { readonly at: 'passed'; readonly report: TestReport };

/** No test was made, or it was left before it ended. */
export const NOT_TESTED: StoredTestState = { at: 'ready' };

/** The test after an event took the account from one state to the next. */
export function storedTestAfter(
  test: StoredTestState,
  before: AccountState,
  event: AccountActionEvent,
  after: AccountState,
): StoredTestState {
  if (before === after) return test;
  if (after.at === 'testing') return { at: 'testing', checks: after.checks, slow: after.slow };
  if (before.at !== 'testing') return test;
  const { checks } = before;
  switch (event.type) {
    case 'tested': {
      const { result } = event;
      const found = result.checks.reduce(withCheck, checks);
      return result.ok
        ? { at: 'passed', report: { ...result, checks: found } }
        : { at: 'failed', checks: found, failure: result.failure };
    }
    case 'testFailed':
      return { at: 'failed', checks, failure: event.failure };
    case 'cancelTest':
      return { at: 'failed', checks, failure: { code: 'aborted' } };
    default:
      return NOT_TESTED;
  }
}

/** Whether a test may start now, by the flow itself. */
export function acceptsTest(state: AccountState): boolean {
  const next = accountFlow(state, { type: 'retest', run: 0, origin: 'view' }).state;
  return next !== state && next.at === 'testing';
}

/** The test as it is drawn: every expected check is there, and one that was not made when the test ended is skipped. */
export type DrawnTest =
  | { readonly at: 'ready'; readonly checks: readonly Check[] }
  | Exclude<StoredTestState, { at: 'ready' }>;

/** @param expected See `expectedChecks`. */
export function drawnTest(test: StoredTestState, expected: readonly Check[]): DrawnTest {
  if (test.at === 'ready') return { at: 'ready', checks: expected };
  const reported = test.at === 'passed' ? test.report.checks : test.checks;
  const drawn = reported.reduce(withCheck, expected);
  if (test.at === 'testing') return { ...test, checks: drawn };
  const checks = settled(drawn);
  return test.at === 'failed' ? { ...test, checks } : { at: 'passed', report: { ...test.report, checks } };
}

/** How a test ended, and why when it failed. `failed` holds a vendor's "no" and a test that could not be made. */
export interface TestEnd {
  readonly outcome: 'passed' | 'failed' | 'cancelled';
  readonly code?: FailureCode;
}

/** The end of the test that led to this state. One that was left by anything else counts as cancelled. */
export function testEndOf(state: { readonly at: string; readonly failure?: Failure | null | undefined }): TestEnd {
  if (state.at === 'passed') return { outcome: 'passed' };
  const code = state.at === 'failed' ? state.failure?.code : undefined;
  return code === undefined || code === 'aborted' ? { outcome: 'cancelled' } : { outcome: 'failed', code };
}
