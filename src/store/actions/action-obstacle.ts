import { METHOD_OF_ACTION } from '../../adapter/adapter-methods.ts';
import type { Action } from '../../definition/account-action.ts';
import type { Failure } from '../../definition/failure.ts';
import { failureOfAccess } from '../client/access-failure.ts';
import { accessStore } from '../client/access-store.ts';
import type { AccountsClient } from '../client/accounts-client.ts';
import { accessTo } from '../client/action-access.ts';

/**
 * Why an action on an account leads to nothing; null when it may go on, `waiting` while the host did not say yet. A host
 * that nobody asked refuses it itself.
 */
export function obstacleTo(
  client: AccountsClient,
  about: { readonly integrationId: string; readonly accountId: string; readonly action: Action },
): Failure | 'waiting' | null {
  const adapter = client.host.getAdapter();
  const { integrationId, accountId, action } = about;
  const names = [METHOD_OF_ACTION[action], 'getAccess'] as const;
  const methods = new Set(names.filter((name) => typeof adapter[name] === 'function'));
  const known = accessStore(client).known(integrationId, accountId);
  if (known === null) methods.delete('getAccess');
  const access = accessTo(action, methods, known);
  return access.status === 'loading' ? 'waiting' : failureOfAccess(access);
}
