import { useEffect } from 'react';
import { testEndOf } from '../flow/stored-test.ts';
import { accountActionsStore } from '../store/actions/account-actions-store.ts';
import type { TestOutcome } from './callbacks.ts';
import { useKit } from './context.ts';
import { useLatest } from './use-latest.ts';

/**
 * Tells the host of every test of a stored credential that ended while the component is there, wherever on the page it
 * was started.
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
        // What a host throws must not break the store.
        queueMicrotask(() => latest.current?.(outcome));
      }),
    [client, integrationId, accountId, latest],
  );
}
