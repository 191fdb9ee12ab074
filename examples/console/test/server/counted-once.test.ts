import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, deriveStatus } from 'integration-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import { keyById } from '../../sandbox/keys.ts';
import { MIGRATIONS } from '../../server/database/migrations.ts';
import { openDatabase } from '../../server/database/open-database.ts';
import { consoleKey } from '../../server/secrets/console-key.ts';
import { secretBinding, createVault } from '../../server/secrets/vault.ts';
import {
  accountNow,
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  draftOf,
  isDone,
  quiet,
  rotateKey,
  tryKey,
  turnUntil,
  type Scenario,
} from './console-scenario.ts';
import { figuresOf, finish, importAll, NORTHWIND, openai, reportOrganization, expectedCosts } from './organizations.ts';

afterEach(disposeScenarios);

describe('the same key connects once', () => {
  it.each<[string, string | null, string | null]>([
    ['an id twice', NORTHWIND, NORTHWIND],
    ['a slug twice', 'northwind', 'northwind'],
    ['nothing twice', null, null],
    ['a slug first and the id later', 'northwind', NORTHWIND],
    ['nothing first and the id later', null, NORTHWIND],
    ['the id first and nothing later', NORTHWIND, null],
    ['one slug first and another one later', 'northwind', 'northwind-robotics'],
  ])('the same key connects once when the vendor reports %s', async (_, first, later) => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    reportOrganization(scenario, () => first);
    const account = await connectKey(mara, 'works');
    reportOrganization(scenario, () => later);
    expect(await tryKey(scenario.as('tomas'), 'works')).toMatchObject({
      ok: true,
      relation: { kind: 'existing', accountId: account.id },
    });
    expect(await finish(scenario.as('tomas'), 'works')).toEqual({
      ok: false,
      failure: { code: 'already_connected', accountId: account.id },
    });
    expect(await mara.listAccounts({ limit: 50 }, quiet())).toMatchObject({ total: 1 });
    // A proven id stays with the account.
    const isKnown = first === NORTHWIND || later === NORTHWIND;
    expect((await accountNow(scenario, account.id)).externalId).toBe(isKnown ? NORTHWIND : undefined);
  });

  it('the same key connects once when two people finish at the same time', async () => {
    const scenario = createScenario();
    reportOrganization(scenario, () => null);
    const drafts = await Promise.all([draftOf(scenario.as('mara'), 'works'), draftOf(scenario.as('tomas'), 'works')]);
    const press = (userId: string, draft: (typeof drafts)[number]) =>
      scenario.as(userId).connectAccount({ ...openai, draft, idempotencyKey: 'press' }, quiet());
    const first = await press('mara', drafts[0]);
    expect(await press('tomas', drafts[1])).toMatchObject({
      failure: { code: 'already_connected', accountId: first.ok ? first.account?.id : '' },
    });
  });

  it('a key that is connected again after a disconnect with kept data is counted once', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    reportOrganization(scenario, () => null);
    const before = await connectKey(mara, 'works');
    await importAll(scenario, before);
    const { version } = await accountNow(scenario, before.id);
    const bye = { accountId: before.id, version, data: 'keep', idempotencyKey: 'bye' } as const;
    await mara.disconnectAccount?.(bye, quiet());
    const again = await connectKey(mara, 'works');
    await accountWhere(scenario, again.id, isDone);
    expect(figuresOf(scenario)).toEqual({ costs: await expectedCosts(), sources: [{ external_id: null }] });
  });
});

describe('a key that another account has', () => {
  it('a rotation to the key of another account is refused with that account, and to its own key as the same credential', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    reportOrganization(scenario, () => null);
    const owner = await connectKey(mara, 'works');
    const account = await connectKey(mara, 'other');
    expect(await tryKey(mara, 'works', account.id)).toMatchObject({
      relation: { kind: 'existing', accountId: owner.id },
    });
    expect(await rotateKey(mara, account, 'works')).toEqual({
      ok: false,
      failure: { code: 'already_connected', accountId: owner.id },
    });
    expect(await tryKey(mara, 'other', account.id)).toMatchObject({
      ok: false,
      failure: { code: 'same_credential', accountId: account.id },
    });
    // The key that was rotated away is free again.
    expect(await rotateKey(mara, owner, 'third')).toMatchObject({ ok: true });
    expect(await rotateKey(mara, account, 'works')).toMatchObject({ ok: true });
  });
});

