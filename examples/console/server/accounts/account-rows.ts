import type { Account } from 'integration-kit/core';

/** An account with what only the server knows of it. */
export interface StoredAccount {
  readonly account: Account;
  readonly sourceId: string;
  /** Id of the person who connected it. */
  readonly ownerId: string;
  /** Version of the last change that a person made. */
  readonly adminVersion: number;
  /** Sealed. */
  readonly secret: Uint8Array;
  /** Grows when the secret is replaced: what was learnt with an older one says nothing of the newer one. */
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
  /** Keyed digest of it: tells whether another account has the same one. */
  readonly digest: Uint8Array;
}

type Row = Readonly<Record<string, unknown>>;

/** A row of `accounts`. A document that cannot be read is an account of which nothing more is known, not a broken list. */
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
export function documentOf(account: Account): string {
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
    // Told by the states below.
  }
  return { ...known, credential: { state: 'unknown' }, sync: { phase: 'unknown' }, createdAt: '1970-01-01T00:00:00Z' };
}
