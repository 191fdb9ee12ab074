import { useMemo, useSyncExternalStore, useEffect } from 'react';
import type { IntegrationDefinition } from '../definition/integration.ts';
import { expectedChecks } from '../flow/connect-checks.ts';
import { type DrawnTest, drawnTest, testEndOf } from '../flow/stored-test.ts';
import { accountActionsStore } from '../store/actions/account-actions-store.ts';
import { useKit } from './context.ts';
import type { TestOutcome } from './callbacks.ts';
import { useLatest } from './use-latest.ts';

/** The test of one stored credential, and its actions. Functions are stable. */
interface UseRetestResult {
  /** The newest test of this account, whichever component of the page started it. */
  readonly state: DrawnTest;
  /** When another test may start, in milliseconds since 1970; null when now. */
  readonly coolDownUntil: number | null;
  /** Another action is under way for this account, so no test can start. */
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
 */
export function useRetest(options: {
  readonly definition: IntegrationDefinition;
  readonly accountId: string;
}): UseRetestResult {
  const { definition, accountId } = options;
  const { client } = useKit('<TestConnection>');
  const bound = useMemo(() => {
    const store = accountActionsStore(client, definition.id);
    return {
      subscribe: (listener: () => void) => store.subscribeToTest(accountId, listener),
      getSnapshot: () => store.getTest(accountId),
      actions: {
        test: () => store.test(accountId),
        cancel: () => store.cancelTest(accountId),
        supportBundle: () => store.supportBundle(accountId),
      },
    };
  }, [client, definition, accountId]);
  const { test, coolDownUntil, busy } = useSyncExternalStore(bound.subscribe, bound.getSnapshot, bound.getSnapshot);
  const state = useMemo(() => {
    const all = (definition.capabilities ?? []).map(({ id }) => id);
    return drawnTest(test, expectedChecks(definition, all));
  }, [test, definition]);
  return { ...bound.actions, state, coolDownUntil, busy };
}

/**
 * Calls the host after every test of a stored credential that ended while the component is mounted, also when another
 * component started it.
 *
 * @param accountId Only tests of this account; undefined = of every account of the integration.
 */
export function useTestEnds(
  integrationId: string,
  accountId: string | undefined,
  onTested: ((outcome: TestOutcome) => void) | undefined,
): void {
  const { client } = useKit('onTested');
  const latest = useLatest(onTested);
  useEffect(
    () =>
      accountActionsStore(client, integrationId).onTestEnd((tested, test) => {
        if (accountId !== undefined && accountId !== tested) return;
        const outcome = { integrationId, accountId: tested, ...testEndOf(test) };
        // An error that the host throws must not reach the store.
        queueMicrotask(() => latest.current?.(outcome));
      }),
    [client, integrationId, accountId, latest],
  );
}
