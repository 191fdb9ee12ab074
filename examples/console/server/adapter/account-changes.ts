import {
  type AccountChange,
  type Account,
  AdapterError,
  type DisconnectPreview,
  type MutationResult,
  plainText,
  type SyncInput,
} from 'integration-kit/core';
import type { StoredAccount } from '../accounts/account-store.ts';
import { readDays } from '../import/days.ts';
import { importAgain, importNow } from '../import/import-state.ts';
import { isComplete } from '../import/import-store.ts';
import { withQueued } from '../import/progress.ts';
import { storedSecret } from '../secrets/vault.ts';
import type { User } from '../users.ts';
import type { ConsoleParts } from './console-parts.ts';
import { fillSecretDigests } from './secret-digests.ts';

/** Gives an account another name here; an empty one takes it away. */
export function renameAccount(
  parts: ConsoleParts,
  user: User,
  input: AccountChange & { readonly label: string },
): MutationResult {
  return changeAccount(parts, user, input, 'renameAccount', ({ account, sourceId }) => {
    const label = plainText(input.label);
    parts.sources.rename(sourceId, label || (account.name ?? account.externalId ?? account.integrationId));
    return done(parts, account.id, (present) => {
      const { label: _, ...unnamed } = present;
      return label === '' ? unnamed : { ...unnamed, label };
    });
  });
}

/** Pauses the import, or resumes it at its position. */
export function pauseAccount(
  parts: ConsoleParts,
  user: User,
  input: AccountChange & { readonly paused: boolean },
): MutationResult {
  return changeAccount(parts, user, input, 'pauseAccount', ({ account }) => {
    const { imports, importer, store, clock } = parts;
    const state = imports.find(account.id);
    if (state === null) return { ok: false, failure: { code: 'unsupported' } };
    if (input.paused) {
      imports.save({ ...state, paused: true });
      store.afterCommit(() => importer.interrupt(account.id));
      return done(parts, account.id, (present) => ({ ...present, sync: { ...present.sync, phase: 'paused' } }));
    }
    const resumed = { ...(isComplete(state) ? state : importNow(state, clock.now())), paused: false };
    imports.save(resumed);
    store.afterCommit(importer.wake);
    return done(parts, account.id, (present) =>
      isComplete(resumed)
        ? { ...present, sync: { ...present.sync, phase: 'up_to_date' } }
        : withQueued(present, resumed),
    );
  });
}

/** Reads now instead of at the next turn; with a range, those days again. */
export function syncNow(parts: ConsoleParts, user: User, input: SyncInput): MutationResult {
  return changeAccount(parts, user, input, 'syncNow', ({ account }) => {
    const { imports, importer, store, clock } = parts;
    const state = imports.find(account.id);
    if (state === null || state.paused) return { ok: false, failure: { code: 'unsupported' }, account };
    const days = input.range === undefined ? undefined : readDays(input.range, clock.now());
    if (days === null) return { ok: false, failure: { code: 'invalid_input', field: 'range' } };
    const next = days === undefined ? importNow(state, clock.now()) : importAgain(state, days, clock.now());
    imports.save(next);
    store.afterCommit(importer.wake);
    return done(parts, account.id, (present) => withQueued(present, next));
  });
}

/** Consequences of a disconnect. */
export function previewDisconnect(parts: ConsoleParts, accountId: string): DisconnectPreview {
  const stored = parts.accounts.find(accountId);
  if (stored === null) throw new AdapterError({ code: 'not_found', accountId });
  const state = parts.imports.find(accountId);
  const isImporting = state?.kind === 'initial' && !isComplete(state);
  const isShared = sharesData(parts, stored);
  return {
    choices: isShared ? ['keep'] : ['keep', 'delete'],
    affects: [
      'The cost page gets no new data from this account.',
      ...(isImporting ? ['The first import ends unfinished.'] : []),
      ...(isShared ? ['Its data stays: another connected account is of the same organization.'] : []),
    ],
  };
}

/** Forgets the credential, and the data if asked. The key at the vendor stays as it is. */
export function disconnectAccount(
  parts: ConsoleParts,
  user: User,
  input: AccountChange & { readonly data: 'keep' | 'delete' },
): MutationResult {
  return changeAccount(parts, user, input, 'disconnectAccount', (stored) => {
    const { accounts, sources, importer, store, vault, digests } = parts;
    const { account, sourceId } = stored;
    const erases = input.data === 'delete' && !sharesData(parts, stored);
    const secret = storedSecret(vault, stored);
    accounts.remove(account.id);
    if (erases) sources.erase(sourceId);
    else if (secret !== null) sources.noteSecret(sourceId, digests.ofSecret(account.integrationId, secret));
    // Another account may have had the same key from before that was refused.
    fillSecretDigests(parts);
    store.afterCommit(() => importer.interrupt(account.id));
    return {
      ok: true,
      account: null,
      notices: [{ code: erases ? 'data_deleted' : 'data_kept' }, { code: 'old_credential_still_active' }],
    };
  });
}

/** Whether another connected account turned out to be of the same organization: the data is also that one's. */
function sharesData({ accounts }: ConsoleParts, { account, sourceId }: StoredAccount): boolean {
  return accounts.findBySource(sourceId).some((other) => other.account.id !== account.id);
}

function done(parts: ConsoleParts, accountId: string, change: (account: Account) => Account): MutationResult {
  return { ok: true, account: parts.accounts.update(accountId, 'person', change), notices: [] };
}

/**
 * Changes an account once per press, and only when the person saw the last change by another person. A version that
 * only the importer raised is no conflict: otherwise each stored page would refuse the next press.
 */
export function changeAccount(
  { outcomes, accounts }: ConsoleParts,
  user: User,
  input: AccountChange,
  operation: string,
  change: (stored: StoredAccount) => MutationResult,
): MutationResult {
  const { accountId, version, idempotencyKey } = input;
  const intent = { userId: user.id, idempotencyKey, operation: `${operation} ${accountId}`, input };
  return outcomes.once(intent, () => {
    const stored = accounts.find(accountId);
    if (stored === null) return { ok: false, failure: { code: 'not_found', accountId } };
    const { account, adminVersion } = stored;
    if (version < adminVersion || version > account.version)
      return { ok: false, failure: { code: 'version_conflict', accountId }, account };
    return change(stored);
  });
}
