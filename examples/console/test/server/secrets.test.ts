import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { KEYS, keyById } from '../../sandbox/keys.ts';
import { openDatabase } from '../../server/database/open-database.ts';
import { consoleKey } from '../../server/secrets/console-key.ts';
import { createVault } from '../../server/secrets/vault.ts';
import {
  accountNow,
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  draftOf,
  isDone,
  ORIGIN,
  rotateKey,
  turnUntil,
  tryKey,
  quiet,
} from './console-scenario.ts';
import { pageRequest, signIn } from './over-http.ts';
import { createDigests } from '../../server/secrets/digests.ts';

const folders: string[] = [];
afterEach(async () => {
  await disposeScenarios();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'console-'));
  folders.push(folder);
  return folder;
}

/** The key of a folder at a start of the console. */
function keyAtStart(folder: string, given: string | null = null): string {
  const database = openDatabase(folder);
  try {
    return consoleKey(database, folder, given).toString('hex');
  } finally {
    database.close();
  }
}

describe('a sealed secret', () => {
  const vault = createVault(Buffer.alloc(32, 7));
  const binding = ['accounts', 'a1', 'openai'];

  it('a sealed secret opens only for its own record', () => {
    const sealed = vault.seal('sk-admin-x', binding);
    expect(vault.open(sealed, binding)).toBe('sk-admin-x');
    for (const other of [
      ['accounts', 'a2', 'openai'],
      ['drafts', 'a1', 'openai'],
      ['accounts', 'a1'],
      ['accountsa1openai'],
    ])
      expect(() => vault.open(sealed, other)).toThrow();
  });

  it('a sealed secret does not open with another key or after a byte was changed', () => {
    const sealed = vault.seal('sk-admin-x', binding);
    expect(() => createVault(Buffer.alloc(32, 8)).open(sealed, binding)).toThrow();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
      expect(() => vault.open(changed, binding)).toThrow();
    }
  });

  it('a secret that is sealed twice differs', () => {
    expect(vault.seal('sk-admin-x', binding)).not.toEqual(vault.seal('sk-admin-x', binding));
  });
});

describe('the console’s key', () => {
  it('the console’s key is made once, in a file for this user only', () => {
    const folder = newFolder();
    const key = keyAtStart(folder);
    expect(key).toMatch(/^[0-9a-f]{64}$/u);
    expect(statSync(join(folder, 'console.key')).mode & 0o777).toBe(0o600);
    expect(keyAtStart(folder)).toBe(key);
  });

  it('the console’s key can come from the environment, as hexadecimal digits or base64', () => {
    const key = Buffer.alloc(32, 9);
    const folder = newFolder();
    expect(keyAtStart(folder, key.toString('hex'))).toBe(key.toString('hex'));
    expect(keyAtStart(folder, key.toString('base64'))).toBe(key.toString('hex'));
    expect(readdirSync(folder)).not.toContain('console.key');
  });

  it.each<[string, (folder: string) => string | null]>([
    ['key_wrong', () => 'ab'.repeat(32)],
    ['key_invalid', () => 'secret'],
    [
      'key_invalid',
      (folder) => {
        writeFileSync(join(folder, 'console.key'), 'cut', { mode: 0o600 });
        return null;
      },
    ],
    [
      'key_readable',
      (folder) => {
        chmodSync(join(folder, 'console.key'), 0o644);
        return null;
      },
    ],
    [
      'key_missing',
      (folder) => {
        rmSync(join(folder, 'console.key'));
        return null;
      },
    ],
  ])('%s is reported, and nothing is written', (code, spoil) => {
    const folder = newFolder();
    keyAtStart(folder);
    const given = spoil(folder);
    const before = readdirSync(folder).sort();
    expect(() => keyAtStart(folder, given)).toThrow(expect.objectContaining({ name: 'ConsoleProblem', code }));
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});

describe('a credential that cannot be opened', () => {
  it('a credential that cannot be opened stops its import with a coded failure and a log line, until a new key', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const damaged = await connectKey(mara, 'works');
    const healthy = await connectKey(mara, 'other');
    scenario.database.prepare('UPDATE accounts SET secret = zeroblob(60) WHERE id = ?').run(damaged.id);
    scenario.console.start();
    const stopped = await turnUntil(scenario, damaged.id, ({ sync }) => sync.phase === 'failing');
    expect(stopped.sync.failure).toEqual({ code: 'unavailable' });
    expect(scenario.logs).toContainEqual(
      expect.objectContaining({ event: 'credential_unreadable', accountId: damaged.id }),
    );
    await accountWhere(scenario, healthy.id, isDone);
    const call = { signal: new AbortController().signal, onCheck: () => {} };
    expect(await mara.retestAccount?.({ accountId: damaged.id }, call)).toMatchObject({
      ok: false,
      failure: { code: 'unavailable' },
    });
    expect(await rotateKey(mara, stopped, 'second')).toMatchObject({ ok: true });
    await accountWhere(scenario, damaged.id, isDone);
  });

  it('an unreadable account does not break the list', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    await connectKey(scenario.as('mara'), 'other');
    scenario.database.prepare("UPDATE accounts SET document = '{\"half' WHERE id = ?").run(id);
    expect(await accountNow(scenario, id)).toMatchObject({
      ...{ id, externalId: 'org-Northwind7Qd2' },
      credential: { state: 'unknown' },
      sync: { phase: 'unknown' },
    });
  });
});

