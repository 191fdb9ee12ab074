import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  mkdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createServer, type Server } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { KEYS } from '../../sandbox/keys.ts';
import { openDatabase } from '../../server/database/open-database.ts';
import { ConsoleProblem, startProblem } from '../../server/problem.ts';
import { startChild } from './child.ts';
import { accountWhere, connectKey, createScenario, disposeScenarios, draftOf, isDone } from './console-scenario.ts';

const servers: Server[] = [];

/** Frees the ports that were taken. */
function freePorts(): void {
  for (const server of servers.splice(0)) server.close();
}

/** Settings of a console. */
type Environment = Readonly<Record<string, string>>;
/** Breaks a data folder; returns further settings. */
type Spoil = (folder: string) => Environment | Promise<Environment> | void;

/** A key that nothing is sealed with. */
const OTHER_KEY = 'ab'.repeat(32);
const inDatabase = (folder: string, sql: string): void => {
  const database = new DatabaseSync(join(folder, 'console.db'));
  database.exec(sql);
  database.close();
};
/** Puts a text in place of the key. */
const overKey = (folder: string, text: string): void =>
  writeFileSync(join(folder, 'console.key'), text, { mode: 0o600 });
const halfKey = (folder: string): void =>
  overKey(folder, readFileSync(join(folder, 'console.key'), 'utf8').slice(0, 32));
/** Removes the key. */
const withoutKey = (folder: string): void => rmSync(join(folder, 'console.key'));

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
const BROKEN_STARTS: readonly [string, string, RegExp, Spoil][] = [
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
    'a link to a key that does not exist',
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
  // No user can write there, whatever its rights.
  [
    'a data folder that cannot be made',
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

/** A data folder as a console leaves it that was used: accounts, costs, a mail and a draft. */
let used = '';
let oldKey = '';
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'console-start-'));
  folders.push(folder);
  return folder;
}

beforeAll(async () => {
  used = newFolder();
  const scenario = createScenario();
  const { id } = await connectKey(scenario.as('mara'), 'works');
  await draftOf(scenario.as('mara'), 'other');
  scenario.console.start();
  await accountWhere(scenario, id, isDone);
  await scenario.stop();
  cpSync(scenario.folder, used, { recursive: true });
  oldKey = readFileSync(join(used, 'console.key'), 'utf8').trim();
  await disposeScenarios();
});
afterEach(freePorts);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Every file of a folder with its bytes. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return {};
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, readFileSync(path, 'base64')];
    }),
  );
}

describe('a start that fails', () => {
  it.each(BROKEN_STARTS)(
    'a start that fails reports what, why and how, and changes nothing: %s',
    async (_, code, words, spoil) => {
      const folder = newFolder();
      cpSync(used, folder, { recursive: true });
      chmodSync(join(folder, 'console.key'), 0o600);
      const more = (await spoil(folder)) ?? {};
      const before = contentOf(folder);
      const {
        code: exitCode,
        output,
        errors,
      } = await startChild('../../server/main.ts', [], {
        ...{ PORT: '0', CONSOLE_DATA: folder },
        ...more,
      }).ended;
      expect([exitCode, output]).toEqual([1, '']);
      const [line = '', message = '', ...rest] = errors.split('\n');
      expect(JSON.parse(line)).toMatchObject({ level: 'error', event: 'start_failed', code });
      expect(rest).toEqual(['']);
      expect(message).toMatch(words);
      // What happened, why it is a problem, how to solve it.
      expect(message.split(/[.:] (?=[A-Z])/u).length).toBeGreaterThanOrEqual(3);
      expect(errors).not.toMatch(/ {4}at |report this line|node -p/u);
      for (const secret of [oldKey, oldKey.slice(0, 32), OTHER_KEY, 'hunter2', ...KEYS.map(({ value }) => value)])
        expect(errors).not.toContain(secret);
      expect(contentOf(folder)).toEqual(before);
    },
  );

  it('a start succeeds once the problem of an earlier one is solved', async () => {
    const folder = newFolder();
    cpSync(used, folder, { recursive: true });
    withoutKey(folder);
    const environment = { PORT: '0', CONSOLE_DATA: folder };
    expect(await startChild('../../server/main.ts', [], environment).ended).toMatchObject({ code: 1 });
    const child = startChild('../../server/main.ts', [], { ...environment, CONSOLE_KEY: oldKey });
    expect(await child.firstLine).toMatch(/^Console: /u);
    child.signal('SIGTERM');
    expect(await child.ended).toMatchObject({ code: 0 });
  });
});

describe('a key file that is broken before anything is sealed', () => {
  it.each([
    ['empty', ''],
    ['cut off', 'abcdef'],
  ])('a key file that is %s before anything is sealed can be moved away', async (_, text) => {
    const folder = newFolder();
    overKey(folder, text);
    const { code, errors } = await startChild('../../server/main.ts', [], { PORT: '0', CONSOLE_DATA: folder }).ended;
    expect([code, errors]).toEqual([1, expect.stringMatching(/Move .+console\.key away: nothing is sealed yet/u)]);
  });
});

describe('a disk without room', () => {
  it('a full disk that SQLite reports is reported at the start, and the migration is rolled back', () => {
    const folder = newFolder();
    const open = () =>
      openDatabase(folder, ['PRAGMA max_page_count = 2; CREATE TABLE a (b); CREATE TABLE c (d); CREATE TABLE e (f);']);
    expect(open).toThrow(expect.objectContaining({ code: 'disk_full' }));
    openDatabase(folder).close();
  });

  it.each(['ENOSPC', 'EDQUOT'])('a full disk is reported when the system returns %s', (code) => {
    const { message, what, why, fix } = startProblem(Object.assign(new Error('sk-admin-x'), { code }), '/srv/data');
    expect(message).toBe(`${what} ${why} ${fix}`);
    expect([what, fix]).toEqual([
      'There is no room left on the disk of the data folder /srv/data.',
      expect.stringContaining('Free some space'),
    ]);
  });
});

describe('an unknown error at the start', () => {
  it('an unknown error at the start is reported with what, why and how, without its message', () => {
    for (const thrown of [new TypeError('sk-admin-x'), 'sk-admin-x', null, { message: 'sk-admin-x' }]) {
      const problem = startProblem(thrown, '/srv/data');
      expect(problem).toBeInstanceOf(ConsoleProblem);
      expect(problem.code).toBe('unexpected');
      for (const part of [problem.what, problem.why, problem.fix]) expect(part.length).toBeGreaterThan(20);
      expect(problem.message).not.toContain('sk-admin-x');
    }
  });
});
