import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Action } from '../adapter/access.ts';
import { accessStore } from '../store/access-store.ts';
import { accessTo, METHOD_OF_ACTION } from '../store/action-access.ts';
import type { AccessBinding } from './accounts-binding.ts';
import { useKit } from './context.ts';

const ACTIONS = Object.keys(METHOD_OF_ACTION) as readonly Action[];
const NOBODY_ASKED = (): (() => void) => () => {};

/**
 * What the person may do with an integration, or with one of its accounts. The host is asked once per pair while
 * somebody shows it; without the adapter's `getAccess` nobody is asked and everything the adapter can do is allowed.
 *
 * @throws {UsageError} Outside a provider.
 */
export function useAccess(integrationId: string, accountId?: string): AccessBinding {
  const { hub, methods } = useKit('useAccess()');
  const asks = methods.has('getAccess');
  const answer = useMemo(() => accessStore(hub).about(integrationId, accountId), [hub, integrationId, accountId]);
  const resource = useSyncExternalStore(asks ? answer.subscribe : NOBODY_ASKED, answer.getSnapshot, answer.getSnapshot);
  const retry = useCallback(() => answer.refresh(), [answer]);
  return useMemo(() => {
    const entries = ACTIONS.map((action) => [action, accessTo(action, methods, resource)] as const);
    return {
      visible: !asks || resource.data?.visible !== false,
      // SAFETY: one entry for each of the actions.
      can: Object.fromEntries(entries) as AccessBinding['can'],
      retry,
    };
  }, [asks, methods, resource, retry]);
}
