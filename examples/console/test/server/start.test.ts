import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KEYS } from '../../sandbox/keys.ts';
import { openDatabase } from '../../server/database/open-database.ts';
import { ConsoleProblem, startProblem } from '../../server/problem.ts';
import { BROKEN_STARTS, freePorts, OTHER_KEY, overKey, withoutKey } from './broken-starts.ts';
import { startChild } from './child.ts';
import { accountWhere, connectKey, createScenario, disposeScenarios, draftOf, isDone } from './console-scenario.ts';

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

describe('a start that cannot be says what, why and how, and changes nothing:', () => {
  it.each(BROKEN_STARTS)('%s', async (_, code, words, spoil) => {
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
  });

  it('and begins as if nothing had been when it is mended', async () => {
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
  ])('%s, may be moved away', async (_, text) => {
    const folder = newFolder();
    overKey(folder, text);
    const { code, errors } = await startChild('../../server/main.ts', [], { PORT: '0', CONSOLE_DATA: folder }).ended;
    expect([code, errors]).toEqual([1, expect.stringMatching(/Move .+console\.key away: nothing is sealed yet/u)]);
  });
});

describe('a disk without room', () => {
  it('is told when SQLite says so, and the step is taken back', () => {
    const folder = newFolder();
    const open = () =>
      openDatabase(folder, ['PRAGMA max_page_count = 2; CREATE TABLE a (b); CREATE TABLE c (d); CREATE TABLE e (f);']);
    expect(open).toThrow(expect.objectContaining({ code: 'disk_full' }));
    openDatabase(folder).close();
  });

  it.each(['ENOSPC', 'EDQUOT'])('is told when the machine says %s', (code) => {
    const { message, what, why, fix } = startProblem(Object.assign(new Error('sk-admin-x'), { code }), '/srv/data');
    expect(message).toBe(`${what} ${why} ${fix}`);
    expect([what, fix]).toEqual([
      'There is no room left on the disk of the data folder /srv/data.',
      expect.stringContaining('Free some space'),
    ]);
  });
});

describe('an error that nobody knows', () => {
  it('is told with what, why and how too, and never in its own words', () => {
    for (const thrown of [new TypeError('sk-admin-x'), 'sk-admin-x', null, { message: 'sk-admin-x' }]) {
      const problem = startProblem(thrown, '/srv/data');
      expect(problem).toBeInstanceOf(ConsoleProblem);
      expect(problem.code).toBe('unexpected');
      for (const part of [problem.what, problem.why, problem.fix]) expect(part.length).toBeGreaterThan(20);
      expect(problem.message).not.toContain('sk-admin-x');
    }
  });
});
