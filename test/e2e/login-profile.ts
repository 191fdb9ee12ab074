import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { type BrowserContext, chromium } from '@playwright/test';
import { CHROMIUM_ARGS } from '../setup/chromium-args.ts';

/** A sign-in that a browser has saved. */
interface SavedLogin {
  readonly username: string;
  readonly password: string;
}

/** Chromium with a profile of its own. */
export interface LoginProfile {
  readonly context: BrowserContext;
  /** Closes the browser and removes the profile. */
  dispose(): Promise<void>;
}

/**
 * Chromium whose profile holds a saved login for an origin, and fills it in as a person's browser does.
 *
 * The first start creates the password database; the login is written into it while the browser is closed. With
 * `--password-store=basic` Chromium on Linux encrypts passwords with a key that is the same on every machine
 * (https://chromium.googlesource.com/chromium/src/+/main/components/os_crypt/sync/os_crypt_linux.cc).
 *
 * @param origin With a slash at its end.
 */
export async function openLoginProfile(origin: string, login: SavedLogin): Promise<LoginProfile> {
  const folder = mkdtempSync(join(tmpdir(), 'login-profile-'));
  await (await launch(folder)).close();
  saveLogin(join(folder, 'Default', 'Login Data'), origin, login);
  const context = await launch(folder);
  return {
    context,
    async dispose() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function launch(folder: string): Promise<BrowserContext> {
  const { CHROMIUM_PATH } = process.env;
  return chromium.launchPersistentContext(folder, {
    ...(CHROMIUM_PATH === undefined ? {} : { executablePath: CHROMIUM_PATH }),
    args: [...CHROMIUM_ARGS, '--headless=new', '--password-store=basic'],
    // An automated browser does not manage passwords.
    ignoreDefaultArgs: ['--enable-automation', '--headless', '--use-mock-keychain'],
    locale: 'en-GB',
  });
}

function saveLogin(file: string, origin: string, { username, password }: SavedLogin): void {
  const database = new DatabaseSync(file);
  try {
    // Microseconds since 1601, as in every time of Chromium.
    const now = (BigInt(Date.now()) + 11_644_473_600_000n) * 1_000n;
    const values: Record<string, SQLInputValue> = {
      origin_url: origin,
      action_url: origin,
      signon_realm: origin,
      username_value: username,
      password_value: encrypted(password),
      date_created: now,
      date_last_used: now,
      date_password_modified: now,
      times_used: 1,
    };
    const columns = database.prepare('PRAGMA table_info(logins)').all();
    const used = columns.filter(({ name, notnull, pk }) => String(name) in values || (notnull === 1 && pk === 0));
    database
      .prepare(`INSERT INTO logins (${used.map(({ name }) => name).join()}) VALUES (${used.map(() => '?').join()})`)
      .run(...used.map(({ name, type }) => values[String(name)] ?? (type === 'INTEGER' ? 0 : '')));
  } finally {
    database.close();
  }
}

/** AES-128-CBC with the key and the initialization vector that are written in Chromium’s source. */
function encrypted(password: string): Uint8Array {
  const key = pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1');
  const cipher = createCipheriv('aes-128-cbc', key, Buffer.alloc(16, ' '));
  return Buffer.concat([Buffer.from('v10'), cipher.update(password, 'utf8'), cipher.final()]);
}
