import { useMemo, useSyncExternalStore } from 'react';
import { accountActionsStore } from '../store/actions/account-actions-store.ts';
import type { UseAccountActionsResult } from './accounts-result.ts';
import { useIntegration, useKit } from './context.ts';

/**
 * What can be done with the accounts of one integration, and where that is. What is under way is given up when the
 * last component that uses it unmounts.
 *
 * @throws {UsageError} Outside a provider, or for an integration the provider does not have.
 */
export function useAccountActions(integrationId: string): UseAccountActionsResult {
  const { client } = useKit('useAccountActions()');
  useIntegration(integrationId, 'useAccountActions()');
  const store = useMemo(() => accountActionsStore(client, integrationId), [client, integrationId]);
  const states = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  return useMemo(() => {
    const { openRename, openDisconnect, request, retest, cancelTest, checkAgain, dismiss, supportBundle } = store;
    return { states, openRename, openDisconnect, request, retest, cancelTest, checkAgain, dismiss, supportBundle };
  }, [store, states]);
}
