import { useMemo, useSyncExternalStore } from 'react';
import { accountsStore } from '../store/list/accounts-store.ts';
import type { UseAccountsResult, UseAccountActionsResult } from './accounts-result.ts';
import { useIntegration, useKit } from './context.ts';
import { accountActionsStore } from '../store/actions/account-actions-store.ts';

/**
 * The accounts of one integration, live. Every component that reads the same integration shares one list: its
 * page, search and order too.
 *
 * @throws {UsageError} Outside a provider, or for an integration the provider does not have.
 */
export function useAccounts(integrationId: string): UseAccountsResult {
  const { client } = useKit('useAccounts()');
  useIntegration(integrationId, 'useAccounts()');
  const store = useMemo(() => accountsStore(client, integrationId), [client, integrationId]);
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
  return useMemo(() => {
    const { refresh, show, showChanges, freezeOrder } = store;
    return { snapshot, refresh, show, showChanges, freezeOrder };
  }, [store, snapshot]);
}

/**
 * The actions on the accounts of one integration, and their progress. Calls under way are aborted when the last component
 * that uses them unmounts.
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
