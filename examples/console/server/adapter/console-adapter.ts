import { type Call, type IntegrationAdapter, type Access, ACTIONS } from 'integration-kit/core';
import { listAccounts, summarizeAccounts } from '../accounts/list-accounts.ts';
import type { User } from '../users.ts';
import { disconnectAccount, pauseAccount, previewDisconnect, renameAccount, syncNow } from './account-changes.ts';
import { connectAccount } from './connect-account.ts';
import type { ConsoleParts } from './console-parts.ts';
import { rotateCredential } from './rotate-credential.ts';
import { retestAccount, testCredential } from './test-credential.ts';
import { connectionOf } from '../integrations.ts';

/**
 * The console's adapter, as one person may use it. `serveAdapter` checks `getAccess` before every call. A call whose
 * signal has aborted before it began does nothing.
 */
export function consoleAdapter(parts: ConsoleParts, user: User): Required<Omit<IntegrationAdapter, UnusedMethods>> {
  const { accounts, clock, events } = parts;
  return {
    // Every call about one account asks for it by its id first.
    listAccounts: unlessAborted((query) =>
      listAccounts(query.ids === undefined ? accounts.all() : accounts.withIds(query.ids), query, clock.now()),
    ),
    summarizeIntegrations: unlessAborted(({ integrationIds }) => {
      const all = accounts.all();
      return [...new Set(integrationIds)].map((id) => summarizeAccounts(all, id, clock.now()));
    }),
    getAccess: unlessAborted(({ integrationId }) => accessOf(user, integrationId)),
    testCredential: unlessAborted((input, call) => testCredential(parts, user, input, call)),
    retestAccount: unlessAborted(({ accountId }, call) => retestAccount(parts, accountId, call)),
    connectAccount: unlessAborted((input) => connectAccount(parts, user, input)),
    rotateCredential: unlessAborted((input) => rotateCredential(parts, user, input)),
    renameAccount: unlessAborted((input) => renameAccount(parts, user, input)),
    pauseAccount: unlessAborted((input) => pauseAccount(parts, user, input)),
    syncNow: unlessAborted((input) => syncNow(parts, user, input)),
    previewDisconnect: unlessAborted(({ accountId }) => previewDisconnect(parts, accountId)),
    disconnectAccount: unlessAborted((input) => disconnectAccount(parts, user, input)),
    subscribe: (listener) => events.subscribe(listener),
  };
}

/** A method that does nothing when its signal has aborted before the call. */
function unlessAborted<I, C extends Call, T>(
  method: (input: I, call: C) => T | Promise<T>,
): (input: I, call: C) => Promise<T> {
  return async (input, call) => {
    call.signal.throwIfAborted();
    return method(input, call);
  };
}

/** Methods that no integration of this console needs: generated values and authorizations. */
type UnusedMethods = 'openSession' | 'startAuthorization';

const REASON = 'Only a Billing Profiles Admin can do this. Ask Mara Lindqvist or Tomás Herrera.';

/** What a person may do. The page shows it and the server enforces it. */
function accessOf(user: User, integrationId: string): Access {
  const allowed = user.role === 'administrator' ? true : { reason: REASON };
  return {
    visible: connectionOf(integrationId) !== null,
    can: Object.fromEntries(ACTIONS.map((action) => [action, allowed])),
  };
}
