import { describe, expect, it } from 'vitest';
import type { Access, AccessQuery } from '../../src/adapter/access.ts';
import { ACTIONS, type Action } from '../../src/definition/account-action.ts';
import type { AccountsPage } from '../../src/adapter/accounts.ts';
import { openai } from '../../src/integrations/openai.ts';
import { sampleAccount, secondAccount } from '../../src/testing/sample-accounts.ts';
import { scenarios } from '../../src/testing/scenarios.ts';
import type { MethodName, Scenario } from '../../src/testing/script.ts';
import { post, quick, connectHttp, TEST_INPUT } from './transport.ts';

const mine = sampleAccount();
const withAccounts: Scenario = (script) => ({ ...script, accounts: [mine, secondAccount()] });
const { id: accountId, version } = mine;
const change = { accountId, version, idempotencyKey: 'intent-1' };

const CALLS: readonly [MethodName, Action, object][] = [
  ['testCredential', 'connect', TEST_INPUT],
  ['testCredential', 'rotate', { ...TEST_INPUT, accountId }],
  ['connectAccount', 'connect', { ...TEST_INPUT, draft: 'resend', idempotencyKey: 'intent-1' }],
  ['rotateCredential', 'rotate', { ...change, draft: 'resend', values: TEST_INPUT.values }],
  ['retestAccount', 'retest', { accountId }],
  ['renameAccount', 'rename', { ...change, label: 'New' }],
  ['pauseAccount', 'pause', { ...change, paused: true }],
  ['syncNow', 'syncNow', change],
  ['previewDisconnect', 'disconnect', { accountId }],
  ['disconnectAccount', 'disconnect', { ...change, data: 'keep' }],
];

const all: Access['can'] = Object.fromEntries(ACTIONS.map((action) => [action, true]));
const may =
  (access: Access): Scenario =>
  (script) => ({ ...script, access });

describe('a person without the right is refused although they call the server directly:', () => {
  it.each(CALLS)(
    'a person without the right is refused although they call the server directly: %s needs %s',
    async (operation, action, input) => {
      const { [action]: _, ...others } = all;
      for (const access of [scenarios.viewer, may({ visible: true, can: others }), may({ visible: false, can: all })]) {
        const adapter = quick(withAccounts, access);
        const response = await connectHttp(adapter).serve(post(operation, input));
        expect([response.status, await response.json()]).toEqual([403, { failure: { code: 'permission_denied' } }]);
        expect(adapter.calls(operation)).toEqual([]);
      }
    },
  );

  it.each(CALLS)(
    'a person without the right is refused although they call the server directly: %s is made with %s alone',
    async (operation, action, input) => {
      const adapter = quick(withAccounts, may({ visible: true, can: { [action]: true } }));
      const response = await connectHttp(adapter).serve(post(operation, input));
      expect(response.status).toBe(200);
      await response.text();
      expect(adapter.calls(operation)).toHaveLength(1);
    },
  );

  it('a person without the right is refused although they call the server directly: a reason is no permission', async () => {
    const adapter = quick(withAccounts, may({ visible: true, can: { syncNow: { reason: 'Ask an owner.' } } }));
    expect((await connectHttp(adapter).serve(post('syncNow', change))).status).toBe(403);
  });

  it('a person without the right is refused although they call the server directly: rights that cannot be read allow nothing', async () => {
    const adapter = quick(withAccounts, scenarios.accessFails);
    const response = await connectHttp(adapter).serve(post('syncNow', change));
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(adapter.calls('syncNow')).toEqual([]);
  });
});

