import type { Store } from '../database/store.ts';

/** Whose imported data it is. */
export interface Source {
  readonly id: string;
  readonly name: string;
  /** Absent when the vendor never told. */
  readonly externalId: string | null;
}

/** The organizations that data was imported from, connected or not. */
export interface SourceStore {
  /** The source of an organization: the one it had before, or a new one. Without a proven id always a new one. */
  claim(integrationId: string, externalId: string | undefined, name: string): string;
  rename(id: string, name: string): void;
  /** Forgets a source and everything that was imported from it. */
  erase(id: string): void;
}

/** Sources over the database. */
export function createSourceStore(store: Store): SourceStore {
  const { database } = store;
  const known = database.prepare('SELECT id FROM sources WHERE integration_id = ? AND external_id = ?');
  const insert = database.prepare('INSERT INTO sources (id, integration_id, external_id, name) VALUES (?, ?, ?, ?)');
  const rename = database.prepare('UPDATE sources SET name = ? WHERE id = ?');
  const erasures = ['costs', 'usage'].map((table) => database.prepare(`DELETE FROM ${table} WHERE source_id = ?`));
  const eraseSource = database.prepare('DELETE FROM sources WHERE id = ?');

  return {
    claim(integrationId, externalId, name) {
      const before = externalId === undefined ? undefined : known.get(integrationId, externalId);
      const id = before === undefined ? crypto.randomUUID() : String(before['id']);
      if (before === undefined) insert.run(id, integrationId, externalId ?? null, name);
      else rename.run(name, id);
      return id;
    },
    rename: (id, name) => void rename.run(name, id),
    erase(id) {
      for (const erasure of erasures) erasure.run(id);
      eraseSource.run(id);
    },
  };
}
