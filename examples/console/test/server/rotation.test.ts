import { afterEach, describe, expect, it } from 'vitest';
import {
  accountNow,
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  draftOf,
  gate,
  isDone,
  quiet,
  rotateKey,
  turnUntil,
  type VendorCall,
  type Scenario,
} from './console-scenario.ts';
import { tablesOf } from './imported-tables.ts';

afterEach(disposeScenarios);

const isPage = ({ query }: VendorCall): boolean => query.get('end_time') !== null;
const pagesOf = (scenario: Scenario): readonly VendorCall[] => scenario.vendorCalls.filter(isPage);

/** The tables of an import that nothing happened to. */
async function expectedTables(): Promise<unknown> {
  const scenario = createScenario();
  const { id } = await connectKey(scenario.as('mara'), 'works');
  scenario.console.start();
  await accountWhere(scenario, id, isDone);
  return tablesOf(scenario);
}

describe('rotating a key while data is imported', () => {
  it('a rotation during an import reads with the old key until the new one is stored, each page once', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const { id } = await connectKey(mara, 'works');
    const testing = gate();
    const fifth = gate();
    scenario.holdBack((call) => {
      if (call.keyId === 'second' && !isPage(call)) return testing.passed;
      return isPage(call) && pagesOf(scenario).length === 5 ? fifth.passed : undefined;
    });
    const draft = draftOf(mara, 'second', id);
    scenario.console.start();
    // The test is on its way and unanswered while four pages are read.
    await accountWhere(scenario, id, ({ sync }) => sync.fraction === 4 / 13);
    expect(pagesOf(scenario).map(({ keyId }) => keyId)).toEqual(['works', 'works', 'works', 'works', 'works']);
    testing.open();
    const { version } = await accountNow(scenario, id);
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
    await accountWhere(scenario, id, isDone);
    expect(pagesOf(scenario).map(({ keyId }) => keyId)).toEqual([
      ...Array.from({ length: 5 }, () => 'works'),
      ...Array.from({ length: 8 }, () => 'second'),
    ]);
    expect(tablesOf(scenario)).toEqual(await expectedTables());
  });

  it('a rotation resumes an import whose key was revoked, without loss or restart', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const { id } = await connectKey(mara, 'revocable');
    scenario.holdBack((call) => {
      if (isPage(call) && pagesOf(scenario).length === 5) scenario.sandbox.revoke('revocable');
      return undefined;
    });
    scenario.console.start();
    const refused = await accountWhere(scenario, id, ({ sync }) => sync.phase === 'failing');
    expect(refused.credential).toMatchObject({ state: 'rejected', failure: { code: 'invalid_credential' } });
    expect(refused.sync).toMatchObject({ failure: { code: 'invalid_credential' }, fraction: 4 / 13 });
    expect(await rotateKey(mara, refused, 'second')).toMatchObject({
      ok: true,
      account: { credential: { state: 'active' }, sync: { phase: 'queued', fraction: 4 / 13 } },
    });
    await accountWhere(scenario, id, isDone);
    expect(pagesOf(scenario)).toHaveLength(14);
    expect(tablesOf(scenario)).toEqual(await expectedTables());
  });

  it('a rotation ignores a later refusal of the old key', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const account = await connectKey(mara, 'revocable');
    const third = gate();
    scenario.holdBack((call) => (isPage(call) && pagesOf(scenario).length === 3 ? third.passed : undefined));
    scenario.console.start();
    const { version } = await accountWhere(scenario, account.id, ({ sync }) => sync.fraction === 2 / 13);
    const states = new Set<string>();
    mara.subscribe?.(
      (event) => {
        if (event.type === 'upsert') states.add(event.account.credential.state);
      },
      () => {},
    );
    scenario.sandbox.revoke('revocable');
    expect(await rotateKey(mara, { ...account, version }, 'second')).toMatchObject({ ok: true });
    third.open();
    await accountWhere(scenario, account.id, isDone);
    expect(states).toEqual(new Set(['active']));
  });
});

describe('a stored key that stopped working', () => {
  it('a stored key that lost a permission reports which one', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const { id } = await connectKey(mara, 'works');
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
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
    scenario.answerWith(() => Response.json(answers.body, { status: answers.status }));
    const { credential } = await turnUntil(scenario, id, ({ sync }) => sync.phase === 'failing');
    expect(credential).toMatchObject({ state: 'missing_scope', failure: { missingScopes: ['api.usage.read'] } });
    scenario.answerWith(null);
    expect(await mara.retestAccount?.({ accountId: id }, { ...quiet(), onCheck: () => {} })).toMatchObject({
      ok: true,
    });
    await accountWhere(scenario, id, (account) => isDone(account) && account.credential.state === 'active');
  });
});