describe('no key is anywhere', () => {
  it('no key is in the data folder, the log, the answers or the mails after every operation with one', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const seen: unknown[] = [];
    mara.subscribe?.(
      (event) => seen.push(event),
      () => {},
    );
    for (const { id } of KEYS) seen.push(await tryKey(mara, id));
    await draftOf(mara, 'usage-only');
    const account = await connectKey(mara, 'revocable');
    scenario.sandbox.inject({ kind: 'server_error', times: 2 });
    scenario.sandbox.inject({ kind: 'cut_off', times: 1 });
    scenario.console.start();
    await turnUntil(scenario, account.id, isDone);
    scenario.sandbox.revoke('revocable');
    const refused = await turnUntil(scenario, account.id, ({ sync }) => sync.phase === 'failing');
    seen.push(await rotateKey(mara, refused, 'second'));
    await accountWhere(scenario, account.id, isDone);
    // A person who pastes a key into the wrong place.
    const key = keyById('works').value;
    const headers = await signIn(scenario.console.fetch, 'mara');
    for (const request of [
      new Request(`${ORIGIN}/${key}?key=${key}`, { headers }),
      new Request(`${ORIGIN}/api/${key}`, { headers }),
      pageRequest(`/api/kit/${key}`, {}, headers),
      pageRequest('/api/kit/testCredential', `{"values":{"adminKey":"${key}"`, headers),
      pageRequest('/session', { userId: key }, headers),
      new Request(`${ORIGIN}/api/costs?source=${key}`, { headers }),
    ]) {
      const response = await scenario.console.fetch(request);
      seen.push([...response.headers], await response.text());
    }
    await scenario.stop();

    const files = readdirSync(scenario.folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    expect(files.length).toBeGreaterThan(2);
    const sinks = [...files, JSON.stringify(scenario.logs), JSON.stringify(seen)];
    for (const { value } of KEYS) {
      const part = value.slice(value.indexOf('NOTREAL'));
      const base64 = Buffer.from(part).toString('base64').slice(0, 20);
      for (const sink of sinks)
        for (const trace of [part, part.slice(0, 16), base64]) expect(sink.includes(trace)).toBe(false);
    }
  });
});

describe('a digest', () => {
  const digests = createDigests(Buffer.alloc(32, 1));
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

  it('a digest depends on the console’s key, the integration and every character, and not on the order of members', () => {
    const all = [
      digests.ofSecret('openai', 'sk-a'),
      digests.ofSecret('openai', 'sk-A'),
      digests.ofSecret('other', 'sk-a'),
      createDigests(Buffer.alloc(32, 2)).ofSecret('openai', 'sk-a'),
      digests.ofInput({ secret: 'sk-a' }),
      digests.ofInput(['account', 'openai', 'sk-a']),
    ];
    expect(new Set(all.map(hex)).size).toBe(all.length);
    expect(hex(digests.ofInput({ a: { b: 1, c: [{ e: 2, d: 3 }] }, f: undefined }))).toBe(
      hex(digests.ofInput({ a: { c: [{ d: 3, e: 2 }], b: 1 } })),
    );
    expect(hex(digests.ofInput({ a: [1, 2] }))).not.toBe(hex(digests.ofInput({ a: [2, 1] })));
  });

  it('a digest is neither logged nor sent', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const seen: unknown[] = [];
    mara.subscribe?.(
      (event) => seen.push(event),
      () => {},
    );
    for (const { id } of KEYS) seen.push(await tryKey(mara, id));
    const account = await connectKey(mara, 'nameless');
    seen.push(await tryKey(mara, 'nameless'), await mara.listAccounts({ limit: 9 }, quiet()), account);
    const rows = scenario.database.prepare('SELECT secret_digest FROM accounts').all();
    expect(rows.length).toBeGreaterThan(0);
    const sinks = JSON.stringify([seen, scenario.logs]);
    for (const row of rows) {
      const bytes = Buffer.from(row['secret_digest'] as Uint8Array);
      for (const form of ['hex', 'base64', 'base64url'] as const) expect(sinks).not.toContain(bytes.toString(form));
    }
  });
});
