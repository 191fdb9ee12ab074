import type { Account } from 'integration-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  accountNow,
  accountWhere,
  connectKey,
  createWorld,
  disposeWorlds,
  isDone,
  ORIGIN,
  quiet,
  rotateKey,
  tryKey,
  turnUntil,
  type World,
} from './console-world.ts';
import { figuresOf, importAll, NORTHWIND, tellOrganization, undisturbed } from './organizations.ts';
import { signIn } from './over-http.ts';
import { costLine, isPageOf, pageOf } from './vendor-pages.ts';

afterEach(disposeWorlds);

describe('an id that is proven later', () => {
  const learnBy: readonly [string, (world: World, account: Account) => Promise<unknown>][] = [
    ['a test', (world) => tryKey(world.as('mara'), 'works')],
    [
      'a retest',
      async (world, { id }) => world.as('mara').retestAccount?.({ accountId: id }, { ...quiet(), onCheck: () => {} }),
    ],
    ['a rotation', (world, account) => rotateKey(world.as('mara'), account, 'second')],
    ['the import', (world, account) => importAll(world, account)],
  ];

  it.each(learnBy)('by %s reaches the account that had none', async (_, learn) => {
    const world = createWorld();
    tellOrganization(world, () => 'northwind');
    const account = await connectKey(world.as('mara'), 'works');
    tellOrganization(world, () => NORTHWIND);
    await learn(world, account);
    const known = await accountNow(world, account.id);
    expect(known.externalId).toBe(NORTHWIND);
    expect(known.version).toBeGreaterThan(account.version);
    await importAll(world, account);
    expect(figuresOf(world)).toEqual({ costs: await undisturbed(), sources: [{ external_id: NORTHWIND }] });
    // Another key of that organization is recognised from now on.
    expect(await tryKey(world.as('mara'), 'expiring')).toMatchObject({
      relation: { kind: 'existing', accountId: account.id },
    });
  });

  it('joins the data that an account of the organization left behind, and counts no day twice', async () => {
    const world = createWorld();
    const mara = world.as('mara');
    const before = await connectKey(mara, 'works');
    await importAll(world, before);
    const { version } = await accountNow(world, before.id);
    const bye = { accountId: before.id, version, data: 'keep', idempotencyKey: 'bye' } as const;
    await mara.disconnectAccount?.(bye, quiet());
    tellOrganization(world, () => null);
    const account = await connectKey(mara, 'second');
    await accountWhere(world, account.id, isDone);
    // Until the id is known nobody can tell that it is the same organization.
    expect(figuresOf(world).sources).toHaveLength(2);
    tellOrganization(world, () => NORTHWIND);
    await mara.retestAccount?.({ accountId: account.id }, { ...quiet(), onCheck: () => {} });
    const known = await turnUntil(world, account.id, isDone);
    expect(known.externalId).toBe(NORTHWIND);
    expect(figuresOf(world)).toEqual({ costs: await undisturbed(), sources: [{ external_id: NORTHWIND }] });
    expect(known.href).toBe(`/costs?source=${String(world.database.prepare('SELECT id FROM sources').get()?.['id'])}`);
  });

  it.each<[string, string | null, object[]]>([
    ['that a key proves while it is put in place', NORTHWIND, [{ code: 'sync_restarts' }]],
    ['of a key whose data was kept, when it is put in place', null, []],
  ])('%s, joins the data that was left behind', async (_, later, notices) => {
    const world = createWorld();
    const mara = world.as('mara');
    tellOrganization(world, () => later);
    const before = await connectKey(mara, 'works');
    await importAll(world, before);
    const { version } = await accountNow(world, before.id);
    const bye = { accountId: before.id, version, data: 'keep', idempotencyKey: 'bye' } as const;
    await mara.disconnectAccount?.(bye, quiet());
    tellOrganization(world, () => null);
    const account = await connectKey(mara, 'second');
    await accountWhere(world, account.id, isDone);
    tellOrganization(world, () => later);
    const answer = await rotateKey(mara, await accountNow(world, account.id), 'works');
    expect(answer).toMatchObject({ ok: true, notices: [{ code: 'old_credential_still_active' }, ...notices] });
    await turnUntil(world, account.id, isDone);
    expect(figuresOf(world)).toEqual({ costs: await undisturbed(), sources: [{ external_id: later }] });
  });

  it('takes along what was found on days that only the joined data has, and nothing of days that both have', async () => {
    const world = createWorld();
    const mara = world.as('mara');
    const bad = costLine('many dollars');
    const linesOf: Readonly<Record<string, Readonly<Record<string, readonly object[]>>>> = {
      works: { '2026-03-05': [costLine('1'), bad], '2026-03-06': [costLine('1')] },
      second: { '2026-03-06': [costLine('1'), bad], '2026-03-07': [costLine('1'), bad], '2026-03-08': [bad] },
    };
    const tell = (name: string | null): void =>
      tellOrganization(
        world,
        () => name,
        (call) => (isPageOf(call, 'costs') ? pageOf(call, (day) => linesOf[call.keyId]?.[day] ?? []) : undefined),
      );
    tell(NORTHWIND);
    const before = await connectKey(mara, 'works');
    await importAll(world, before);
    const { version } = await accountNow(world, before.id);
    const bye = { accountId: before.id, version, data: 'keep', idempotencyKey: 'bye' } as const;
    await mara.disconnectAccount?.(bye, quiet());
    tell(null);
    const { id } = await connectKey(mara, 'second');
    const { version: read } = await accountWhere(world, id, isDone);
    // Paused: nothing is read again after the join.
    await mara.pauseAccount?.({ accountId: id, version: read, paused: true, idempotencyKey: 'pause' }, quiet());
    const found = () =>
      world.database
        .prepare('SELECT s.external_id AS organization, day FROM import_findings JOIN sources s ON s.id = source_id')
        .all()
        .map(({ organization, day }) => `${String(organization)} ${String(day)}`)
        .sort();
    expect(found()).toEqual(
      [`${NORTHWIND} 2026-03-05`, 'null 2026-03-06', 'null 2026-03-07', 'null 2026-03-08'].sort(),
    );
    tell(NORTHWIND);
    await mara.retestAccount?.({ accountId: id }, { ...quiet(), onCheck: () => {} });
    expect(found()).toEqual(['2026-03-05', '2026-03-07', '2026-03-08'].map((day) => `${NORTHWIND} ${day}`));
    expect(figuresOf(world).costs.map((row) => row['day'])).toEqual(['2026-03-05', '2026-03-06', '2026-03-07']);
  });

  it('wakes no account that a person paused', async () => {
    const world = createWorld();
    const mara = world.as('mara');
    const before = await connectKey(mara, 'works');
    await importAll(world, before);
    const { version } = await accountNow(world, before.id);
    const bye = { accountId: before.id, version, data: 'keep', idempotencyKey: 'bye' } as const;
    await mara.disconnectAccount?.(bye, quiet());
    tellOrganization(world, () => null);
    const { id, version: first } = await connectKey(mara, 'second');
    const pause = { accountId: id, version: first, paused: true, idempotencyKey: 'pause' };
    expect(await mara.pauseAccount?.(pause, quiet())).toMatchObject({ ok: true });
    tellOrganization(world, () => NORTHWIND);
    await mara.retestAccount?.({ accountId: id }, { ...quiet(), onCheck: () => {} });
    const paused = await accountNow(world, id);
    expect(paused).toMatchObject({ externalId: NORTHWIND, sync: { phase: 'paused' } });
    const resume = { accountId: id, version: paused.version, paused: false, idempotencyKey: 'resume' };
    await mara.pauseAccount?.(resume, quiet());
    await turnUntil(world, id, isDone);
    expect(figuresOf(world)).toEqual({ costs: await undisturbed(), sources: [{ external_id: NORTHWIND }] });
  });

  it('lets two accounts that turn out to be of one organization count once, and be disconnected one by one', async () => {
    const world = createWorld();
    const mara = world.as('mara');
    tellOrganization(world, () => null);
    const first = await connectKey(mara, 'works');
    const second = await connectKey(mara, 'second');
    await importAll(world, first, second);
    tellOrganization(world, () => NORTHWIND);
    for (const { id } of [first, second])
      await mara.retestAccount?.({ accountId: id }, { ...quiet(), onCheck: () => {} });
    await accountWhere(world, second.id, isDone);
    for (const { id } of [first, second]) expect((await accountNow(world, id)).externalId).toBe(NORTHWIND);
    const joined = { costs: await undisturbed(), sources: [{ external_id: NORTHWIND }] };
    expect(figuresOf(world)).toEqual(joined);
    // A further key of it replaces the key of the account that it was tested for.
    expect(await rotateKey(mara, await accountNow(world, second.id), 'expiring')).toMatchObject({ ok: true });

    const answer = await world.console.fetch(
      new Request(`${ORIGIN}/api/costs`, { headers: await signIn(world.console.fetch, 'mara') }),
    );
    expect((await answer.json()) as object).toMatchObject({ sources: [{ externalId: NORTHWIND }] });

    // The data is also the other account's: it cannot be deleted with one of them.
    expect(await mara.previewDisconnect?.({ accountId: first.id }, quiet())).toMatchObject({ choices: ['keep'] });
    const disconnect = async (account: Account) =>
      mara.disconnectAccount?.(
        {
          ...{ accountId: account.id, data: 'delete', idempotencyKey: crypto.randomUUID() },
          version: (await accountNow(world, account.id)).version,
        },
        quiet(),
      );
    expect(await disconnect(first)).toMatchObject({ ok: true, notices: [{ code: 'data_kept' }, {}] });
    expect(figuresOf(world)).toEqual(joined);
    expect(await disconnect(second)).toMatchObject({ ok: true, notices: [{ code: 'data_deleted' }, {}] });
    expect(figuresOf(world)).toEqual({ costs: [], sources: [] });
  });

  it('is not believed of an answer to another key, or of a refusal', async () => {
    const world = createWorld();
    const mara = world.as('mara');
    tellOrganization(world, () => null);
    const account = await connectKey(mara, 'works');
    world.answerWith(() => new Response('{}', { status: 401, headers: { 'openai-organization': NORTHWIND } }));
    await tryKey(mara, 'works');
    tellOrganization(world, (keyId) => (keyId === 'other' ? 'org-Harbour4Tk9' : null));
    await tryKey(mara, 'other');
    expect((await accountNow(world, account.id)).externalId).toBeUndefined();
  });
});