describe('the integration that rights are asked for is the one of the account', () => {
  it('the integration that rights are asked for is the one of the account whatever the client says', async () => {
    const asked: AccessQuery[] = [];
    const adapter = quick(withAccounts);
    const guarded = {
      ...adapter,
      getAccess: async (query: AccessQuery): Promise<Access> => {
        asked.push(query);
        return { visible: true, can: query.integrationId === 'allowed' ? all : {} };
      },
    };
    const { serve } = connectHttp(guarded);
    const lie = await serve(post('testCredential', { ...TEST_INPUT, integrationId: 'allowed', accountId }));
    expect(lie.status).toBe(404);
    expect((await serve(post('syncNow', change))).status).toBe(403);
    expect(asked).toEqual([{ integrationId: mine.integrationId, accountId }]);
    expect(adapter.calls('testCredential')).toEqual([]);
  });

  it('the integration that rights are asked for is the one of the account, and a change of an account that does not exist is answered with not_found', async () => {
    const adapter = quick(may({ visible: true, can: all }));
    const response = await connectHttp(adapter).serve(post('syncNow', change));
    expect([response.status, await response.json()]).toEqual([
      200,
      { value: { ok: false, failure: { code: 'not_found' } } },
    ]);
    expect(adapter.calls('syncNow')).toEqual([]);
  });
});

describe('what is not visible is not listed:', () => {
  const hidden = secondAccount({ integrationId: 'hidden' });
  const make = () => ({
    ...quick(),
    listAccounts: async (): Promise<AccountsPage> => ({ items: [mine, hidden], total: 2, applied: [] }),
    getAccess: async ({ integrationId }: AccessQuery): Promise<Access> => ({
      visible: integrationId !== 'hidden',
      can: {},
    }),
  });

  it('what is not visible is not listed: accounts of another integration are left out, with their number', async () => {
    const page = await connectHttp(make()).client.listAccounts({ limit: 50 }, { signal: new AbortController().signal });
    expect(page).toEqual({ items: [JSON.parse(JSON.stringify(mine))], applied: [] });
  });

  it('what is not visible is not listed: the list of a hidden integration is refused', async () => {
    expect((await connectHttp(make()).serve(post('listAccounts', { integrationId: 'hidden', limit: 50 }))).status).toBe(
      403,
    );
  });

  it('what is not visible is not listed: a hidden integration is not counted', async () => {
    const adapter = {
      ...make(),
      summarizeIntegrations: async ({ integrationIds }: { integrationIds: readonly string[] }) =>
        integrationIds.map((integrationId) => ({ integrationId, accounts: 1, statuses: {} })),
    };
    const response = await connectHttp(adapter).serve(
      post('summarizeIntegrations', { integrationIds: ['openai', 'hidden'] }),
    );
    expect(await response.json()).toEqual({ value: [{ integrationId: 'openai', accounts: 1, statuses: {} }] });
  });
});

describe('a disconnect whose answer got lost', () => {
  const integrations = [openai({ permission: 'Billing Profiles Admin', history: 'P6M', email: true })];
  const press = { ...change, data: 'keep' };

  it('a disconnect whose answer got lost is answered again with its first outcome, although the account is removed', async () => {
    const adapter = quick(withAccounts, may({ visible: true, can: all }));
    const { serve } = connectHttp(adapter, {}, { integrations });
    const first: unknown = await (await serve(post('disconnectAccount', press))).json();
    expect(first).toMatchObject({ value: { ok: true, account: null } });
    expect(await (await serve(post('disconnectAccount', press))).json()).toEqual(first);
  });

  it.each([
    ['without the right', { visible: true, can: {} }, integrations],
    ['of definitions that the server does not know', { visible: true, can: all }, []],
  ] as const)('does not reach the adapter for a person %s', async (_, access, known) => {
    const adapter = quick(withAccounts, may(access));
    const { serve } = connectHttp(adapter, {}, { integrations: known });
    const response = await serve(post('disconnectAccount', { ...press, accountId: 'acc_gone' }));
    expect(await response.json()).toMatchObject({ value: { ok: false, failure: { code: 'not_found' } } });
    expect(adapter.calls('disconnectAccount')).toEqual([]);
  });
});
