import type { Action } from '../adapter/access.ts';
import type { Failure } from '../definition/failure.ts';
import { failureOfAccess } from './access-failure.ts';
import { accessStore } from './access-store.ts';
import type { AccountsHub } from './accounts-hub.ts';
import { accessTo, METHOD_OF_ACTION } from './action-access.ts';

/**
 * Why an action on an account leads to nothing; null when it may go on, `waiting` while the host did not say yet. A host
 * that nobody asked refuses it itself.
 */
export function obstacleTo(
  hub: AccountsHub,
  about: { readonly integrationId: string; readonly accountId: string; readonly action: Action },
): Failure | 'waiting' | null {
  const adapter = hub.host.getAdapter();
  const { integrationId, accountId, action } = about;
  const names = [METHOD_OF_ACTION[action], 'getAccess'] as const;
  const methods = new Set(names.filter((name) => typeof adapter[name] === 'function'));
  const known = accessStore(hub).known(integrationId, accountId);
  if (known === null) methods.delete('getAccess');
  const access = accessTo(action, methods, known);
  return access.status === 'loading' ? 'waiting' : failureOfAccess(access);
}
