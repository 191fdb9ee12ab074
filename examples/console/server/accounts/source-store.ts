import type { Store } from '../database/store.ts';

/** Whose imported data it is. */
export interface Source {
  readonly id: string;
  readonly name: string;
  /** Null when the vendor never reported one. */
  readonly externalId: string | null;
}

/** The organizations that data was imported from, connected or not. Changes belong into a transaction. */
export interface SourceStore {
  findByOrganization(integrationId: string, externalId: string): Source | null;
  /** The source that was read with the secret of this digest, by an account that has it no longer. */
  findBySecret(integrationId: string, digest: Uint8Array): Source | null;
  /** Makes a source. */
  add(integrationId: string, externalId: string | null, name: string): string;
  rename(id: string, name: string): void;
  /** Notes which organization a source is. */
  identify(id: string, externalId: string): void;
  /**
   * Notes a secret that an account had until it was disconnected or got another one: the same key finds its data again.
   * Only its keyed digest is kept.
   */
  noteSecret(id: string, digest: Uint8Array): void;
  /**
   * Moves the data of one source into another one of the same organization, and removes the first. A day that both have
   * keeps what the second one holds of it: no day is counted twice. No account may have the first source any more.
   */
  join(fromId: string, intoId: string): void;
  /** Removes a source and everything that was imported from it. */
  erase(id: string): void;
}

/** The tables that hold what was imported, one row per source, day and more. */
const TABLES = ['costs', 'usage'] as const;

/** Sources over the database. */
export function createSourceStore({ database }: Store): SourceStore {
  const byOrganization = database.prepare('SELECT * FROM sources WHERE integration_id = ? AND external_id = ?');
  const bySecret = database.prepare(
    'SELECT * FROM sources WHERE integration_id = ? AND id = (SELECT source_id FROM source_secrets WHERE digest = ?)',
  );
  const insert = database.prepare('INSERT INTO sources (id, integration_id, external_id, name) VALUES (?, ?, ?, ?)');
  const rename = database.prepare('UPDATE sources SET name = ? WHERE id = ?');
  const identify = database.prepare('UPDATE sources SET external_id = ? WHERE id = ?');
  const noteSecret = database.prepare('INSERT OR REPLACE INTO source_secrets (digest, source_id) VALUES (?, ?)');
  const moveSecrets = database.prepare('UPDATE source_secrets SET source_id = ? WHERE source_id = ?');
  const eraseSource = database.prepare('DELETE FROM sources WHERE id = ?');
  const tables = TABLES.map((table) => ({
    erase: database.prepare(`DELETE FROM ${table} WHERE source_id = ?`),
    eraseCommonDays: database.prepare(
      `DELETE FROM ${table} WHERE source_id = ? AND day IN (SELECT day FROM ${table} WHERE source_id = ?)`,
    ),
    move: database.prepare(`UPDATE ${table} SET source_id = ? WHERE source_id = ?`),
    eraseCommonFindings: database.prepare(
      `DELETE FROM import_findings WHERE source_id = ? AND stream = '${table}'
       AND day IN (SELECT day FROM ${table} WHERE source_id = ?)`,
    ),
    moveFindings: database.prepare(
      `UPDATE OR IGNORE import_findings SET source_id = ? WHERE source_id = ? AND stream = '${table}'`,
    ),
  }));

  function erase(id: string): void {
    for (const table of tables) table.erase.run(id);
    eraseSource.run(id);
  }

  return {
    findByOrganization: (integrationId, externalId) => read(byOrganization.get(integrationId, externalId)),
    findBySecret: (integrationId, digest) => read(bySecret.get(integrationId, digest)),
    add(integrationId, externalId, name) {
      const id = crypto.randomUUID();
      insert.run(id, integrationId, externalId, name);
      return id;
    },
    rename: (id, name) => void rename.run(name, id),
    identify: (id, externalId) => void identify.run(externalId, id),
    noteSecret: (id, digest) => void noteSecret.run(digest, id),
    join(fromId, intoId) {
      for (const { eraseCommonDays, eraseCommonFindings, move, moveFindings } of tables) {
        eraseCommonFindings.run(fromId, intoId);
        moveFindings.run(intoId, fromId);
        eraseCommonDays.run(fromId, intoId);
        move.run(intoId, fromId);
      }
      moveSecrets.run(intoId, fromId);
      erase(fromId);
    },
    erase,
  };
}

function read(row: Readonly<Record<string, unknown>> | undefined): Source | null {
  if (row === undefined) return null;
  const externalId = row['external_id'];
  return {
    id: String(row['id']),
    name: String(row['name']),
    externalId: typeof externalId === 'string' ? externalId : null,
  };
}
