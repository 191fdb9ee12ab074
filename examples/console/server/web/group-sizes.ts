import { DatabaseSync } from 'node:sqlite';

/** Sizes of groups, however many there are. */
export interface GroupSizes {
  add(name: string, size: number): void;
  /** Names of the largest, by the amount of their size; of equal ones the first by name. */
  largest(count: number): readonly string[];
  close(): void;
}

/**
 * Sizes in a temporary database: SQLite keeps in a file what is more than a few megabytes
 * (https://www.sqlite.org/inmemorydb.html#temp_db), and always knows the largest.
 */
export function createGroupSizes(): GroupSizes {
  const database = new DatabaseSync('');
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
    CREATE TABLE groups (name TEXT PRIMARY KEY, size REAL NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX groups_by_size ON groups (abs(size) DESC, name);
    BEGIN`);
  const add = database.prepare(
    'INSERT INTO groups VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET size = size + excluded.size',
  );
  const largest = database.prepare('SELECT name FROM groups ORDER BY abs(size) DESC, name LIMIT ?');
  return {
    add: (name, size) => void add.run(name, size),
    largest: (count) => largest.all(count).map((row) => String(row['name'])),
    close: () => database.close(),
  };
}
