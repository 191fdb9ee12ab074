import { httpAdapter } from 'integration-kit/http';
import { afterEach, describe, expect, it } from 'vitest';
import { PERSON_HEADER } from '../../server/web/person-header.ts';
import {
  connectKey,
  createScenario,
  disposeScenarios,
  draftOf,
  ORIGIN,
  quiet,
  type Scenario,
} from './console-scenario.ts';
import { pageRequest, signIn } from './over-http.ts';

afterEach(disposeScenarios);

const openai = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage'] };

/** The headers of a page of one person, in a browser in which another tab switched to another person. */
async function pageOf(
  scenario: Scenario,
  drawnFor: string,
  signedIn: string,
): Promise<Readonly<Record<string, string>>> {
  return { ...(await signIn(scenario.console.fetch, signedIn)), [PERSON_HEADER]: drawnFor };
}

async function answerOf(scenario: Scenario, request: Request): Promise<readonly [number, unknown]> {
  const response = await scenario.console.fetch(request);
  const text = response.status === 200 ? '' : await response.text();
  await response.body?.cancel().catch(() => {});
  return [response.status, text === '' ? null : JSON.parse(text)];
}

describe('a page of another person than the signed-in one', () => {
  it('a page of another person than the signed-in one reads and stores nothing by any request', async () => {
    const scenario = createScenario();
    const account = await connectKey(scenario.as('mara'), 'works');
    const before = scenario.database.prepare('SELECT * FROM accounts').all();
    const asked = scenario.vendorCalls.length;
    const change = { accountId: account.id, version: account.version, idempotencyKey: 'press' };
    const draft = await draftOf(scenario.as('tomas'), 'other');
    const calls = scenario.vendorCalls.length;
    expect(calls).toBeGreaterThan(asked);
    const headers = await pageOf(scenario, 'mara', 'tomas');
    const operations: readonly [string, object][] = [
      ['listAccounts', { limit: 5 }],
      ['getAccess', { integrationId: 'openai' }],
      ['summarizeIntegrations', { integrationIds: ['openai'] }],
      ['testCredential', { ...openai, values: { adminKey: 'sk-admin-x' } }],
      ['connectAccount', { ...openai, draft, idempotencyKey: 'press' }],
      ['rotateCredential', { ...change, draft }],
      ['retestAccount', { accountId: account.id }],
      ['renameAccount', { ...change, label: 'Mine' }],
      ['pauseAccount', { ...change, paused: true }],
      ['syncNow', change],
      ['previewDisconnect', { accountId: account.id }],
      ['disconnectAccount', { ...change, data: 'delete' }],
    ];
    const requests = [
      ...operations.map(([operation, body]) => pageRequest(`/api/kit/${operation}`, body, headers)),
      ...['/api/kit/events', '/api/costs', '/api/usage'].map((path) => new Request(ORIGIN + path, { headers })),
    ];
    for (const request of requests) {
      expect([request.url, ...(await answerOf(scenario, request))]).toEqual([
        request.url,
        401,
        { failure: { code: 'host_signed_out' } },
      ]);
    }
    expect(scenario.database.prepare('SELECT * FROM accounts').all()).toEqual(before);
    expect(scenario.vendorCalls).toHaveLength(calls);
  });

  it('a page of another person than the signed-in one is answered host_signed_out', async () => {
    const scenario = createScenario();
    const adapter = httpAdapter({
      url: `${ORIGIN}/api/kit`,
      headers: await pageOf(scenario, 'mara', 'ines'),
      fetch: (url, init) => scenario.console.fetch(new Request(url, init)),
    });
    await expect(adapter.listAccounts({ limit: 5 }, quiet())).rejects.toMatchObject({
      failure: { code: 'host_signed_out' },
    });
  });

  it('a page can ask who is signed in without signing anyone in', async () => {
    const scenario = createScenario();
    const headers = await pageOf(scenario, 'mara', 'tomas');
    const response = await scenario.console.fetch(new Request(`${ORIGIN}/session`, { headers }));
    expect(await response.json()).toMatchObject({ current: { id: 'tomas' } });
    expect(response.headers.get('set-cookie')).toBeNull();
  });
});

describe('the person header', () => {
  it('the person header lets the same person continue, and authenticates no one', async () => {
    const scenario = createScenario();
    const own = await pageOf(scenario, 'mara', 'mara');
    expect((await answerOf(scenario, pageRequest('/api/kit/listAccounts', { limit: 5 }, own)))[0]).toBe(200);
    for (const path of ['/api/costs', '/api/usage', '/api/kit/events'])
      expect((await answerOf(scenario, new Request(ORIGIN + path, { headers: own })))[0]).toBe(200);
    const claim = { 'sec-fetch-site': 'same-origin', [PERSON_HEADER]: 'mara' };
    expect((await answerOf(scenario, pageRequest('/api/kit/listAccounts', { limit: 5 }, claim)))[0]).toBe(401);
  });
});

describe('a session', () => {
  it.each([true, false])('a session reports whether there is a sandbox with keys (%s)', async (hasSandbox) => {
    const scenario = createScenario(hasSandbox ? {} : { sandbox: null });
    const read = await scenario.console.fetch(new Request(`${ORIGIN}/session`));
    expect(await read.json()).toMatchObject({ hasSandbox });
    const headers = await signIn(scenario.console.fetch, 'mara');
    const switched = await scenario.console.fetch(pageRequest('/session', { userId: 'ines' }, headers));
    expect(await switched.json()).toMatchObject({ current: { id: 'ines' }, hasSandbox });
  });
});
