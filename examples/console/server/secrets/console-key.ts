import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import process from 'node:process';
import { ConsoleProblem } from '../problem.ts';
import { createVault } from './vault.ts';

const KEY_BYTES = 32;
const PROOF = 'this key opens what is stored here';
const PROOF_BINDING = ['meta', 'key_proof'];

/**
 * The key that everything secret is sealed with: from the environment, or from a file that only this user may read and
 * that is made at the first start. Proves against the database that it is the key the data was sealed with.
 *
 * @param given `CONSOLE_KEY`; null = use the file.
 * @throws {ConsoleProblem} When it is missing, malformed, readable by others, or another one than before.
 */
export function consoleKey(database: DatabaseSync, folder: string, given: string | null): Buffer {
  const row = database.prepare('SELECT value FROM meta WHERE name = ?').get('key_proof');
  const proof = row?.['value'];
  const file = join(folder, 'console.key');
  if (given === null && proof !== undefined && !existsSync(file)) {
    throw new ConsoleProblem(
      'key_missing',
      'The data folder has stored credentials, but its file console.key is gone and CONSOLE_KEY is not set.',
      'Without the key that they were sealed with, the stored credentials cannot be used.',
      'Put console.key back or set CONSOLE_KEY; or start with an empty data folder and connect the accounts again.',
    );
  }
  const key = given === null ? keyOfFile(file) : readKey(given, 'CONSOLE_KEY');
  if (proof instanceof Uint8Array) checkProof(key, proof);
  else {
    const sealed = createVault(key).seal(PROOF, PROOF_BINDING);
    database.prepare('INSERT INTO meta (name, value) VALUES (?, ?)').run('key_proof', sealed);
  }
  return key;
}

/** 32 bytes as 64 hexadecimal digits or as base64. */
function readKey(text: string, where: string): Buffer {
  const trimmed = text.trim();
  const key = /^[0-9a-f]{64}$/iu.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64');
  if (key.length === KEY_BYTES && /^[\w+/=-]{43,64}$/u.test(trimmed)) return key;
  throw new ConsoleProblem(
    'key_invalid',
    `${where} does not hold 32 bytes as 64 hexadecimal digits or as base64.`,
    'Stored credentials are sealed with a key of exactly that length.',
    'Make one with: node -p "crypto.randomBytes(32).toString(\'hex\')"',
  );
}

function keyOfFile(file: string): Buffer {
  if (!existsSync(file)) makeKeyFile(file);
  // Windows has no such bits.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new ConsoleProblem(
      'key_readable',
      'The file console.key in the data folder may be read by other users of this machine.',
      'Whoever has it can open every stored credential.',
      'Run chmod 600 on it, and replace the stored keys if somebody may have read it.',
    );
  }
  return readKey(readFileSync(file, 'utf8'), 'The file console.key');
}

/** Whole or not at all: a key that was cut in half by a crash would lock the console out for ever. */
function makeKeyFile(file: string): void {
  const unfinished = `${file}.new`;
  rmSync(unfinished, { force: true });
  const handle = openSync(unfinished, 'wx', 0o600);
  writeSync(handle, `${randomBytes(KEY_BYTES).toString('hex')}\n`);
  fsyncSync(handle);
  closeSync(handle);
  linkSync(unfinished, file);
  rmSync(unfinished);
}

function checkProof(key: Buffer, proof: Uint8Array): void {
  try {
    if (createVault(key).open(proof, PROOF_BINDING) === PROOF) return;
  } catch {
    // Told below: a wrong key and a changed proof look the same.
  }
  throw new ConsoleProblem(
    'key_wrong',
    'The key is not the one that the stored credentials were sealed with.',
    'None of them could be used.',
    'Set CONSOLE_KEY, or put console.key back, as it was when the accounts were connected.',
  );
}
