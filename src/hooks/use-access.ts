import { useMemo, useSyncExternalStore } from 'react';
import type { Access } from '../adapter/access.ts';
import { ACTIONS } from '../definition/account-action.ts';
import { accessStore, accessTo } from '../store/client/access-store.ts';
import { LOADING, type Resource, type ResourceStore } from '../store/client/create-resource.ts';
import type { UseAccessResult } from './accounts-result.ts';
import { useKit } from './context.ts';

const NO_SUBSCRIPTION = (): (() => void) => () => {};

/**
 * What the person may do with an integration, or with one of its accounts. Access is read once per pair while
 * a component shows it; without the adapter's `getAccess` nothing is read and everything the adapter can do is allowed.
 *
 * @throws {UsageError} Outside a provider.
 */
export function useAccess(integrationId: string, accountId?: string): UseAccessResult {
  const { client, methods } = useKit('useAccess()');
  const asks = methods.has('getAccess');
  // No store is created where nothing has to be read, nor on a server.
  const answer = useMemo(() => {
    const store = (): ResourceStore<Access> => accessStore(client).about(integrationId, accountId);
    return {
      subscribe: asks ? (listener: () => void) => store().subscribe(listener) : NO_SUBSCRIPTION,
      getSnapshot: asks ? () => store().getSnapshot() : nothingKnown,
      retry: () => store().refresh(),
    };
  }, [client, integrationId, accountId, asks]);
  const resource = useSyncExternalStore(answer.subscribe, answer.getSnapshot, nothingKnown);
  return useMemo(
    () => ({
      visible: !asks || resource.data?.visible !== false,
      // SAFETY: one entry for each of the actions.
      can: Object.fromEntries(
        ACTIONS.map((action) => [action, accessTo(action, methods, resource)]),
      ) as UseAccessResult['can'],
      retry: answer.retry,
    }),
    [asks, methods, resource, answer],
  );
}

function nothingKnown(): Resource<Access> {
  return LOADING;
}