describe('a key that was rotated away', () => {
  /** An account whose vendor reports no organization, imported, then with another key. */
  async function rotated(scenario: Scenario): Promise<Account> {
    const mara = scenario.as('mara');
    reportOrganization(scenario, () => null);
    const account = await connectKey(mara, 'works');
    await importAll(scenario, account);
    expect(await rotateKey(mara, await accountNow(scenario, account.id), 'second')).toMatchObject({ ok: true });
    return account;
  }

  it('a key that was rotated away leads to its account when it is connected again, and nothing is counted twice', async () => {
    const scenario = createScenario();
    const account = await rotated(scenario);
    const tomas = scenario.as('tomas');
    const existing = { kind: 'existing', accountId: account.id };
    expect(await tryKey(tomas, 'works')).toMatchObject({ ok: true, relation: existing });
    expect(await finish(tomas, 'works')).toEqual({
      ok: false,
      failure: { code: 'already_connected', accountId: account.id },
    });
    // What is offered then: the account gets its former key again.
    expect(await rotateKey(tomas, await accountNow(scenario, account.id), 'works')).toMatchObject({ ok: true });
    expect(await tryKey(tomas, 'second')).toMatchObject({ relation: existing });
    await turnUntil(scenario, account.id, isDone);
    expect(figuresOf(scenario)).toEqual({ costs: await expectedCosts(), sources: [{ external_id: null }] });
  });

  it('a key that was rotated away finds the kept data of its account after a disconnect, and is forgotten with the data', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const account = await rotated(scenario);
    const disconnect = async (accountId: string, data: 'keep' | 'delete') => {
      const { version } = await accountNow(scenario, accountId);
      return mara.disconnectAccount?.({ accountId, version, data, idempotencyKey: crypto.randomUUID() }, quiet());
    };
    await disconnect(account.id, 'keep');
    const again = await connectKey(mara, 'works');
    await accountWhere(scenario, again.id, isDone);
    expect(figuresOf(scenario)).toEqual({ costs: await expectedCosts(), sources: [{ external_id: null }] });
    await disconnect(again.id, 'delete');
    expect(scenario.database.prepare('SELECT count(*) AS kept FROM source_secrets').get()).toEqual({ kept: 0 });
    expect((await tryKey(mara, 'second')).relation).toBeUndefined();
  });

  it('a key that was rotated away is stored only as a keyed digest', async () => {
    const scenario = createScenario();
    await rotated(scenario);
    const rows = scenario.database.prepare('SELECT length(digest) AS bytes FROM source_secrets').all();
    expect(rows).toEqual([{ bytes: 32 }]);
    scenario.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const stored = readFileSync(join(scenario.folder, 'console.db'));
    expect(stored.includes(keyById('works').value)).toBe(false);
  });

  it('a key that was rotated away causes a warning, and no refusal, in another account', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const account = await rotated(scenario);
    const other = await connectKey(mara, 'third');
    const result = await tryKey(mara, 'works', other.id);
    expect(result).toMatchObject({ ok: true });
    expect(result.relation).toBeUndefined();
    expect(result.checks).toContainEqual({ id: 'duplicate', required: false, status: 'warning' });
    expect(await rotateKey(mara, other, 'works')).toMatchObject({ ok: true });
    // Its own account is warned of nothing.
    expect((await tryKey(mara, 'works', account.id)).checks.map(({ id }) => id)).not.toContain('duplicate');
  });

  it('a key that was rotated away leads to its account also when it proves an organization whose data was kept', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const kept = await connectKey(mara, 'expiring');
    expect(kept.externalId).toBe(NORTHWIND);
    await importAll(scenario, kept);
    const { version } = await accountNow(scenario, kept.id);
    const bye = { accountId: kept.id, version, data: 'keep', idempotencyKey: 'bye' } as const;
    await mara.disconnectAccount?.(bye, quiet());
    const account = await rotated(scenario);
    reportOrganization(scenario, (keyId) => (keyId === 'works' ? NORTHWIND : null));
    expect(await finish(mara, 'works')).toEqual({
      ok: false,
      failure: { code: 'already_connected', accountId: account.id },
    });
    expect(await rotateKey(mara, await accountNow(scenario, account.id), 'works')).toMatchObject({ ok: true });
    await turnUntil(scenario, account.id, isDone);
    expect(figuresOf(scenario)).toEqual({ costs: await expectedCosts(), sources: [{ external_id: NORTHWIND }] });
  });
});

