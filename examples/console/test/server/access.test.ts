import { ACTIONS, type IntegrationAdapter } from 'integration-kit/core';
import { httpAdapter } from 'integration-kit/http';
import { afterEach, describe, expect, it } from 'vitest';
import { keyById } from '../../sandbox/keys.ts';
import { connectKey, createScenario, disposeScenarios, ORIGIN, quiet } from './console-scenario.ts';
import { pageRequest, signIn } from './over-http.ts';

afterEach(disposeScenarios);

const openai = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage'] };

/** Every operation that the viewer's control refuses, with an input that an administrator's server would take. */
function changes(accountId: string): readonly [string, object][] {
  const change = { accountId, version: 1, idempotencyKey: 'press' };
  const draft = { id: 'draft', expiresAt: '2026-03-10T15:40:00Z' };
  const values = { adminKey: keyById('works').value };
  return [
    ['testCredential', { ...openai, values }],
    ['testCredential', { ...openai, values, accountId }],
    ['connectAccount', { ...openai, draft, idempotencyKey: 'press' }],
    ['rotateCredential', { ...change, draft }],
    ['retestAccount', { accountId }],
    ['renameAccount', { ...change, label: 'Mine' }],
    ['pauseAccount', { ...change, paused: true }],
    ['syncNow', change],
    ['previewDisconnect', { accountId }],
    ['disconnectAccount', { ...change, data: 'delete' }],
  ];
}

describe('a viewer', () => {
  it('a viewer gets every control as off, with the reason', async () => {
    const access = await createScenario().as('ines').getAccess?.({ integrationId: 'openai' }, quiet());
    expect(access?.visible).toBe(true);
    expect(Object.keys(access?.can ?? {})).toEqual(ACTIONS);
    for (const permission of Object.values(access?.can ?? {}))
      expect(permission).toEqual({ reason: expect.stringContaining('Billing Profiles Admin') });
  });

  it('the server refuses every change of a viewer, and nothing changes or reaches the vendor', async () => {
    const scenario = createScenario();
    const account = await connectKey(scenario.as('mara'), 'works');
    const asked = scenario.vendorCalls.length;
    const headers = await signIn(scenario.console.fetch, 'ines');
    for (const [operation, input] of changes(account.id)) {
      const response = await scenario.console.fetch(pageRequest(`/api/kit/${operation}`, input, headers));
      expect([operation, response.status, await response.json()]).toEqual([
        operation,
        403,
        { failure: { code: 'permission_denied' } },
      ]);
    }
    expect(scenario.vendorCalls).toHaveLength(asked);
    expect((await scenario.as('ines').listAccounts({ limit: 10 }, quiet())).items).toEqual([account]);
  });

  it('a viewer sees accounts, changes and figures', async () => {
    const scenario = createScenario();
    await connectKey(scenario.as('mara'), 'works');
    const headers = await signIn(scenario.console.fetch, 'ines');
    const list = await scenario.console.fetch(pageRequest('/api/kit/listAccounts', { limit: 10 }, headers));
    expect(await list.json()).toMatchObject({ value: { total: 1 } });
    expect((await scenario.console.fetch(new Request(`${ORIGIN}/api/costs`, { headers }))).status).toBe(200);
  });
});

describe('an administrator’s same calls', () => {
  it('the same calls of an administrator are not refused for a missing permission', async () => {
    const scenario = createScenario();
    const account = await connectKey(scenario.as('mara'), 'second');
    const headers = await signIn(scenario.console.fetch, 'tomas');
    for (const [operation, input] of changes(account.id)) {
      const response = await scenario.console.fetch(pageRequest(`/api/kit/${operation}`, input, headers));
      expect([operation, response.status]).toEqual([operation, 200]);
      await response.text();
    }
  });
});

