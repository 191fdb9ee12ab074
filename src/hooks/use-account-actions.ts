import { useMemo, useSyncExternalStore } from 'react';
import { accountActionsStore } from '../store/account-actions-store.ts';
import type { AccountActionsBinding } from './accounts-binding.ts';
import { useIntegration, useKit } from './context.ts';

/**
 * What can be done with the accounts of one integration, and where that is. What is under way is given up when the
 * last component that uses it unmounts.
 *
 * @throws {UsageError} Outside a provider, or for an integration the provider does not have.
 */
export function useAccountActions(integrationId: string): AccountActionsBinding {
  const { hub } = useKit('useAccountActions()');
  useIntegration(integrationId, 'useAccountActions()');
  const store = useMemo(() => accountActionsStore(hub, integrationId), [hub, integrationId]);
  const states = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  return useMemo(() => {
    const { openRename, openDisconnect, request, retest, cancelTest, checkAgain, dismiss, supportBundle } = store;
    return { states, openRename, openDisconnect, request, retest, cancelTest, checkAgain, dismiss, supportBundle };
  }, [store, states]);
}
