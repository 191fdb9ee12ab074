import type { IntegrationAdapter } from 'integration-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import { DRAFT_LIFETIME_MS } from '../../server/accounts/draft-store.ts';
import {
  accountWhere,
  connectKey,
  createWorld,
  disposeWorlds,
  draftOf,
  isDone,
  quiet,
  rotateKey,
  tryKey,
} from './console-world.ts';

afterEach(disposeWorlds);

const openai = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] };
type Draft = Awaited<ReturnType<typeof draftOf>>;
const press = (adapter: IntegrationAdapter, draft: Draft, idempotencyKey = 'press', label?: string) =>
  adapter.connectAccount({ ...openai, draft, idempotencyKey, ...(label === undefined ? {} : { label }) }, quiet());

describe('Finish', () => {
  it('works after a restart since the test', async () => {
    const world = createWorld();
    const draft = await draftOf(world.as('mara'), 'works');
    await world.restart();
    expect(await press(world.as('mara'), draft, 'press', 'Robots')).toMatchObject({
      ok: true,
      account: {
        ...{ version: 1, externalId: 'org-Northwind7Qd2', label: 'Robots', createdBy: 'Mara Lindqvist' },
        credential: { state: 'active', lastFour: '3fQ9', name: 'Console, read only', expiresAt: null },
        capabilities: [
          { id: 'usage', state: 'granted' },
          { id: 'management', state: 'granted' },
        ],
        sync: { phase: 'queued', fraction: 0 },
      },
    });
  });

  it('answers a repeated press with its first outcome, also after a restart and a change', async () => {
    const world = createWorld();
    const draft = await draftOf(world.as('mara'), 'works');
    const first = await press(world.as('mara'), draft);
    if (!first.ok || first.account === null) throw new Error('Not connected.');
    const { id: accountId, version } = first.account;
    await world.as('mara').renameAccount?.({ accountId, version, label: 'Other', idempotencyKey: 'r' }, quiet());
    await world.restart();
    expect(await press(world.as('mara'), draft)).toEqual(first);
  });

  it('remembers a refusal as well', async () => {
    const world = createWorld();
    const draft = await draftOf(world.as('mara'), 'works');
    await world.clock.advance(DRAFT_LIFETIME_MS);
    const refused = { ok: false, failure: { code: 'draft_expired' } };
    expect(await press(world.as('mara'), draft)).toEqual(refused);
    expect(await press(world.as('mara'), draft)).toEqual(refused);
    expect(await press(world.as('mara'), await draftOf(world.as('mara'), 'works'), 'another press')).toMatchObject({
      ok: true,
    });
  });

  it('refuses an idempotency key that stood for something else', async () => {
    const world = createWorld();
    const account = await connectKey(world.as('mara'), 'works');
    const change = { accountId: account.id, version: account.version, idempotencyKey: 'same' };
    await world.as('mara').renameAccount?.({ ...change, label: 'A' }, quiet());
    expect(await world.as('mara').syncNow?.(change, quiet())).toEqual({
      ok: false,
      failure: { code: 'invalid_input' },
    });
  });

  it('takes nobody else’s draft', async () => {
    const world = createWorld();
    const draft = await draftOf(world.as('mara'), 'works');
    expect(await press(world.as('tomas'), draft)).toEqual({ ok: false, failure: { code: 'draft_expired' } });
    expect(await press(world.as('mara'), draft)).toMatchObject({ ok: true });
  });

  it('makes one account when two administrators finish the same organization', async () => {
    const world = createWorld();
    const [mine, theirs] = await Promise.all([
      draftOf(world.as('mara'), 'works'),
      draftOf(world.as('tomas'), 'second'),
    ]);
    const first = await press(world.as('mara'), mine);
    const second = await press(world.as('tomas'), theirs);
    const accountId = first.ok ? first.account?.id : '';
    expect(second).toEqual({ ok: false, failure: { code: 'already_connected', accountId } });
    // The same draft becomes "update its key instead".
    expect(
      await world
        .as('tomas')
        .rotateCredential(
          { accountId: String(accountId), version: 1, draft: theirs, idempotencyKey: 'update' },
          quiet(),
        ),
    ).toMatchObject({ ok: true, account: { credential: { lastFour: '7gT2', changedBy: 'Tomás Herrera' } } });
  });

  it('stores nothing when the database fails, and works when the press is repeated', async () => {
    const world = createWorld();
    const draft = await draftOf(world.as('mara'), 'works');
    world.database.exec("CREATE TRIGGER full BEFORE INSERT ON imports BEGIN SELECT raise(ABORT, 'disk full'); END");
    await expect(press(world.as('mara'), draft)).rejects.toThrow('disk full');
    expect(await world.as('mara').listAccounts({ limit: 50 }, quiet())).toMatchObject({ items: [] });
    world.database.exec('DROP TRIGGER full');
    expect(await press(world.as('mara'), draft)).toMatchObject({ ok: true });
  });
});

describe('a draft', () => {
  it('leaves nothing of the key behind when its time is over', async () => {
    const world = createWorld();
    await draftOf(world.as('mara'), 'works');
    const count = () => world.database.prepare('SELECT count(*) AS drafts FROM drafts').get();
    expect(count()).toEqual({ drafts: 1 });
    await world.clock.advance(DRAFT_LIFETIME_MS);
    expect(count()).toEqual({ drafts: 0 });
  });
});

describe('testing a key for an account', () => {
  it('recognises the key that is in use', async () => {
    const world = createWorld();
    const { id } = await connectKey(world.as('mara'), 'works');
    expect(await tryKey(world.as('mara'), 'works', id)).toMatchObject({
      ok: false,
      failure: { code: 'same_credential', accountId: id },
    });
  });

  it.each([
    ['slug', { name: 'quiet-orchard' }],
    ['nameless', {}],
  ])('cannot compare the organization of "%s", and lets it through', async (keyId, names) => {
    const world = createWorld();
    const account = await connectKey(world.as('mara'), keyId);
    expect(account).toMatchObject(names);
    expect(account.externalId).toBeUndefined();
    expect(await rotateKey(world.as('mara'), account, 'other')).toMatchObject({ ok: true });
  });
});

describe('disconnecting', () => {
  it.each(['keep', 'delete'] as const)('and connecting again counts no day twice (%s)', async (data) => {
    const world = createWorld();
    const mara = world.as('mara');
    const before = await connectKey(mara, 'works');
    world.console.start();
    const done = await accountWhere(world, before.id, isDone);
    const rows = () =>
      world.database
        .prepare('SELECT count(*) AS rows, sum(dollars) AS dollars, sum(fraction) AS fraction FROM costs')
        .get();
    const full = rows();
    const answer = await mara.disconnectAccount?.(
      { accountId: before.id, version: done.version, data, idempotencyKey: 'bye' },
      quiet(),
    );
    expect(answer).toMatchObject({ ok: true, account: null });
    if (data === 'keep') expect(rows()).toEqual(full);
    else expect(rows()).toEqual({ rows: 0, dollars: null, fraction: null });
    const again = await connectKey(mara, 'second');
    await accountWhere(world, again.id, isDone);
    expect(again.id).not.toBe(before.id);
    expect(rows()).toEqual(full);
  });
});
