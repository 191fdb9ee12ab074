import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { errorName, sqliteCode } from '../log.ts';
import { ConsoleProblem, damagedDatabase, startProblem } from '../problem.ts';
import { MIGRATIONS } from './migrations.ts';

/**
 * Opens the one database file of a data folder, making both when they do not exist, and takes it for this process
 * alone: two importers over one file would read everything twice.
 *
 * @param migrations Only for tests of a step that fails.
 * @throws {ConsoleProblem} When the folder cannot be used, is in use, damaged, full, or belongs to a newer console.
 */
export function openDatabase(folder: string, migrations: readonly string[] = MIGRATIONS): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    makeFolder(folder);
    database = new DatabaseSync(join(folder, 'console.db'), { enableForeignKeyConstraints: true });
    // Exclusive before WAL: then no second process gets in, and the lock ends with this process however it ends.
    database.exec('PRAGMA locking_mode = EXCLUSIVE;');
    checkPages(database, folder);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    database.exec('PRAGMA secure_delete = ON; BEGIN IMMEDIATE; COMMIT;');
    migrate(database, folder, migrations);
    return database;
  } catch (thrown) {
    closeQuietly(database);
    throw startProblem(thrown, folder);
  }
}

/** Not `recursive`: Node retries without end where a parent exists and nothing can be made in it, as in `/proc`. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder, { mode: 0o700 });
}

/** Closes a database after a failure. An error of the closing is dropped: it would hide that failure. */
export function closeQuietly(database: DatabaseSync | null): void {
  try {
    database?.close();
  } catch {
    // What was stored is stored; the next start takes it from the log of the database.
  }
}

/** Reads every page: damage must be found before something is written beside it. */
function checkPages(database: DatabaseSync, folder: string): void {
  const row = database.prepare('PRAGMA quick_check(1)').get();
  if (row?.['quick_check'] !== 'ok') throw damagedDatabase(folder);
}

function migrate(database: DatabaseSync, folder: string, migrations: readonly string[]): void {
  const row = database.prepare('PRAGMA user_version').get();
  const taken = Number(row?.['user_version'] ?? 0);
  if (taken > migrations.length) {
    throw new ConsoleProblem(
      'data_newer',
      'The data folder was written by a newer version of this console.',
      'This version does not know what its tables mean.',
      'Start the newer version, or set CONSOLE_DATA to another folder.',
    );
  }
  for (const [index, step] of migrations.entries()) {
    if (index < taken) continue;
    try {
      database.exec(`BEGIN; ${step} PRAGMA user_version = ${index + 1}; COMMIT;`);
    } catch (thrown) {
      // Room and damage have answers of their own.
      if (sqliteCode(thrown) !== null && sqliteCode(thrown) !== 'SQLITE_CONSTRAINT') throw thrown;
      throw new ConsoleProblem(
        'data_not_migrated',
        `The database file console.db in the data folder ${folder} could not be brought to the form of this version ` +
          `(step ${index + 1}: ${errorName(thrown)}).`,
        'Its tables are not as an earlier version of this console left them; the step was taken back as a whole.',
        'Restore console.db from a copy of the earlier version, start that version again, or set CONSOLE_DATA to ' +
          'another folder.',
      );
    }
  }
}
