import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import process from 'node:process';
import { readAccountRow } from '../accounts/account-store.ts';
import { errorName } from '../log.ts';
import { ConsoleProblem } from '../problem.ts';
import { storedSecret, createVault, type Vault } from './vault.ts';

const KEY_BYTES = 32;
const PROOF = 'this key opens what is stored here';
const PROOF_BINDING = ['meta', 'key_proof'];

/** Sealed data needs the key that it was sealed with: no new key opens it. */
const OLD_KEY_NEEDED =
  'The old key is needed: put console.key back from a copy, or set CONSOLE_KEY to it. No other key opens the stored ' +
  'credentials.';

/**
 * The key that everything secret is sealed with: from the environment, or from a file that only this user may read and
 * that is made at the first start. Proves against the database that it is the key the data was sealed with. A file is
 * made only while nothing is sealed.
 *
 * @param given `CONSOLE_KEY`; null = use the file.
 * @throws {ConsoleProblem} When it is missing, unusable, malformed, readable by others, or another one than before.
 */
export function consoleKey(database: DatabaseSync, folder: string, given: string | null): Buffer {
  const file = join(folder, 'console.key');
  const hasSealedData = hasRows(database, 'meta', "name = 'key_proof'") || hasRows(database, 'accounts');
  const key = given === null ? keyOfFile(file, hasSealedData) : readKey(given, 'CONSOLE_KEY', givenFix(hasSealedData));
  const vault = createVault(key);
  const isProven = opensProof(database, vault);
  if (hasSealedData && !isProven && !opensAnAccount(database, vault)) {
    throw new ConsoleProblem(
      'key_wrong',
      'The key is not the one that the stored credentials were sealed with.',
      'None of them could be used.',
      OLD_KEY_NEEDED,
    );
  }
  if (!isProven) {
    const sealed = vault.seal(PROOF, PROOF_BINDING);
    database.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run('key_proof', sealed);
  }
  return key;
}

function givenFix(hasSealedData: boolean): string {
  return hasSealedData
    ? OLD_KEY_NEEDED
    : 'Make one with: node -p "crypto.randomBytes(32).toString(\'hex\')" and keep a copy of it.';
}

/** 32 bytes as 64 hexadecimal digits or as base64. */
function readKey(text: string, where: string, fix: string): Buffer {
  const trimmed = text.trim();
  const key = /^[0-9a-f]{64}$/iu.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64');
  if (key.length === KEY_BYTES && /^[\w+/=-]{43,64}$/u.test(trimmed)) return key;
  throw new ConsoleProblem(
    'key_invalid',
    `${where} ${trimmed === '' ? 'is empty' : 'does not hold 32 bytes as 64 hexadecimal digits or as base64'}.`,
    'Stored credentials are sealed with a key of exactly that length.',
    fix,
  );
}

function keyOfFile(file: string, hasSealedData: boolean): Buffer {
  const fix = hasSealedData
    ? OLD_KEY_NEEDED
    : `Move ${file} away: nothing is sealed yet, and the next start makes one.`;
  if (!exists(file)) {
    if (hasSealedData) {
      throw new ConsoleProblem(
        'key_missing',
        `The data folder has stored credentials, but its file ${file} is missing and CONSOLE_KEY is not set.`,
        'Without the key that they were sealed with, the stored credentials cannot be used.',
        OLD_KEY_NEEDED,
      );
    }
    makeKeyFile(file);
  }
  let text;
  try {
    const { mode } = statSync(file);
    // Windows has no such bits.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0 && statSync(file).isFile()) {
      throw new ConsoleProblem(
        'key_readable',
        `The file ${file} may be read by other users of this machine.`,
        'Whoever has it can open every stored credential.',
        'Run chmod 600 on it, and replace the stored keys if another user may have read it.',
      );
    }
    text = readFileSync(file, 'utf8');
  } catch (thrown) {
    if (thrown instanceof ConsoleProblem) throw thrown;
    throw new ConsoleProblem(
      'key_unusable',
      `${file} is no file that can be read (${errorName(thrown)}).`,
      'It should hold the key that stored credentials are sealed with.',
      fix,
    );
  }
  return readKey(text, `The file ${file}`, fix);
}

/** Also true for a dangling link: an existing entry must not be replaced. */
function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Written atomically: with half a key, left by a crash, the console would never start again. */
function makeKeyFile(file: string): void {
  const unfinished = `${file}.new`;
  rmSync(unfinished, { force: true });
  const handle = openSync(unfinished, 'wx', 0o600);
  try {
    writeFileSync(handle, `${randomBytes(KEY_BYTES).toString('hex')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  linkSync(unfinished, file);
  rmSync(unfinished);
}

function opensProof(database: DatabaseSync, vault: Vault): boolean {
  const proof = database.prepare('SELECT value FROM meta WHERE name = ?').get('key_proof')?.['value'];
  try {
    return proof instanceof Uint8Array && vault.open(proof, PROOF_BINDING) === PROOF;
  } catch {
    // A wrong key and a changed proof look the same.
    return false;
  }
}

/** A proof that was lost or damaged is no reason to lock out the key that opens the accounts. */
function opensAnAccount(database: DatabaseSync, vault: Vault): boolean {
  for (const row of database.prepare('SELECT * FROM accounts').iterate())
    if (storedSecret(vault, readAccountRow(row)) !== null) return true;
  return false;
}

function hasRows(database: DatabaseSync, table: string, condition = 'TRUE'): boolean {
  return database.prepare(`SELECT 1 FROM ${table} WHERE ${condition} LIMIT 1`).get() !== undefined;
}
