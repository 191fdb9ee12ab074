import { readAccountRow, type StoredAccount } from '../accounts/account-store.ts';
import { importNow } from '../import/import-state.ts';
import { withQueued } from '../import/progress.ts';
import type { Log } from '../log.ts';
import { storedSecret } from '../secrets/vault.ts';
import type { ConsoleParts } from './console-parts.ts';
import { shareSource } from './organizations.ts';

type Parts = Omit<ConsoleParts, 'vendor' | 'drafts' | 'outcomes' | 'log' | 'events'>;

/**
 * Notes the digest of every stored secret that has none: of accounts from before there were digests, and of one whose
 * secret another account had until it was disconnected or rotated. A secret that cannot be read stays without one. Of
 * accounts that have one secret together the first has the digest and reads; the others show data of the same source,
 * report `already_connected` as the failure of their import, and are in the log. Belongs into a transaction.
 */
export function fillSecretDigests(parts: Parts, log?: Log): void {
  const { accounts, vault, digests } = parts;
  const { database } = parts.store;
  const without = database.prepare('SELECT * FROM accounts WHERE secret_digest IS NULL ORDER BY rowid').all();
  const note = database.prepare('UPDATE accounts SET secret_digest = ? WHERE id = ?');
  for (const row of without) {
    const stored = readAccountRow(row);
    const { id: accountId, integrationId } = stored.account;
    const secret = storedSecret(vault, stored);
    if (secret === null) {
      log?.({ event: 'credential_unreadable', level: 'error', accountId });
      continue;
    }
    const digest = digests.ofSecret(integrationId, secret);
    const owner = accounts.findBySecret(digest);
    if (owner === null) {
      note.run(digest, accountId);
      readOn(parts, stored);
    } else {
      log?.({ event: 'credential_shared', level: 'warn', code: 'already_connected', accountId });
      shareSource(parts, accountId, owner.account.id);
    }
  }
}

/** Resumes the import of an account that was stopped because another account had its secret. */
function readOn({ imports, accounts, importer, store, clock }: Parts, { account }: StoredAccount): void {
  const state = imports.find(account.id);
  if (account.sync.failure?.code !== 'already_connected' || state === null || state.paused) return;
  const next = importNow(state, clock.now());
  imports.save(next);
  accounts.update(account.id, 'background', (present) => withQueued(present, next));
  store.afterCommit(importer.wake);
}
