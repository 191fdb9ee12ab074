import type { Store } from '../database/store.ts';
import type { Log } from '../log.ts';
import type { Digests } from '../secrets/digests.ts';
import { storedSecret } from '../secrets/stored-secret.ts';
import type { Vault } from '../secrets/vault.ts';
import { readAccountRow } from './account-rows.ts';

/**
 * Notes the digest of every stored secret that has none: of accounts from before there were digests, and of one whose
 * secret another account had that is gone now. A secret that cannot be read stays without one. Of accounts that have one
 * secret together the first has the digest; all of them keep working, and the log names the others.
 */
export function fillSecretDigests({ database }: Store, vault: Vault, digests: Digests, log?: Log): void {
  const without = database.prepare('SELECT * FROM accounts WHERE secret_digest IS NULL ORDER BY rowid').all();
  const owner = database.prepare('SELECT id FROM accounts WHERE secret_digest = ?');
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
    if (owner.get(digest) === undefined) note.run(digest, accountId);
    else log?.({ event: 'credential_shared', level: 'warn', code: 'already_connected', accountId });
  }
}
