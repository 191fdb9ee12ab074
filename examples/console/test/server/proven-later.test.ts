import type { Account } from 'integration-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  accountNow,
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  isDone,
  ORIGIN,
  quiet,
  rotateKey,
  tryKey,
  turnUntil,
  type Scenario,
} from './console-scenario.ts';
import { figuresOf, importAll, NORTHWIND, reportOrganization, expectedCosts } from './organizations.ts';
import { signIn } from './over-http.ts';
import { costLine, isPageOf, pageOf } from './vendor-pages.ts';

afterEach(disposeScenarios);

describe('an id that is proven later', () => {
  const learnBy: readonly [string, (scenario: Scenario, account: Account) => Promise<unknown>][] = [
    ['a test', (scenario) => tryKey(scenario.as('mara'), 'works')],
    [
      'a retest',
      async (scenario, { id }) =>
        scenario.as('mara').retestAccount?.({ accountId: id }, { ...quiet(), onCheck: () => {} }),
    ],
    ['a rotation', (scenario, account) => rotateKey(scenario.as('mara'), account, 'second')],
    ['the import', (scenario, account) => importAll(scenario, account)],
  ];

  it.each(learnBy)('an id that is proven later by %s is stored with the account that had none', async (_, learn) => {
    const scenario = createScenario();
    reportOrganization(scenario, () => 'northwind');
    const account = await connectKey(scenario.as('mara'), 'works');
    reportOrganization(scenario, () => NORTHWIND);
    await learn(scenario, account);
    const known = await accountNow(scenario, account.id);
    expect(known.externalId).toBe(NORTHWIND);
    expect(known.version).toBeGreaterThan(account.version);
    await importAll(scenario, account);
    expect(figuresOf(scenario)).toEqual({ costs: await expectedCosts(), sources: [{ external_id: NORTHWIND }] });
    // Another key of that organization is recognised from now on.
    expect(await tryKey(scenario.as('mara'), 'expiring')).toMatchObject({
      relation: { kind: 'existing', accountId: account.id },
    });
  });

  it('an id that is proven later joins data that was kept of the organization, and counts no day twice', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const before = await connectKey(mara, 'works');
    await importAll(scenario, before);
    const { version } = await accountNow(scenario, before.id);
    const bye = { accountId: before.id, version, data: 'keep', idempotencyKey: 'bye' } as const;
    await mara.disconnectAccount?.(bye, quiet());
    reportOrganization(scenario, () => null);
    const account = await connectKey(mara, 'second');
    await accountWhere(scenario, account.id, isDone);
    // Until the id is known the two sources cannot be recognized as one organization.
    expect(figuresOf(scenario).sources).toHaveLength(2);
    reportOrganization(scenario, () => NORTHWIND);
    await mara.retestAccount?.({ accountId: account.id }, { ...quiet(), onCheck: () => {} });
    const known = await turnUntil(scenario, account.id, isDone);
    expect(known.externalId).toBe(NORTHWIND);
    expect(figuresOf(scenario)).toEqual({ costs: await expectedCosts(), sources: [{ external_id: NORTHWIND }] });
    expect(known.href).toBe(
      `/costs?source=${String(scenario.database.prepare('SELECT id FROM sources').get()?.['id'])}`,
    );
  });

  it.each<[string, string | null, object[]]>([
    ['that a key proves while it is put in place', NORTHWIND, [{ code: 'sync_restarts' }]],
    ['of a key whose data was kept, when it is put in place', null, []],
  ])('an id that is proven later (%s) joins the data that was kept', async (_, later, notices) => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    reportOrganization(scenario, () => later);
    const before = await connectKey(mara, 'works');
    await importAll(scenario, before);
    const { version } = await accountNow(scenario, before.id);
    const bye = { accountId: before.id, version, data: 'keep', idempotencyKey: 'bye' } as const;
    await mara.disconnectAccount?.(bye, quiet());
    reportOrganization(scenario, () => null);
    const account = await connectKey(mara, 'second');
    await accountWhere(scenario, account.id, isDone);
    reportOrganization(scenario, () => later);
    const answer = await rotateKey(mara, await accountNow(scenario, account.id), 'works');
    expect(answer).toMatchObject({ ok: true, notices: [{ code: 'old_credential_still_active' }, ...notices] });
    await turnUntil(scenario, account.id, isDone);
    expect(figuresOf(scenario)).toEqual({ costs: await expectedCosts(), sources: [{ external_id: later }] });
  });

  it('joined data brings findings of days that only it has, and none of days that both have', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const bad = costLine('many dollars');
    const linesOf: Readonly<Record<string, Readonly<Record<string, readonly object[]>>>> = {
      works: { '2026-03-05': [costLine('1'), bad], '2026-03-06': [costLine('1')] },
      second: { '2026-03-06': [costLine('1'), bad], '2026-03-07': [costLine('1'), bad], '2026-03-08': [bad] },
    };
    const report = (name: string | null): void =>
      reportOrganization(
        scenario,
        () => name,
        (call) => (isPageOf(call, 'costs') ? pageOf(call, (day) => linesOf[call.keyId]?.[day] ?? []) : undefined),
      );
    report(NORTHWIND);
    const before = await connectKey(mara, 'works');
    await importAll(scenario, before);
    const { version } = await accountNow(scenario, before.id);
    const bye = { accountId: before.id, version, data: 'keep', idempotencyKey: 'bye' } as const;
    await mara.disconnectAccount?.(bye, quiet());
    report(null);
    const { id } = await connectKey(mara, 'second');
    const { version: read } = await accountWhere(scenario, id, isDone);
    // Paused: nothing is read again after the join.
    await mara.pauseAccount?.({ accountId: id, version: read, paused: true, idempotencyKey: 'pause' }, quiet());
    const found = () =>
      scenario.database
        .prepare('SELECT s.external_id AS organization, day FROM import_findings JOIN sources s ON s.id = source_id')
        .all()
        .map(({ organization, day }) => `${String(organization)} ${String(day)}`)
        .sort();
    expect(found()).toEqual(
      [`${NORTHWIND} 2026-03-05`, 'null 2026-03-06', 'null 2026-03-07', 'null 2026-03-08'].sort(),
    );
    report(NORTHWIND);
    await mara.retestAccount?.({ accountId: id }, { ...quiet(), onCheck: () => {} });
    expect(found()).toEqual(['2026-03-05', '2026-03-07', '2026-03-08'].map((day) => `${NORTHWIND} ${day}`));
    expect(figuresOf(scenario).costs.map((row) => row['day'])).toEqual(['2026-03-05', '2026-03-06', '2026-03-07']);
  });

  it('an id that is proven later resumes no paused account', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const before = await connectKey(mara, 'works');
    await importAll(scenario, before);
    const { version } = await accountNow(scenario, before.id);
    const bye = { accountId: before.id, version, data: 'keep', idempotencyKey: 'bye' } as const;
    await mara.disconnectAccount?.(bye, quiet());
    reportOrganization(scenario, () => null);
    const { id, version: first } = await connectKey(mara, 'second');
    const pause = { accountId: id, version: first, paused: true, idempotencyKey: 'pause' };
    expect(await mara.pauseAccount?.(pause, quiet())).toMatchObject({ ok: true });
    reportOrganization(scenario, () => NORTHWIND);
    await mara.retestAccount?.({ accountId: id }, { ...quiet(), onCheck: () => {} });
    const paused = await accountNow(scenario, id);
    expect(paused).toMatchObject({ externalId: NORTHWIND, sync: { phase: 'paused' } });
    const resume = { accountId: id, version: paused.version, paused: false, idempotencyKey: 'resume' };
    await mara.pauseAccount?.(resume, quiet());
    await turnUntil(scenario, id, isDone);
    expect(figuresOf(scenario)).toEqual({ costs: await expectedCosts(), sources: [{ external_id: NORTHWIND }] });
  });

  it('two accounts that prove one organization count once, and can be disconnected one by one', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    reportOrganization(scenario, () => null);
    const first = await connectKey(mara, 'works');
    const second = await connectKey(mara, 'second');
    await importAll(scenario, first, second);
    reportOrganization(scenario, () => NORTHWIND);
    for (const { id } of [first, second])
      await mara.retestAccount?.({ accountId: id }, { ...quiet(), onCheck: () => {} });
    await accountWhere(scenario, second.id, isDone);
    for (const { id } of [first, second]) expect((await accountNow(scenario, id)).externalId).toBe(NORTHWIND);
    const joined = { costs: await expectedCosts(), sources: [{ external_id: NORTHWIND }] };
    expect(figuresOf(scenario)).toEqual(joined);
    // A further key of it replaces the key of the account that it was tested for.
    expect(await rotateKey(mara, await accountNow(scenario, second.id), 'expiring')).toMatchObject({ ok: true });

    const answer = await scenario.console.fetch(
      new Request(`${ORIGIN}/api/costs`, { headers: await signIn(scenario.console.fetch, 'mara') }),
    );
    expect((await answer.json()) as object).toMatchObject({ sources: [{ externalId: NORTHWIND }] });

    // The data is also the other account's: it cannot be deleted with one of them.
    expect(await mara.previewDisconnect?.({ accountId: first.id }, quiet())).toMatchObject({ choices: ['keep'] });
    const disconnect = async (account: Account) =>
      mara.disconnectAccount?.(
        {
          ...{ accountId: account.id, data: 'delete', idempotencyKey: crypto.randomUUID() },
          version: (await accountNow(scenario, account.id)).version,
        },
        quiet(),
      );
    expect(await disconnect(first)).toMatchObject({ ok: true, notices: [{ code: 'data_kept' }, {}] });
    expect(figuresOf(scenario)).toEqual(joined);
    expect(await disconnect(second)).toMatchObject({ ok: true, notices: [{ code: 'data_deleted' }, {}] });
    expect(figuresOf(scenario)).toEqual({ costs: [], sources: [] });
  });

  it('kept data of two accounts of one organization is found by the key of either, without an id', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    reportOrganization(scenario, () => null);
    const first = await connectKey(mara, 'works');
    const second = await connectKey(mara, 'second');
    await importAll(scenario, first, second);
    reportOrganization(scenario, () => NORTHWIND);
    for (const { id } of [first, second])
      await mara.retestAccount?.({ accountId: id }, { ...quiet(), onCheck: () => {} });
    await accountWhere(scenario, second.id, isDone);
    for (const { id } of [first, second]) {
      const { version } = await accountNow(scenario, id);
      const bye = { accountId: id, version, data: 'keep', idempotencyKey: crypto.randomUUID() } as const;
      expect(await mara.disconnectAccount?.(bye, quiet())).toMatchObject({ ok: true });
    }
    reportOrganization(scenario, () => null);
    for (const keyId of ['works', 'second']) {
      const again = await connectKey(mara, keyId);
      await accountWhere(scenario, again.id, isDone);
      expect(figuresOf(scenario)).toEqual({ costs: await expectedCosts(), sources: [{ external_id: NORTHWIND }] });
      const { version } = await accountNow(scenario, again.id);
      const bye = { accountId: again.id, version, data: 'keep', idempotencyKey: crypto.randomUUID() } as const;
      await mara.disconnectAccount?.(bye, quiet());
    }
  });

  it('an id in an answer to another key, or in a refusal, is ignored', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    reportOrganization(scenario, () => null);
    const account = await connectKey(mara, 'works');
    scenario.answerWith(() => new Response('{}', { status: 401, headers: { 'openai-organization': NORTHWIND } }));
    await tryKey(mara, 'works');
    reportOrganization(scenario, (keyId) => (keyId === 'other' ? 'org-Harbour4Tk9' : null));
    await tryKey(mara, 'other');
    expect((await accountNow(scenario, account.id)).externalId).toBeUndefined();
  });
});
