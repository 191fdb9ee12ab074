import type { Account } from 'integration-kit/core';
import type { Store } from '../database/store.ts';
import type { AccountEvents } from './account-events.ts';
import { documentOf, type NewAccount, readAccountRow, type StoredAccount } from './account-rows.ts';

/** Who changes an account: only what a person did can be in another person's way. */
export type ChangeBy = 'person' | 'background';

/** The accounts. Everything that changes one belongs into a transaction, and is told to others after it. */
export interface AccountStore {
  find(id: string): StoredAccount | null;
  findByOrganization(integrationId: string, externalId: string): StoredAccount | null;
  all(): readonly Account[];
  insert(account: NewAccount): void;
  /** Stores the account that `change` makes of the present one, under the next version. Null when there is none. */
  update(id: string, by: ChangeBy, change: (account: Account) => Account): Account | null;
  replaceSecret(id: string, secret: Uint8Array): void;
  remove(id: string): void;
}

/** Accounts over the database. */
export function createAccountStore(store: Store, events: AccountEvents): AccountStore {
  const { database } = store;
  const byId = database.prepare('SELECT * FROM accounts WHERE id = ?');
  const byOrganization = database.prepare('SELECT * FROM accounts WHERE integration_id = ? AND external_id = ?');
  const all = database.prepare('SELECT * FROM accounts ORDER BY rowid');
  const insert = database.prepare(
    `INSERT INTO accounts (id, integration_id, external_id, source_id, owner_id, version, admin_version, document, secret, secret_revision)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  );
  const update = database.prepare('UPDATE accounts SET version = ?, admin_version = ?, document = ? WHERE id = ?');
  const secret = database.prepare('UPDATE accounts SET secret = ?, secret_revision = secret_revision + 1 WHERE id = ?');
  const remove = database.prepare('DELETE FROM accounts WHERE id = ?');

  function find(id: string): StoredAccount | null {
    const row = byId.get(id);
    return row === undefined ? null : readAccountRow(row);
  }

  return {
    find,
    findByOrganization(integrationId, externalId) {
      const row = byOrganization.get(integrationId, externalId);
      return row === undefined ? null : readAccountRow(row);
    },
    all: () => all.all().map((row) => readAccountRow(row).account),
    insert({ account, sourceId, ownerId, secret: sealed }) {
      const { id, integrationId, externalId, version } = account;
      const document = documentOf(account);
      insert.run(id, integrationId, externalId ?? null, sourceId, ownerId, version, version, document, sealed);
      store.afterCommit(() => events.publish({ type: 'upsert', account }));
    },
    update(id, by, change) {
      const stored = find(id);
      if (stored === null) return null;
      const version = stored.account.version + 1;
      const account = { ...change(stored.account), version };
      update.run(version, by === 'person' ? version : stored.adminVersion, documentOf(account), id);
      store.afterCommit(() => events.publish({ type: 'upsert', account }));
      return account;
    },
    replaceSecret: (id, sealed) => void secret.run(sealed, id),
    remove(id) {
      const stored = find(id);
      if (stored === null) return;
      remove.run(id);
      const version = stored.account.version + 1;
      store.afterCommit(() => events.publish({ type: 'removed', accountId: id, version }));
    },
  };
}
