import { useMemo, useSyncExternalStore } from 'react';
import type { Access } from '../adapter/access.ts';
import { ACTIONS } from '../definition/account-action.ts';
import { accessStore } from '../store/client/access-store.ts';
import { accessTo } from '../store/client/action-access.ts';
import { LOADING, type Resource, type ResourceStore } from '../store/client/create-resource.ts';
import type { UseAccessResult } from './accounts-result.ts';
import { useKit } from './context.ts';

const NOBODY_ASKED = (): (() => void) => () => {};

/**
 * What the person may do with an integration, or with one of its accounts. The host is asked once per pair while
 * somebody shows it; without the adapter's `getAccess` nobody is asked and everything the adapter can do is allowed.
 *
 * @throws {UsageError} Outside a provider.
 */
export function useAccess(integrationId: string, accountId?: string): UseAccessResult {
  const { client, methods } = useKit('useAccess()');
  const asks = methods.has('getAccess');
  // Nobody is asked and nothing is made where there is no question, nor on a server.
  const answer = useMemo(() => {
    const store = (): ResourceStore<Access> => accessStore(client).about(integrationId, accountId);
    return {
      subscribe: asks ? (listener: () => void) => store().subscribe(listener) : NOBODY_ASKED,
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
