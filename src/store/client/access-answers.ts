import type { Access } from '../../adapter/access.ts';
import type { AccessStore } from './access-store.ts';
import type { Resource } from './create-resource.ts';

// A file of its own: every page of cards loads `access-store.ts`, and only changes of accounts need this.

/** The nearest answer, loaded or loading: about the account, else about its integration; null when neither was requested. */
export function knownAccess(access: AccessStore, integrationId: string, accountId?: string): Resource<Access> | null {
  const ofIntegration = access.requested(integrationId);
  const own = ofIntegration?.get(accountId);
  const whole = ofIntegration?.get(undefined);
  // An answer that was dropped while no component shows the account is not being read: access would stay `loading`.
  return (own?.asked === true ? own : (whole ?? own))?.getSnapshot() ?? null;
}

/** A call was refused with `permission_denied`: the access of this integration is dropped and read again. */
export function denyAccess(access: AccessStore, integrationId: string): void {
  for (const store of access.requested(integrationId)?.values() ?? []) {
    store.wipe();
    store.refresh();
  }
}
