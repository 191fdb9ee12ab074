import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const servers: Server[] = [];

/** Frees the ports that were taken. */
export function freePorts(): void {
  for (const server of servers.splice(0)) server.close();
}

/** Settings of a console. */
export type Environment = Readonly<Record<string, string>>;
/** Breaks a data folder; returns further settings. */
export type Spoil = (folder: string) => Environment | Promise<Environment> | void;

/** A key that nothing is sealed with. */
export const OTHER_KEY = 'ab'.repeat(32);
const inDatabase = (folder: string, sql: string): void => {
  const database = new DatabaseSync(join(folder, 'console.db'));
  database.exec(sql);
  database.close();
};
/** Puts a text in place of the key. */
export const overKey = (folder: string, text: string): void =>
  writeFileSync(join(folder, 'console.key'), text, { mode: 0o600 });
const halfKey = (folder: string): void =>
  overKey(folder, readFileSync(join(folder, 'console.key'), 'utf8').slice(0, 32));
/** Removes the key. */
export const withoutKey = (folder: string): void => rmSync(join(folder, 'console.key'));

function damagePages(folder: string): void {
  const file = join(folder, 'console.db');
  const bytes = readFileSync(file);
  // Page 1, which names the tables, is whole.
  for (let page = 4_096; page < bytes.length; page += 3 * 4_096) bytes.fill(0xa5, page, page + 512);
  writeFileSync(file, bytes);
}

async function takenPort(): Promise<Environment> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { PORT: String(typeof address === 'object' && address !== null ? address.port : 0) };
}

const NEEDS_OLD_KEY = /The old key is needed: put console\.key back from a copy, or set CONSOLE_KEY to it\./u;
const DAMAGED = /console\.db in the data folder .+ is damaged\..+Restore console\.db from a copy/u;

/** What is broken, the code and the words of the message, and how it gets there. */
export const BROKEN_STARTS: readonly [string, string, RegExp, Spoil][] = [
  [
    'a database that is another file',
    'data_damaged',
    DAMAGED,
    (folder) => writeFileSync(join(folder, 'console.db'), 'no database, long enough to be looked at. '.repeat(40)),
  ],
  ['a database with damaged pages', 'data_damaged', DAMAGED, damagePages],
  [
    'a database that was cut off',
    'data_damaged',
    DAMAGED,
    (folder) => truncateSync(join(folder, 'console.db'), 3 * 4_096),
  ],
  ['a database without a table', 'data_damaged', DAMAGED, (folder) => inDatabase(folder, 'DROP TABLE outcomes')],
  [
    'a folder in place of the database',
    'data_unusable',
    /console\.db .+cannot be used.+SQLITE_CANTOPEN.+CONSOLE_DATA/u,
    (folder) => {
      rmSync(join(folder, 'console.db'));
      mkdirSync(join(folder, 'console.db'));
    },
  ],
  [
    'tables that no version left behind',
    'data_not_migrated',
    /console\.db .+could not be brought to the form.+copy of the earlier version/u,
    (folder) => inDatabase(folder, 'PRAGMA user_version = 0'),
  ],
  [
    'a database of a newer console',
    'data_newer',
    /newer version/u,
    (folder) => inDatabase(folder, 'PRAGMA user_version = 999'),
  ],
  [
    'a folder as key file',
    'key_unusable',
    NEEDS_OLD_KEY,
    (folder) => {
      withoutKey(folder);
      mkdirSync(join(folder, 'console.key'), { mode: 0o700 });
    },
  ],
  ['an empty key file', 'key_invalid', NEEDS_OLD_KEY, (folder) => overKey(folder, '')],
  ['half a key file', 'key_invalid', NEEDS_OLD_KEY, halfKey],
  ['a key file that is no key', 'key_invalid', NEEDS_OLD_KEY, (folder) => overKey(folder, 'sk-admin-pasted-here')],
  ['another key file', 'key_wrong', NEEDS_OLD_KEY, (folder) => overKey(folder, OTHER_KEY)],
  ['another CONSOLE_KEY', 'key_wrong', NEEDS_OLD_KEY, () => ({ CONSOLE_KEY: OTHER_KEY })],
  ['a CONSOLE_KEY that is none', 'key_invalid', NEEDS_OLD_KEY, () => ({ CONSOLE_KEY: 'hunter2' })],
  ['no key file', 'key_missing', NEEDS_OLD_KEY, withoutKey],
  [
    'a link to a key that is gone',
    'key_unusable',
    NEEDS_OLD_KEY,
    (folder) => {
      withoutKey(folder);
      symlinkSync(join(folder, 'nowhere'), join(folder, 'console.key'));
    },
  ],
  [
    'no key file and no proof of the key',
    'key_missing',
    NEEDS_OLD_KEY,
    (folder) => {
      withoutKey(folder);
      inDatabase(folder, 'DELETE FROM meta');
    },
  ],
  [
    'another key and no proof of the key',
    'key_wrong',
    NEEDS_OLD_KEY,
    (folder) => {
      inDatabase(folder, 'DELETE FROM meta');
      return { CONSOLE_KEY: OTHER_KEY };
    },
  ],
  [
    'a key file that others may read',
    'key_readable',
    /chmod 600/u,
    (folder) => chmodSync(join(folder, 'console.key'), 0o644),
  ],
  [
    'a file as data folder',
    'data_unusable',
    /console\.db cannot be used .+Give CONSOLE_DATA a folder/u,
    (folder) => ({ CONSOLE_DATA: join(folder, 'console.db') }),
  ],
  [
    'a data folder below a file',
    'data_unusable',
    /cannot be used .+Give CONSOLE_DATA a folder/u,
    (folder) => ({ CONSOLE_DATA: join(folder, 'console.db', 'data') }),
  ],
  // Nobody may write there, whatever the rights of this user.
  [
    'a data folder that nobody may make',
    'data_unusable',
    /cannot be used .+Give CONSOLE_DATA a folder/u,
    () => ({ CONSOLE_DATA: '/proc/console' }),
  ],
  ['a port in use', 'port_in_use', /Port \d+ is taken.+Set PORT/u, takenPort],
  [
    'an address of another machine',
    'address_unavailable',
    /cannot listen there.+Correct HOST/u,
    () => ({ HOST: '203.0.113.7', CONSOLE_URL: 'http://console.example' }),
  ],
  ['a setting that is none', 'setting_invalid', /PORT is no whole number.+Correct PORT/u, () => ({ PORT: 'hunter2' })],
];
