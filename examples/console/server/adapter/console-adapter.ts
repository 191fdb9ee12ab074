import type { IntegrationAdapter } from 'integration-kit/core';
import { listAccounts, summarizeAccounts } from '../accounts/list-accounts.ts';
import type { User } from '../users.ts';
import { accessOf } from './access.ts';
import { disconnectAccount, pauseAccount, previewDisconnect, renameAccount, syncNow } from './account-changes.ts';
import { connectAccount } from './connect-account.ts';
import type { ConsoleParts } from './console-parts.ts';
import { rotateCredential } from './rotate-credential.ts';
import { retestAccount, testCredential } from './test-credential.ts';

/** The console's adapter, as one person may use it. `serveAdapter` checks `getAccess` before every call. */
export function consoleAdapter(parts: ConsoleParts, user: User): Required<Omit<IntegrationAdapter, Unneeded>> {
  const { accounts, clock, events } = parts;
  return {
    // Every call about one account asks for it by its id first.
    listAccounts: async (query) =>
      listAccounts(query.ids === undefined ? accounts.all() : accounts.withIds(query.ids), query, clock.now()),
    summarizeIntegrations: async ({ integrationIds }) => {
      const all = accounts.all();
      return [...new Set(integrationIds)].map((id) => summarizeAccounts(all, id, clock.now()));
    },
    getAccess: async ({ integrationId }) => accessOf(user, integrationId),
    testCredential: (input, call) => testCredential(parts, user, input, call),
    retestAccount: ({ accountId }, call) => retestAccount(parts, accountId, call),
    connectAccount: async (input) => connectAccount(parts, user, input),
    rotateCredential: async (input) => rotateCredential(parts, user, input),
    renameAccount: async (input) => renameAccount(parts, user, input),
    pauseAccount: async (input) => pauseAccount(parts, user, input),
    syncNow: async (input) => syncNow(parts, user, input),
    previewDisconnect: async ({ accountId }) => previewDisconnect(parts, accountId),
    disconnectAccount: async (input) => disconnectAccount(parts, user, input),
    subscribe: (listener) => events.subscribe(listener),
  };
}

/** What no integration here needs: generated values and authorizations. */
type Unneeded = 'openSession' | 'startAuthorization';