describe('a slug that another account has', () => {
  it('a slug that another account has causes a warning before Finish, and no refusal', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    reportOrganization(scenario, () => 'northwind');
    await connectKey(mara, 'works');
    const result = await tryKey(mara, 'second');
    expect(result).toMatchObject({ ok: true });
    expect(result.relation).toBeUndefined();
    expect(result.checks).toContainEqual({ id: 'duplicate', required: false, status: 'warning' });
    expect(await finish(mara, 'second')).toMatchObject({ ok: true });
  });

  it('a slug causes no warning for its own account, and is reported as unproven when no account has it', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    reportOrganization(scenario, () => 'northwind');
    const fresh = await tryKey(mara, 'works');
    expect([fresh.checks.map(({ id }) => id), fresh.notVerified]).toEqual([
      expect.not.arrayContaining(['duplicate']),
      expect.arrayContaining(['duplicate']),
    ]);
    const { id } = await connectKey(mara, 'works');
    expect((await tryKey(mara, 'second', id)).checks.map((check) => check.id)).not.toContain('duplicate');
  });
});

describe('a database from before there were digests', () => {
  const before = MIGRATIONS.findIndex((step) => step.includes('secret_digest BLOB'));

  /** Puts the accounts into a database of the form that it had then, and starts a console over it. */
  async function restartFromBefore(scenario: Scenario): Promise<void> {
    await scenario.stop();
    const now = join(scenario.folder, 'now.db');
    renameSync(join(scenario.folder, 'console.db'), now);
    const database = openDatabase(scenario.folder, MIGRATIONS.slice(0, before));
    database.exec(`ATTACH '${now}' AS now`);
    for (const table of ['meta', 'sources', 'accounts']) {
      const columns = database.prepare(`SELECT name FROM pragma_table_info('${table}', 'main')`).all();
      const names = columns.map(({ name }) => String(name)).join(', ');
      database.exec(`INSERT INTO main.${table} (${names}) SELECT ${names} FROM now.${table} ORDER BY rowid`);
    }
    database.close();
    await scenario.restart();
  }

  it('a database without digests gets them at the start; an unreadable secret stays without, and duplicates keep working', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    reportOrganization(scenario, (keyId) => (keyId === 'works' || keyId === 'second' ? 'northwind' : null));
    const account = await connectKey(mara, 'works');
    const twice = await connectKey(mara, 'second');
    const damaged = await connectKey(mara, 'third');
    // What the older console allowed: one key in two accounts.
    const vault = createVault(consoleKey(scenario.database, scenario.folder, null));
    scenario.database
      .prepare('UPDATE accounts SET secret = ?, secret_digest = NULL WHERE id = ?')
      .run(vault.seal(keyById('works').value, secretBinding(twice)), twice.id);
    scenario.database.prepare('UPDATE accounts SET secret = zeroblob(60) WHERE id = ?').run(damaged.id);
    await restartFromBefore(scenario);

    const logged = scenario.logs.map(({ event, accountId }) => [event, accountId]);
    expect(logged).toContainEqual(['credential_shared', twice.id]);
    expect(logged).toContainEqual(['credential_unreadable', damaged.id]);
    const adapter = scenario.as('mara');
    expect(await tryKey(adapter, 'works')).toMatchObject({ relation: { kind: 'existing', accountId: account.id } });
    // The slug that it had as a name then.
    expect((await tryKey(adapter, 'expiring')).checks.map(({ id }) => id)).not.toContain('duplicate');
    reportOrganization(scenario, () => 'northwind');
    expect((await tryKey(adapter, 'expiring')).checks.map(({ id }) => id)).toContain('duplicate');
    // The second owner of the key is found when the first one is disconnected.
    const { version } = await accountNow(scenario, account.id);
    const bye = { accountId: account.id, version, data: 'delete', idempotencyKey: 'bye' } as const;
    expect(await adapter.disconnectAccount?.(bye, quiet())).toMatchObject({ ok: true });
    expect(await tryKey(adapter, 'works')).toMatchObject({ relation: { kind: 'existing', accountId: twice.id } });
  });

  const remedies: readonly (readonly [
    string,
    (scenario: Scenario, owner: string, twice: string) => Promise<unknown>,
  ])[] = [
    [
      'it gets a key of its own',
      async (scenario, _, twice) => rotateKey(scenario.as('mara'), await accountNow(scenario, twice), 'second'),
    ],
    [
      'the other account gets another key',
      async (scenario, owner) => rotateKey(scenario.as('mara'), await accountNow(scenario, owner), 'second'),
    ],
    [
      'the other account is disconnected',
      async (scenario, owner) => {
        const { version } = await accountNow(scenario, owner);
        const bye = { accountId: owner, version, data: 'keep', idempotencyKey: 'bye' } as const;
        return scenario.as('mara').disconnectAccount?.(bye, quiet());
      },
    ],
  ];
  it.each(remedies)('an account reports that another account has its key, until %s', async (_, remedy) => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    reportOrganization(scenario, () => null);
    const owner = await connectKey(mara, 'works');
    const twice = await connectKey(mara, 'second');
    const vault = createVault(consoleKey(scenario.database, scenario.folder, null));
    scenario.database
      .prepare('UPDATE accounts SET secret = ?, secret_digest = NULL WHERE id = ?')
      .run(vault.seal(keyById('works').value, secretBinding(twice)), twice.id);
    await scenario.restart();
    await importAll(scenario, owner);
    const shown = await turnUntil(scenario, twice.id, ({ sync }) => sync.phase === 'failing');
    expect(shown.sync.failure).toEqual({ code: 'already_connected', accountId: owner.id });
    expect(deriveStatus(shown, scenario.clock.now())).toBe('sync_failing');
    // The vendor is not asked twice for one organization, and the key was not tried.
    expect(shown.credential).toEqual(twice.credential);
    expect((await accountNow(scenario, owner.id)).sync.failure).toBeUndefined();
    expect(await remedy(scenario, owner.id, twice.id)).toMatchObject({ ok: true });
    const { sync } = await turnUntil(scenario, twice.id, isDone);
    expect(sync.failure).toBeUndefined();
    expect(figuresOf(scenario).sources).toHaveLength(1);
  });

  it.each<[string, string | null, { external_id: string | null }]>([
    ['of which nothing is known', null, { external_id: null }],
    ['that is proven later', NORTHWIND, { external_id: NORTHWIND }],
  ])('the data of two accounts with one key is counted once, of an organization %s', async (_, later, source) => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    reportOrganization(scenario, () => null);
    const account = await connectKey(mara, 'works');
    const twice = await connectKey(mara, 'second');
    await importAll(scenario, account, twice);
    const vault = createVault(consoleKey(scenario.database, scenario.folder, null));
    scenario.database
      .prepare('UPDATE accounts SET secret = ?, secret_digest = NULL WHERE id = ?')
      .run(vault.seal(keyById('works').value, secretBinding(twice)), twice.id);
    expect(figuresOf(scenario).sources).toHaveLength(2);
    await scenario.restart();
    reportOrganization(scenario, () => later);
    await importAll(scenario, account);
    await turnUntil(scenario, twice.id, ({ sync }) => sync.phase === 'failing');
    // The account that has the key reads again, and may learn its organization.
    const { version } = await accountNow(scenario, account.id);
    await scenario.as('mara').syncNow?.({ accountId: account.id, version, idempotencyKey: 'now' }, quiet());
    await turnUntil(scenario, account.id, isDone);
    expect(figuresOf(scenario)).toEqual({ costs: await expectedCosts(), sources: [source] });
    for (const { id } of [account, twice])
      expect((await accountNow(scenario, id)).externalId).toBe(source.external_id ?? undefined);
    // What both have is not deleted with one of them.
    expect(await scenario.as('mara').previewDisconnect?.({ accountId: twice.id }, quiet())).toMatchObject({
      choices: ['keep'],
    });
  });
});
