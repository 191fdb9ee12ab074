/**
 * The schema, one step an entry; a database remembers how many it has taken (`user_version`). Never change an entry
 * that was released: add one.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;

  -- Whose data it is. Outlives its account when a person disconnects and keeps the data; an organization that is
  -- connected again finds its own source, so that nothing is counted twice.
  CREATE TABLE sources (
    id TEXT PRIMARY KEY,
    integration_id TEXT NOT NULL,
    external_id TEXT,
    name TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX sources_by_organization ON sources (integration_id, external_id);

  -- document: the Account without its version, as JSON. secret: sealed, bound to id and integration.
  -- admin_version: the version of the last change that a person made; what the importer notes does not raise it.
  CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    integration_id TEXT NOT NULL,
    external_id TEXT,
    source_id TEXT NOT NULL REFERENCES sources (id),
    owner_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    admin_version INTEGER NOT NULL,
    document TEXT NOT NULL,
    secret BLOB NOT NULL,
    secret_revision INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX accounts_by_organization ON accounts (integration_id, external_id);

  CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    integration_id TEXT NOT NULL,
    method_id TEXT NOT NULL,
    report TEXT NOT NULL,
    secret BLOB NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE outcomes (
    user_id TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    intent TEXT NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (user_id, idempotency_key)
  ) STRICT, WITHOUT ROWID;

  -- stream: place in the list of streams, one past its end when everything is read.
  -- next_day: Unix seconds of the first day that is not read yet. next_at: when to go on, in milliseconds.
  CREATE TABLE imports (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    source_id TEXT NOT NULL REFERENCES sources (id),
    kind TEXT NOT NULL CHECK (kind IN ('initial', 'refresh')),
    range_from INTEGER NOT NULL,
    range_to INTEGER NOT NULL,
    stream INTEGER NOT NULL,
    next_day INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    paused INTEGER NOT NULL
  ) STRICT;

  -- amount: in ten-thousand-millionths of a dollar (1e-10), an integer, so that sums are exact.
  CREATE TABLE costs (
    source_id TEXT NOT NULL REFERENCES sources (id),
    day TEXT NOT NULL,
    project_id TEXT NOT NULL,
    line_item TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (source_id, day, project_id, line_item)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE usage (
    source_id TEXT NOT NULL REFERENCES sources (id),
    day TEXT NOT NULL,
    project_id TEXT NOT NULL,
    model TEXT NOT NULL,
    input_tokens INTEGER NOT NULL,
    cached_input_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    requests INTEGER NOT NULL,
    PRIMARY KEY (source_id, day, project_id, model)
  ) STRICT, WITHOUT ROWID;

  -- One mail of a kind per account: the pair is what makes it one.
  CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    sent_at INTEGER,
    UNIQUE (account_id, kind)
  ) STRICT;
  `,
  `
  -- secret_digest: keyed digest of the secret; null when it cannot be read, or when two accounts had one secret before
  -- this column was there. Unique in the whole database, which belongs to one tenant.
  ALTER TABLE accounts ADD COLUMN secret_digest BLOB;
  CREATE UNIQUE INDEX accounts_by_secret ON accounts (secret_digest);

  -- declared_id: what the vendor called the organization without proving it; until now it was the account's name.
  ALTER TABLE accounts ADD COLUMN declared_id TEXT;
  UPDATE accounts SET declared_id = CASE WHEN json_valid(document) THEN json_extract(document, '$.name') END
    WHERE external_id IS NULL;

  -- No longer unique: two accounts that were connected before their organization was known may be of one. They share
  -- its source. A new account of a known organization is refused in the transaction that would make it.
  DROP INDEX accounts_by_organization;
  CREATE INDEX accounts_by_organization ON accounts (integration_id, external_id);
  CREATE INDEX accounts_by_source ON accounts (source_id);

  -- secret_digest: of the last secret that the data was read with, once its account is disconnected.
  ALTER TABLE sources ADD COLUMN secret_digest BLOB;
  CREATE INDEX sources_by_secret ON sources (secret_digest);

  -- input_digest: null in outcomes that are older than this column. created_at: null until the next cleaning.
  ALTER TABLE outcomes ADD COLUMN input_digest BLOB;
  ALTER TABLE outcomes ADD COLUMN created_at INTEGER;
  CREATE INDEX outcomes_by_time ON outcomes (user_id, created_at);

  -- sending_since: when the mail was given to the transport, while it is not known whether it left.
  ALTER TABLE outbox ADD COLUMN sending_since INTEGER;
  `,
];
