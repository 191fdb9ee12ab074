import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConsoleProblem } from '../problem.ts';
import { errorName } from '../log.ts';
import { MIGRATIONS } from './migrations.ts';

/** `SQLITE_BUSY`: somebody else holds the file (https://www.sqlite.org/rescode.html#busy). */
const SQLITE_BUSY = 5;

/**
 * Opens the one database file of a data folder, making both when they do not exist, and takes it for this process
 * alone: two importers over one file would read everything twice.
 *
 * @throws {ConsoleProblem} When the folder cannot be used, is in use, or belongs to a newer console.
 */
export function openDatabase(folder: string): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    database = new DatabaseSync(join(folder, 'console.db'), { enableForeignKeyConstraints: true });
    // Exclusive before WAL: then no second process gets in, and the lock ends with this process however it ends.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    database.exec('PRAGMA secure_delete = ON; BEGIN IMMEDIATE; COMMIT;');
    migrate(database);
    return database;
  } catch (thrown) {
    database?.close();
    throw thrown instanceof ConsoleProblem ? thrown : problemOf(thrown);
  }
}

function migrate(database: DatabaseSync): void {
  const row = database.prepare('PRAGMA user_version').get();
  const taken = Number(row?.['user_version'] ?? 0);
  if (taken > MIGRATIONS.length) {
    throw new ConsoleProblem(
      'data_newer',
      'The data folder was written by a newer version of this console.',
      'This version does not know what its tables mean.',
      'Start the newer version, or set CONSOLE_DATA to another folder.',
    );
  }
  for (const [index, step] of MIGRATIONS.entries()) {
    if (index >= taken) database.exec(`BEGIN; ${step} PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
}

function problemOf(thrown: unknown): ConsoleProblem {
  if (thrown instanceof Error && Reflect.get(thrown, 'errcode') === SQLITE_BUSY) {
    return new ConsoleProblem(
      'data_in_use',
      'Another console is running on the same data folder.',
      'Two of them would import everything twice.',
      'End the other one, or set CONSOLE_DATA to another folder.',
    );
  }
  return new ConsoleProblem(
    'data_unusable',
    `The data folder or its database cannot be used (${errorName(thrown)}).`,
    'Accounts, imported data and mails are kept there.',
    'Give CONSOLE_DATA a folder that this user may write to; restore console.db from a backup if it is damaged.',
  );
}
