import { useMemo, useSyncExternalStore } from 'react';
import { accountsStore } from '../store/list/accounts-store.ts';
import type { UseAccountsResult } from './accounts-result.ts';
import { useIntegration, useKit } from './context.ts';

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
    const { refresh, show, showChanges, holdOrder } = store;
    return { snapshot, refresh, show, showChanges, holdOrder };
  }, [store, snapshot]);
}
