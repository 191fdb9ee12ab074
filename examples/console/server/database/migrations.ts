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
  `
  -- An amount is two integers, dollars rounded down and ten-thousand-millionths of a dollar (1e-10, not negative): the
  -- sum of many large amounts does not fit into one 64 bit integer. See server/web/figures-rows.ts.
  ALTER TABLE costs RENAME COLUMN amount TO dollars;
  ALTER TABLE costs ADD COLUMN fraction INTEGER NOT NULL DEFAULT 0 CHECK (fraction BETWEEN 0 AND 9999999999);
  UPDATE costs SET
    fraction = (dollars % 10000000000 + 10000000000) % 10000000000,
    dollars = dollars / 10000000000 - (dollars % 10000000000 < 0);

  -- What a day's figures do not hold as the vendor sent it: lines that could not be read, or were added up because there
  -- were too many. At most one row for each reason of server/import/findings.ts.
  CREATE TABLE import_findings (
    source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    stream TEXT NOT NULL,
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    lines INTEGER NOT NULL,
    sample TEXT NOT NULL,
    PRIMARY KEY (source_id, stream, day, reason)
  ) STRICT, WITHOUT ROWID;

  -- kind 'again': days that a user requested to be read again. read_until: Unix seconds of the first day that the turns of
  -- the import have not read, whatever was read again meanwhile. again_from, again_to: what waits to be read again.
  ALTER TABLE imports RENAME TO imports_before;
  CREATE TABLE imports (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    source_id TEXT NOT NULL REFERENCES sources (id),
    kind TEXT NOT NULL CHECK (kind IN ('initial', 'refresh', 'again')),
    range_from INTEGER NOT NULL,
    range_to INTEGER NOT NULL,
    stream INTEGER NOT NULL,
    next_day INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    paused INTEGER NOT NULL,
    read_until INTEGER NOT NULL,
    again_from INTEGER,
    again_to INTEGER
  ) STRICT;
  -- A refresh that is under way began three days before the end of what was read before it.
  INSERT INTO imports
    SELECT account_id, source_id, kind, range_from, range_to, stream, next_day, started_at, failures, next_at, paused,
      CASE WHEN stream > 1 THEN range_to WHEN kind = 'refresh' THEN range_from + 259200 ELSE range_from END, NULL, NULL
    FROM imports_before;
  DROP TABLE imports_before;
  `,
  `
  -- Secrets that the data of a source was read with, of accounts that are disconnected or have another one by now:
  -- several accounts may have read into one source.
  CREATE TABLE source_secrets (
    digest BLOB PRIMARY KEY,
    source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  INSERT OR REPLACE INTO source_secrets SELECT secret_digest, id FROM sources WHERE secret_digest IS NOT NULL;
  DROP INDEX sources_by_secret;
  ALTER TABLE sources DROP COLUMN secret_digest;
  `,
];
