import { useMemo, useSyncExternalStore } from 'react';
import type { IntegrationDefinition } from '../definition/integration.ts';
import { expectedChecks } from '../flow/connect-checks.ts';
import { type DrawnTest, drawnTest } from '../flow/stored-test.ts';
import { type EndedTest, accountActionsStore } from '../store/account-actions-store.ts';
import type { TestOutcome } from './callbacks.ts';
import { useKit } from './context.ts';
import { useLatest } from './use-latest.ts';

/** The test of one stored credential, and what can be asked of it. Functions are stable. */
export interface RetestBinding {
  /** The newest test of this account, whichever component of the page started it. */
  readonly state: DrawnTest;
  /** When another test may be made, in milliseconds since 1970; null when now. */
  readonly coolDownUntil: number | null;
  /** Something else is under way for this account, so that no test starts. */
  readonly busy: boolean;
  /** Starts a test. Does nothing while one runs. */
  test(): void;
  /** Stops it. */
  cancel(): void;
  /** Redacted report for support. */
  supportBundle(): string;
}

/**
 * The test of one account's stored credential: one per account, shared with every other component of the page. A test
 * that was started here is left when the last component that shows it unmounts.
 *
 * @param options.onEnd After every test that ended while this component shows it, also by a cancel.
 */
export function useRetest(options: {
  readonly definition: IntegrationDefinition;
  readonly accountId: string;
  readonly onEnd?: ((test: EndedTest) => void) | undefined;
}): RetestBinding {
  const { definition, accountId } = options;
  const { hub } = useKit('<TestConnection>');
  const latest = useLatest(options);
  const bound = useMemo(() => {
    const store = accountActionsStore(hub, definition.id);
    return {
      subscribe: (listener: () => void) => store.watchTest(accountId, listener, (test) => latest.current.onEnd?.(test)),
      getSnapshot: () => store.getTest(accountId),
      actions: {
        test: () => store.test(accountId),
        cancel: () => store.cancelTest(accountId),
        supportBundle: () => store.supportBundle(accountId),
      },
    };
  }, [hub, definition, accountId, latest]);
  const { test, coolDownUntil, busy } = useSyncExternalStore(bound.subscribe, bound.getSnapshot, bound.getSnapshot);
  const state = useMemo(() => {
    const all = (definition.capabilities ?? []).map(({ id }) => id);
    return drawnTest(test, expectedChecks(definition, all));
  }, [test, definition]);
  return { ...bound.actions, state, coolDownUntil, busy };
}

/** How a test ended, for the host. */
export function testOutcome(test: EndedTest): Pick<TestOutcome, 'outcome' | 'code'> {
  if (test.at === 'passed') return { outcome: 'passed' };
  const { code } = test.failure;
  return code === 'aborted' ? { outcome: 'cancelled' } : { outcome: 'failed', code };
}
