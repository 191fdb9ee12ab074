import { afterEach, describe, expect, it } from 'vitest';
import {
  accountNow,
  accountWhere,
  connectKey,
  createWorld,
  disposeWorlds,
  draftOf,
  gate,
  isDone,
  quiet,
  rotateKey,
  turnUntil,
  type VendorCall,
  type World,
} from './console-world.ts';
import { tablesOf } from './figures-of.ts';

afterEach(disposeWorlds);

const isPage = ({ query }: VendorCall): boolean => query.get('end_time') !== null;
const pagesOf = (world: World): readonly VendorCall[] => world.vendorCalls.filter(isPage);

/** The tables of an import that nothing happened to. */
async function undisturbed(): Promise<unknown> {
  const world = createWorld();
  const { id } = await connectKey(world.as('mara'), 'works');
  world.console.start();
  await accountWhere(world, id, isDone);
  return tablesOf(world);
}

describe('rotating a key while data is imported', () => {
  it('reads with the old key while the new one is tested, then goes on with the new one, each page once', async () => {
    const world = createWorld();
    const mara = world.as('mara');
    const { id } = await connectKey(mara, 'works');
    const testing = gate();
    const fifth = gate();
    world.holdBack((call) => {
      if (call.keyId === 'second' && !isPage(call)) return testing.passed;
      return isPage(call) && pagesOf(world).length === 5 ? fifth.passed : undefined;
    });
    const draft = draftOf(mara, 'second', id);
    world.console.start();
    // The test is on its way and unanswered while four pages are read.
    await accountWhere(world, id, ({ sync }) => sync.fraction === 4 / 13);
    expect(pagesOf(world).map(({ keyId }) => keyId)).toEqual(['works', 'works', 'works', 'works', 'works']);
    testing.open();
    const { version } = await accountNow(world, id);
    const answer = await mara.rotateCredential(
      { accountId: id, version, draft: await draft, idempotencyKey: 'press' },
      quiet(),
    );
    expect(answer).toMatchObject({
      ok: true,
      account: { id, credential: { lastFour: '7gT2', changedBy: 'Mara Lindqvist' }, sync: { fraction: 4 / 13 } },
      notices: [{ code: 'old_credential_still_active' }],
    });
    fifth.open();
    await accountWhere(world, id, isDone);
    expect(pagesOf(world).map(({ keyId }) => keyId)).toEqual([
      ...Array.from({ length: 5 }, () => 'works'),
      ...Array.from({ length: 8 }, () => 'second'),
    ]);
    expect(tablesOf(world)).toEqual(await undisturbed());
  });

  it('repairs an import whose key was revoked, without loss and without beginning anew', async () => {
    const world = createWorld();
    const mara = world.as('mara');
    const { id } = await connectKey(mara, 'revocable');
    world.holdBack((call) => {
      if (isPage(call) && pagesOf(world).length === 5) world.sandbox.revoke('revocable');
      return undefined;
    });
    world.console.start();
    const refused = await accountWhere(world, id, ({ sync }) => sync.phase === 'failing');
    expect(refused.credential).toMatchObject({ state: 'rejected', failure: { code: 'invalid_credential' } });
    expect(refused.sync).toMatchObject({ failure: { code: 'invalid_credential' }, fraction: 4 / 13 });
    expect(await rotateKey(mara, refused, 'second')).toMatchObject({
      ok: true,
      account: { credential: { state: 'active' }, sync: { phase: 'queued', fraction: 4 / 13 } },
    });
    await accountWhere(world, id, isDone);
    expect(pagesOf(world)).toHaveLength(14);
    expect(tablesOf(world)).toEqual(await undisturbed());
  });

  it('takes no notice of the old key’s refusal when it was replaced meanwhile', async () => {
    const world = createWorld();
    const mara = world.as('mara');
    const account = await connectKey(mara, 'revocable');
    const third = gate();
    world.holdBack((call) => (isPage(call) && pagesOf(world).length === 3 ? third.passed : undefined));
    world.console.start();
    const { version } = await accountWhere(world, account.id, ({ sync }) => sync.fraction === 2 / 13);
    const states = new Set<string>();
    mara.subscribe?.(
      (event) => {
        if (event.type === 'upsert') states.add(event.account.credential.state);
      },
      () => {},
    );
    world.sandbox.revoke('revocable');
    expect(await rotateKey(mara, { ...account, version }, 'second')).toMatchObject({ ok: true });
    third.open();
    await accountWhere(world, account.id, isDone);
    expect(states).toEqual(new Set(['active']));
  });
});

describe('a stored key that stopped working', () => {
  it('says which permission was taken from it', async () => {
    const world = createWorld();
    const mara = world.as('mara');
    const { id } = await connectKey(mara, 'works');
    world.console.start();
    await accountWhere(world, id, isDone);
    const answers = {
      status: 401,
      body: {
        error: {
          message: 'You have insufficient permissions for this operation. Missing scopes: api.usage.read.',
          type: 'invalid_request_error',
          param: null,
          code: null,
        },
      },
    };
    world.answerWith(() => Response.json(answers.body, { status: answers.status }));
    const { credential } = await turnUntil(world, id, ({ sync }) => sync.phase === 'failing');
    expect(credential).toMatchObject({ state: 'missing_scope', failure: { missingScopes: ['api.usage.read'] } });
    world.answerWith(null);
    expect(await mara.retestAccount?.({ accountId: id }, { ...quiet(), onCheck: () => {} })).toMatchObject({
      ok: true,
    });
    await accountWhere(world, id, (account) => isDone(account) && account.credential.state === 'active');
  });
});
