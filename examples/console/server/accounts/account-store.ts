import type { Account, AccountEvent } from 'integration-kit/core';
import type { Store } from '../database/store.ts';
import { errorName, type Log } from '../log.ts';

/** An account with the members that only the server has. */
export interface StoredAccount {
  readonly account: Account;
  readonly sourceId: string;
  /** Id of the person who connected it. */
  readonly ownerId: string;
  /** Version of the last change that a person made. */
  readonly adminVersion: number;
  /** Sealed. */
  readonly secret: Uint8Array;
  /** Incremented when the secret is replaced: results for an older secret do not apply to a newer one. */
  readonly secretRevision: number;
}

/** An account on its way into the database. */
export interface NewAccount extends Pick<StoredAccount, 'sourceId' | 'ownerId'> {
  readonly account: Account;
  readonly secret: StoredSecret;
  /** What the vendor called the organization without proving it. */
  readonly declaredId: string | null;
}

/** A secret as it is stored. */
export interface StoredSecret {
  readonly sealed: Uint8Array;
  /** Keyed digest of it: equal for accounts with the same secret. */
  readonly digest: Uint8Array;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * A row of `accounts`. A document that cannot be read is an account of which nothing more is known, not a broken list.
 */
export function readAccountRow(row: Row): StoredAccount {
  return {
    account: readDocument(row),
    sourceId: String(row['source_id']),
    ownerId: String(row['owner_id']),
    adminVersion: Number(row['admin_version']),
    // SAFETY: the column is a BLOB NOT NULL of a STRICT table.
    secret: row['secret'] as Uint8Array,
    secretRevision: Number(row['secret_revision']),
  };
}

/** The document of an account: everything but its version, which has a column of its own. */
function documentOf(account: Account): string {
  const { version: _, ...rest } = account;
  return JSON.stringify(rest);
}

function readDocument(row: Row): Account {
  const known = {
    id: String(row['id']),
    integrationId: String(row['integration_id']),
    version: Number(row['version']),
    ...(typeof row['external_id'] === 'string' ? { externalId: row['external_id'] } : {}),
  };
  try {
    const document: unknown = JSON.parse(String(row['document']));
    // SAFETY: only `documentOf` writes this column; a document without these members counts as unreadable.
    const written = document as Omit<Account, 'version'>;
    if (typeof written.credential.state === 'string' && typeof written.sync.phase === 'string')
      return { ...written, ...known };
  } catch {
    // The states below report it.
  }
  return { ...known, credential: { state: 'unknown' }, sync: { phase: 'unknown' }, createdAt: '1970-01-01T00:00:00Z' };
}

/** Who changes an account: only changes by a person can conflict with those of another person. */
export type ChangeBy = 'person' | 'background';

/** The accounts. Every change belongs into a transaction and is published after it. */
export interface AccountStore {
  find(id: string): StoredAccount | null;
  /** The account of an organization; the first one when several turned out to be of it. */
  findByOrganization(integrationId: string, externalId: string): StoredAccount | null;
  /** An account whose vendor once called its organization so, without proving it. */
  findByDeclaredId(integrationId: string, declaredId: string): StoredAccount | null;
  /** The one account that has the secret with this digest. */
  findBySecret(digest: Uint8Array): StoredAccount | null;
  /** The accounts whose data a source holds. More than one when they turned out to be of one organization. */
  findBySource(sourceId: string): readonly StoredAccount[];
  all(): readonly Account[];
  /** Those with these ids, in the order of {@link AccountStore.all}. */
  withIds(ids: readonly string[]): readonly Account[];
  insert(account: NewAccount): void;
  /** Stores the account that `change` makes of the present one, under the next version. Null when there is none. */
  update(id: string, by: ChangeBy, change: (account: Account) => Account): Account | null;
  replaceSecret(id: string, secret: StoredSecret): void;
  /** Notes what the vendor calls the organization without proving it. */
  declare(id: string, declaredId: string): void;
  /**
   * Notes of which organization an account is, and where its data is from now on. Its document is changed by `update`.
   */
  assign(id: string, externalId: string | null, sourceId: string): void;
  remove(id: string): void;
}

/** Accounts over the database. */
export function createAccountStore(store: Store, events: AccountEvents): AccountStore {
  const { database } = store;
  const byId = database.prepare('SELECT * FROM accounts WHERE id = ?');
  const byOrganization = database.prepare(
    'SELECT * FROM accounts WHERE integration_id = ? AND external_id = ? ORDER BY rowid',
  );
  const byDeclaredId = database.prepare(
    'SELECT * FROM accounts WHERE integration_id = ? AND declared_id = ? ORDER BY rowid',
  );
  const bySecret = database.prepare('SELECT * FROM accounts WHERE secret_digest = ?');
  const bySource = database.prepare('SELECT * FROM accounts WHERE source_id = ? ORDER BY rowid');
  const all = database.prepare('SELECT * FROM accounts ORDER BY rowid');
  const withIds = database.prepare(
    'SELECT * FROM accounts WHERE id IN (SELECT value FROM json_each(?)) ORDER BY rowid',
  );
  const insert = database.prepare(
    `INSERT INTO accounts (id, integration_id, external_id, declared_id, source_id, owner_id, version, admin_version,
       document, secret, secret_digest, secret_revision)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  );
  const update = database.prepare('UPDATE accounts SET version = ?, admin_version = ?, document = ? WHERE id = ?');
  const secret = database.prepare(
    'UPDATE accounts SET secret = ?, secret_digest = ?, secret_revision = secret_revision + 1 WHERE id = ?',
  );
  const declare = database.prepare('UPDATE accounts SET declared_id = ? WHERE id = ?');
  const assign = database.prepare('UPDATE accounts SET external_id = ?, source_id = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM accounts WHERE id = ?');

  type Row = ReturnType<typeof byId.get>;
  const read = (row: Row): StoredAccount | null => (row === undefined ? null : readAccountRow(row));
  const find = (id: string): StoredAccount | null => read(byId.get(id));

  return {
    find,
    findByOrganization: (integrationId, externalId) => read(byOrganization.get(integrationId, externalId)),
    findByDeclaredId: (integrationId, declaredId) => read(byDeclaredId.get(integrationId, declaredId)),
    findBySecret: (digest) => read(bySecret.get(digest)),
    findBySource: (sourceId) => bySource.all(sourceId).map(readAccountRow),
    all: () => all.all().map((row) => readAccountRow(row).account),
    withIds: (ids) => withIds.all(JSON.stringify(ids)).map((row) => readAccountRow(row).account),
    insert({ account, sourceId, ownerId, declaredId, secret: { sealed, digest } }) {
      const { id, integrationId, externalId, version } = account;
      const owner = [id, integrationId, externalId ?? null, declaredId, sourceId, ownerId] as const;
      insert.run(...owner, version, version, documentOf(account), sealed, digest);
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
    replaceSecret: (id, { sealed, digest }) => void secret.run(sealed, digest, id),
    declare: (id, declaredId) => void declare.run(declaredId, id),
    assign: (id, externalId, sourceId) => void assign.run(externalId, sourceId, id),
    remove(id) {
      const stored = find(id);
      if (stored === null) return;
      remove.run(id);
      const version = stored.account.version + 1;
      store.afterCommit(() => events.publish({ type: 'removed', accountId: id, version }));
    },
  };
}

/** Publishes changes to every open page, in the order in which they were stored. */
export interface AccountEvents {
  /** Never throws: the error of a listener is logged, and the other listeners are called. */
  publish(event: AccountEvent): void;
  /** Returns what stops it, at once. */
  subscribe(listener: (event: AccountEvent) => void): () => void;
}

/** In memory: a console that was not listening lists again when it connects again. */
export function createAccountEvents(log: Log): AccountEvents {
  const listeners = new Set<(event: AccountEvent) => void>();
  return {
    publish(event) {
      for (const listener of [...listeners]) {
        try {
          if (listeners.has(listener)) listener(event);
        } catch (thrown) {
          // The change is stored: one listener's error must neither undo its answer nor keep the event from the others.
          log({ event: 'event_listener_failed', level: 'error', error: errorName(thrown) });
        }
      }
    },
    subscribe(listener) {
      // Wrapped, so that the same function given twice is two subscriptions.
      const own = (event: AccountEvent): void => listener(event);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
