import type { Failure, FailureCode } from '../definition/failure.ts';

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
