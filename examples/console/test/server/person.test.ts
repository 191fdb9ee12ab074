import { httpAdapter } from 'integration-kit/http';
import { afterEach, describe, expect, it } from 'vitest';
import { PERSON_HEADER } from '../../server/web/person-header.ts';
import { connectKey, createWorld, disposeWorlds, draftOf, ORIGIN, quiet, type World } from './console-world.ts';
import { pageRequest, signIn } from './over-http.ts';

afterEach(disposeWorlds);

const openai = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage'] };

/** What a page sends that was drawn for one person, in a browser that another tab made somebody else of. */
async function pageOf(world: World, drawnFor: string, signedIn: string): Promise<Readonly<Record<string, string>>> {
  return { ...(await signIn(world.console.fetch, signedIn)), [PERSON_HEADER]: drawnFor };
}

async function answerOf(world: World, request: Request): Promise<readonly [number, unknown]> {
  const response = await world.console.fetch(request);
  const text = response.status === 200 ? '' : await response.text();
  await response.body?.cancel().catch(() => {});
  return [response.status, text === '' ? null : JSON.parse(text)];
}

describe('a page that was drawn for somebody who is not signed in any more', () => {
  it('reads and stores nothing, by whatever it asks', async () => {
    const world = createWorld();
    const account = await connectKey(world.as('mara'), 'works');
    const before = world.database.prepare('SELECT * FROM accounts').all();
    const asked = world.vendorCalls.length;
    const change = { accountId: account.id, version: account.version, idempotencyKey: 'press' };
    const draft = await draftOf(world.as('tomas'), 'other');
    const calls = world.vendorCalls.length;
    expect(calls).toBeGreaterThan(asked);
    const headers = await pageOf(world, 'mara', 'tomas');
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
      expect([request.url, ...(await answerOf(world, request))]).toEqual([
        request.url,
        401,
        { failure: { code: 'host_signed_out' } },
      ]);
    }
    expect(world.database.prepare('SELECT * FROM accounts').all()).toEqual(before);
    expect(world.vendorCalls).toHaveLength(calls);
  });

  it('hears that its session has ended', async () => {
    const world = createWorld();
    const adapter = httpAdapter({
      url: `${ORIGIN}/api/kit`,
      headers: await pageOf(world, 'mara', 'ines'),
      fetch: (url, init) => world.console.fetch(new Request(url, init)),
    });
    await expect(adapter.listAccounts({ limit: 5 }, quiet())).rejects.toMatchObject({
      failure: { code: 'host_signed_out' },
    });
  });

  it('can ask who is signed in, without making anybody of the browser', async () => {
    const world = createWorld();
    const headers = await pageOf(world, 'mara', 'tomas');
    const response = await world.console.fetch(new Request(`${ORIGIN}/session`, { headers }));
    expect(await response.json()).toMatchObject({ current: { id: 'tomas' } });
    expect(response.headers.get('set-cookie')).toBeNull();
  });
});

describe('the header that says for whom a page was drawn', () => {
  it('lets the same person go on, and makes nobody of a browser that is nobody', async () => {
    const world = createWorld();
    const own = await pageOf(world, 'mara', 'mara');
    expect((await answerOf(world, pageRequest('/api/kit/listAccounts', { limit: 5 }, own)))[0]).toBe(200);
    for (const path of ['/api/costs', '/api/usage', '/api/kit/events'])
      expect((await answerOf(world, new Request(ORIGIN + path, { headers: own })))[0]).toBe(200);
    const claim = { 'sec-fetch-site': 'same-origin', [PERSON_HEADER]: 'mara' };
    expect((await answerOf(world, pageRequest('/api/kit/listAccounts', { limit: 5 }, claim)))[0]).toBe(401);
  });
});

describe('a session', () => {
  it.each([true, false])('says whether there is a sandbox with keys to ask for (%s)', async (hasSandbox) => {
    const world = createWorld(hasSandbox ? {} : { sandbox: null });
    const read = await world.console.fetch(new Request(`${ORIGIN}/session`));
    expect(await read.json()).toMatchObject({ hasSandbox });
    const headers = await signIn(world.console.fetch, 'mara');
    const switched = await world.console.fetch(pageRequest('/session', { userId: 'ines' }, headers));
    expect(await switched.json()).toMatchObject({ current: { id: 'ines' }, hasSandbox });
  });
});