describe('a request is refused', () => {
  const rename = { accountId: 'a', version: 1, idempotencyKey: 'k', label: 'x' };
  const costs = (headers: Record<string, string>) => new Request(`${ORIGIN}/api/costs`, { headers });
  const own = { 'sec-fetch-site': 'same-origin' };

  it.each<[string, (cookie: string) => Request, number, string]>([
    ['without a sign-in', () => pageRequest('/api/kit/renameAccount', rename, own), 401, 'host_signed_out'],
    ['of figures without a sign-in', () => costs({}), 401, 'host_signed_out'],
    ['with a cookie that was made up', () => costs({ cookie: 'console_session=mara.AAAA' }), 401, 'host_signed_out'],
    [
      'with a cookie of another person',
      (cookie) => costs({ cookie: cookie.replace('=ines.', '=mara.') }),
      401,
      'host_signed_out',
    ],
    [
      'from another site’s page',
      (cookie) => pageRequest('/session', { userId: 'mara' }, { cookie, 'sec-fetch-site': 'cross-site' }),
      403,
      'permission_denied',
    ],
    [
      'from another origin',
      (cookie) => pageRequest('/api/kit/renameAccount', rename, { cookie, origin: 'http://evil.example' }),
      403,
      'permission_denied',
    ],
    [
      'that does not say where it comes from',
      (cookie) => pageRequest('/vendor/sandbox/reset', {}, { cookie }),
      403,
      'permission_denied',
    ],
    [
      'for a name that is not the console’s',
      (cookie) => pageRequest('/session', { userId: 'mara' }, { cookie, ...own }, 'http://rebound.example:4300'),
      421,
      'permission_denied',
    ],
    ['for a person who does not exist', () => pageRequest('/session', { userId: 'eve' }, own), 400, 'invalid_input'],
    ['that is too large', () => pageRequest('/session', { userId: 'x'.repeat(20_000) }, own), 413, 'invalid_input'],
    ['for an unknown route', () => new Request(`${ORIGIN}/api/secrets`), 404, 'unsupported'],
  ])('a request is refused %s', async (_, request, status, code) => {
    const scenario = createScenario();
    const { cookie = '' } = await signIn(scenario.console.fetch, 'ines');
    const response = await scenario.console.fetch(request(cookie));
    expect([response.status, await response.json()]).toMatchObject([status, { failure: { code } }]);
  });
});

describe('a session', () => {
  it('a session begins as the first administrator, can be switched, and is valid after a restart', async () => {
    const scenario = createScenario();
    const first = await scenario.console.fetch(new Request(`${ORIGIN}/session`));
    expect(await first.json()).toMatchObject({
      current: { id: 'mara', role: 'administrator' },
      users: [{ id: 'mara' }, { id: 'tomas' }, { id: 'ines', role: 'viewer' }],
    });
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/u);
    const headers = await signIn(scenario.console.fetch, 'ines');
    await scenario.restart();
    const later = await scenario.console.fetch(new Request(`${ORIGIN}/session`, { headers }));
    expect(await later.json()).toMatchObject({ current: { id: 'ines' } });
  });
});

describe('input that no control would send', () => {
  const test = (adapter: IntegrationAdapter, input: object) =>
    adapter.testCredential({ ...openai, values: {}, ...input }, { ...quiet(), onCheck: () => {} });

  it.each<[string, (adapter: IntegrationAdapter) => Promise<unknown> | undefined, string]>([
    ['an integration that is none', (adapter) => test(adapter, { integrationId: 'x' }), 'permission_denied'],
    ['a method that is none', (adapter) => test(adapter, { methodId: 'x' }), 'unsupported'],
    ['a test without a key', (adapter) => test(adapter, {}), 'invalid_input'],
    ['a key with a line break', (adapter) => test(adapter, { values: { adminKey: 'a\nX: y' } }), 'invalid_input'],
    [
      'a cursor that is none',
      (adapter) => adapter.listAccounts({ limit: 1, cursor: "' OR 1" }, quiet()),
      'invalid_input',
    ],
    [
      'a retest of nothing',
      (adapter) => adapter.retestAccount?.({ accountId: 'x' }, { ...quiet(), onCheck: () => {} }),
      'not_found',
    ],
  ])('input that no control sends is a coded failure: %s', async (_, call, code) => {
    const scenario = createScenario();
    const headers = await signIn(scenario.console.fetch, 'mara');
    const fetch = (url: string, init: RequestInit) => scenario.console.fetch(new Request(url, init));
    // A refused input rejects with its failure; a refused credential is an answer with one.
    const answer = await call(httpAdapter({ url: `${ORIGIN}/api/kit`, fetch, headers }))?.catch(
      (thrown: unknown) => thrown,
    );
    expect(answer).toMatchObject({ failure: { code } });
  });
});
