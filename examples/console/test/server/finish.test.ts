import type { IntegrationAdapter } from 'integration-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import { DRAFT_LIFETIME_MS } from '../../server/accounts/draft-store.ts';
import {
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  draftOf,
  isDone,
  quiet,
  rotateKey,
  tryKey,
} from './console-scenario.ts';

afterEach(disposeScenarios);

const openai = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] };
type Draft = Awaited<ReturnType<typeof draftOf>>;
const press = (adapter: IntegrationAdapter, draft: Draft, idempotencyKey = 'press', label?: string) =>
  adapter.connectAccount({ ...openai, draft, idempotencyKey, ...(label === undefined ? {} : { label }) }, quiet());

describe('Finish', () => {
  it('Finish works after a restart since the test', async () => {
    const scenario = createScenario();
    const draft = await draftOf(scenario.as('mara'), 'works');
    await scenario.restart();
    expect(await press(scenario.as('mara'), draft, 'press', 'Robots')).toMatchObject({
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

  it('Finish answers a repeated press with its first outcome, also after a restart and a change', async () => {
    const scenario = createScenario();
    const draft = await draftOf(scenario.as('mara'), 'works');
    const first = await press(scenario.as('mara'), draft);
    if (!first.ok || first.account === null) throw new Error('Not connected.');
    const { id: accountId, version } = first.account;
    await scenario.as('mara').renameAccount?.({ accountId, version, label: 'Other', idempotencyKey: 'r' }, quiet());
    await scenario.restart();
    expect(await press(scenario.as('mara'), draft)).toEqual(first);
  });

  it('Finish repeats a refusal for a repeated press', async () => {
    const scenario = createScenario();
    const draft = await draftOf(scenario.as('mara'), 'works');
    await scenario.clock.advance(DRAFT_LIFETIME_MS);
    const refused = { ok: false, failure: { code: 'draft_expired' } };
    expect(await press(scenario.as('mara'), draft)).toEqual(refused);
    expect(await press(scenario.as('mara'), draft)).toEqual(refused);
    expect(
      await press(scenario.as('mara'), await draftOf(scenario.as('mara'), 'works'), 'another press'),
    ).toMatchObject({
      ok: true,
    });
  });

  it('Finish refuses an idempotency key of another change', async () => {
    const scenario = createScenario();
    const account = await connectKey(scenario.as('mara'), 'works');
    const change = { accountId: account.id, version: account.version, idempotencyKey: 'same' };
    await scenario.as('mara').renameAccount?.({ ...change, label: 'A' }, quiet());
    expect(await scenario.as('mara').syncNow?.(change, quiet())).toEqual({
      ok: false,
      failure: { code: 'invalid_input' },
    });
  });

  it('Finish refuses the draft of another person', async () => {
    const scenario = createScenario();
    const draft = await draftOf(scenario.as('mara'), 'works');
    expect(await press(scenario.as('tomas'), draft)).toEqual({ ok: false, failure: { code: 'draft_expired' } });
    expect(await press(scenario.as('mara'), draft)).toMatchObject({ ok: true });
  });

  it('Finish makes one account when two administrators finish the same organization', async () => {
    const scenario = createScenario();
    const [mine, theirs] = await Promise.all([
      draftOf(scenario.as('mara'), 'works'),
      draftOf(scenario.as('tomas'), 'second'),
    ]);
    const first = await press(scenario.as('mara'), mine);
    const second = await press(scenario.as('tomas'), theirs);
    const accountId = first.ok ? first.account?.id : '';
    expect(second).toEqual({ ok: false, failure: { code: 'already_connected', accountId } });
    // The same draft becomes "update its key instead".
    expect(
      await scenario
        .as('tomas')
        .rotateCredential(
          { accountId: String(accountId), version: 1, draft: theirs, idempotencyKey: 'update' },
          quiet(),
        ),
    ).toMatchObject({ ok: true, account: { credential: { lastFour: '7gT2', changedBy: 'Tomás Herrera' } } });
  });

  it('Finish stores nothing when the database fails, and works when the press is repeated', async () => {
    const scenario = createScenario();
    const draft = await draftOf(scenario.as('mara'), 'works');
    scenario.database.exec("CREATE TRIGGER full BEFORE INSERT ON imports BEGIN SELECT raise(ABORT, 'disk full'); END");
    await expect(press(scenario.as('mara'), draft)).rejects.toThrow('disk full');
    expect(await scenario.as('mara').listAccounts({ limit: 50 }, quiet())).toMatchObject({ items: [] });
    scenario.database.exec('DROP TRIGGER full');
    expect(await press(scenario.as('mara'), draft)).toMatchObject({ ok: true });
  });
});

describe('a draft', () => {
  it('an expired draft leaves nothing of the key behind', async () => {
    const scenario = createScenario();
    await draftOf(scenario.as('mara'), 'works');
    const count = () => scenario.database.prepare('SELECT count(*) AS drafts FROM drafts').get();
    expect(count()).toEqual({ drafts: 1 });
    await scenario.clock.advance(DRAFT_LIFETIME_MS);
    expect(count()).toEqual({ drafts: 0 });
  });
});

describe('testing a key for an account', () => {
  it('a test for an account recognizes the key that is in use', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    expect(await tryKey(scenario.as('mara'), 'works', id)).toMatchObject({
      ok: false,
      failure: { code: 'same_credential', accountId: id },
    });
  });

  it.each([
    ['slug', { name: 'quiet-orchard' }],
    ['nameless', {}],
  ])('a test for an account cannot compare the organization of "%s", and passes', async (keyId, names) => {
    const scenario = createScenario();
    const account = await connectKey(scenario.as('mara'), keyId);
    expect(account).toMatchObject(names);
    expect(account.externalId).toBeUndefined();
    expect(await rotateKey(scenario.as('mara'), account, 'other')).toMatchObject({ ok: true });
  });
});

describe('disconnecting', () => {
  it.each(['keep', 'delete'] as const)('disconnecting and connecting again counts no day twice (%s)', async (data) => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const before = await connectKey(mara, 'works');
    scenario.console.start();
    const done = await accountWhere(scenario, before.id, isDone);
    const rows = () =>
      scenario.database
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
    await accountWhere(scenario, again.id, isDone);
    expect(again.id).not.toBe(before.id);
    expect(rows()).toEqual(full);
  });
});

const REFUSED = { ok: false, failure: { code: 'invalid_input' } };

type Call = (adapter: IntegrationAdapter, input: never) => Promise<unknown> | undefined;

describe('an idempotency key', () => {
  it.each<[string, object]>([
    ['another label', { label: 'Other' }],
    ['a label that was not there', { label: 'Robots', expiresAt: '2027-01-01' }],
    ['other capabilities', { capabilities: ['usage'] }],
    ['another draft', { draft: { id: 'other', expiresAt: '2026-03-10T15:45:00.000Z' } }],
    ['a secret beside it', { values: { adminKey: 'sk-admin-NOTREAL-a' } }],
  ])('an idempotency key of Connect with %s is refused', async (_, other) => {
    const scenario = createScenario();
    const draft = await draftOf(scenario.as('mara'), 'works');
    const input = { ...openai, draft, idempotencyKey: 'press', label: 'Robots' };
    const press = (change: object) => scenario.as('mara').connectAccount({ ...input, ...change }, quiet());
    const first = await press({});
    expect(first).toMatchObject({ ok: true });
    expect(await press(other)).toEqual(REFUSED);
    // The same press, its members in another order and after a restart, is still answered.
    await scenario.restart();
    const turned = Object.fromEntries(Object.entries(input).toReversed()) as unknown as typeof input;
    expect(await scenario.as('mara').connectAccount(turned, quiet())).toEqual(first);
    expect(await scenario.as('mara').listAccounts({ limit: 9 }, quiet())).toMatchObject({ total: 1 });
  });

  it('an idempotency key distinguishes two secrets, and stores neither', async () => {
    const scenario = createScenario();
    const press = (adminKey: string) =>
      scenario
        .as('mara')
        .connectAccount({ ...openai, draft: 'resend', idempotencyKey: 'press', values: { adminKey } }, quiet());
    expect(await press('sk-admin-NOTREAL-one')).toMatchObject({ failure: { code: 'draft_expired' } });
    expect(await press('sk-admin-NOTREAL-two')).toEqual(REFUSED);
    expect(await press('sk-admin-NOTREAL-one')).toMatchObject({ failure: { code: 'draft_expired' } });
    const rows = scenario.database.prepare('SELECT * FROM outcomes').all();
    const stored = rows.map((row) => Object.values(row).map((cell) => Buffer.from(String(cell)).toString('latin1')));
    expect(JSON.stringify(stored)).not.toContain('NOTREAL');
  });

  it.each<[string, Call, object, object]>([
    ['a name', (adapter, input) => adapter.renameAccount?.(input, quiet()), { label: 'A' }, { label: 'B' }],
    ['a pause', (adapter, input) => adapter.pauseAccount?.(input, quiet()), { paused: true }, { paused: false }],
    ['a version', (adapter, input) => adapter.syncNow?.(input, quiet()), {}, { version: 2 }],
    ['a choice', (adapter, input) => adapter.disconnectAccount?.(input, quiet()), { data: 'keep' }, { data: 'delete' }],
    [
      'a draft',
      (adapter, input) => adapter.rotateCredential(input, quiet()),
      { draft: { id: 'a', expiresAt: '' } },
      { draft: { id: 'b', expiresAt: '' } },
    ],
  ])('an idempotency key of a change with another %s is refused', async (_, call, first, other) => {
    const scenario = createScenario();
    const { id, version } = await connectKey(scenario.as('mara'), 'works');
    const press = (input: object) =>
      call(scenario.as('mara'), { accountId: id, version, idempotencyKey: 'press', ...input } as never);
    const answer = await press(first);
    expect(answer).not.toEqual(REFUSED);
    expect(await press({ ...first, ...other })).toEqual(REFUSED);
    expect(await press(first)).toEqual(answer);
  });

  it('an idempotency key from before input digests still answers', async () => {
    const scenario = createScenario();
    const { id, version } = await connectKey(scenario.as('mara'), 'works');
    const change = { accountId: id, version, label: 'A', idempotencyKey: 'press' };
    const first = await scenario.as('mara').renameAccount?.(change, quiet());
    scenario.database.exec('UPDATE outcomes SET input_digest = NULL, created_at = NULL');
    await scenario.restart();
    scenario.console.start();
    expect(await scenario.as('mara').renameAccount?.(change, quiet())).toEqual(first);
  });
});
