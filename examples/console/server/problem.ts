import { errorName, sqliteCode } from './log.ts';

/** Why the console cannot be started or go on as it is set up. */
export type ProblemCode =
  | 'setting_invalid'
  | 'port_in_use'
  | 'address_unavailable'
  | 'data_in_use'
  | 'data_unusable'
  | 'data_damaged'
  | 'data_not_migrated'
  | 'data_newer'
  | 'disk_full'
  | 'key_missing'
  | 'key_unusable'
  | 'key_invalid'
  | 'key_readable'
  | 'key_wrong'
  | 'unexpected';

/** A problem that the operator must solve: what happened, why it is a problem, how to solve it. Holds no secret. */
export class ConsoleProblem extends Error {
  readonly code: ProblemCode;
  /** What happened. */
  readonly what: string;
  /** Why it is a problem. */
  readonly why: string;
  /** How to solve it. */
  readonly fix: string;

  constructor(code: ProblemCode, what: string, why: string, fix: string) {
    super(`${what} ${why} ${fix}`);
    this.name = 'ConsoleProblem';
    this.code = code;
    this.what = what;
    this.why = why;
    this.fix = fix;
  }
}

/** Codes of Node for a disk or quota without room. */
const NO_ROOM: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);
/** Codes of Node for a path that cannot be used as it is. */
const NO_ACCESS: ReadonlySet<unknown> = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENOENT', 'EEXIST', 'ELOOP', 'ENAMETOOLONG'],
]);
const FOLDER_FIX = 'Give CONSOLE_DATA a folder that this user may read and write, or correct the rights of this one.';

/**
 * What an error at the start means for the operator. Never repeats the error's words: they may hold what was sent.
 *
 * @param folder Where the data is.
 */
export function startProblem(thrown: unknown, folder: string): ConsoleProblem {
  if (thrown instanceof ConsoleProblem) return thrown;
  const sqlite = sqliteCode(thrown);
  const node: unknown = thrown instanceof Error ? Reflect.get(thrown, 'code') : undefined;
  const name = errorName(thrown);
  if (sqlite === 'SQLITE_FULL' || NO_ROOM.has(node)) {
    return new ConsoleProblem(
      'disk_full',
      `There is no room left on the disk of the data folder ${folder}.`,
      'What the console needs for its start cannot be written there; what is stored is unharmed.',
      'Free some space on that disk, or set CONSOLE_DATA to a folder on another one, then start again.',
    );
  }
  if (sqlite === 'SQLITE_BUSY') {
    return new ConsoleProblem(
      'data_in_use',
      'Another console is running on the same data folder.',
      'Two of them would import everything twice.',
      'End the other one, or set CONSOLE_DATA to another folder.',
    );
  }
  if (sqlite === 'SQLITE_CORRUPT' || sqlite === 'SQLITE_NOTADB') return damagedDatabase(folder);
  if (sqlite !== null) {
    return new ConsoleProblem(
      'data_unusable',
      `The file console.db in the data folder ${folder} cannot be used (${name}).`,
      'Accounts, imported data and mails are kept there.',
      `Let it be a file that this user may read and write, on a disk without errors. ${FOLDER_FIX}`,
    );
  }
  if (NO_ACCESS.has(node)) {
    return new ConsoleProblem(
      'data_unusable',
      `${pathOf(thrown) ?? `The data folder ${folder}`} cannot be used (${name}).`,
      `The console keeps accounts, imported data and mails in ${folder}, and reads its page beside its sources.`,
      FOLDER_FIX,
    );
  }
  if (thrown instanceof Error && node === 'ERR_SQLITE_ERROR') return damagedDatabase(folder);
  return new ConsoleProblem(
    'unexpected',
    `The start of the console failed (${name}).`,
    'The console does not know this failure, so it ended before it changed any account.',
    'Check that the Node of this project runs it, that the project is whole and built, and that the data folder ' +
      `${folder} is as the console left it; then start again.`,
  );
}

function pathOf(thrown: unknown): string | null {
  const path: unknown = thrown instanceof Error ? Reflect.get(thrown, 'path') : undefined;
  return typeof path === 'string' ? path : null;
}

/** The file was damaged outside this console: by its disk, or by a copy that was cut off. */
export function damagedDatabase(folder: string): ConsoleProblem {
  return new ConsoleProblem(
    'data_damaged',
    `The database file console.db in the data folder ${folder} is damaged.`,
    'What it holds cannot be trusted, so nothing was written to it.',
    'Restore console.db from a copy, with console.key of the same time; remove console.db-wal if it lies beside it.',
  );
}
