import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountEvent } from '../../src/adapter/accounts.ts';
import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import type { Failure } from '../../src/definition/failure.ts';
import { openaiVerifier } from '../../src/verify/openai.ts';
import { CANARY, post, quick, quiet, connectHttp, TEST_INPUT } from './transport.ts';

const WORDS = `connection refused for ${CANARY}`;
const rejects = (): Promise<never> => Promise.reject(new Error(WORDS));
/** The same where the type asks for a function that answers with nothing. */
const rejectsUnseen = (): undefined => rejects() as never;
const received: unknown[] = [];
const listen = (reason: unknown): unknown => received.push(reason);
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

beforeEach(() => {
  received.length = 0;
  process.on('unhandledRejection', listen);
});
afterEach(() => void process.off('unhandledRejection', listen));

describe('a function of the host that is asynchronous and rejects', () => {
  it.each<[string, Parameters<typeof connectHttp>[2]]>([
    ['authenticate', { authenticate: rejects }],
    ['adapter', { adapter: rejects }],
    [
      'onFault',
      {
        authenticate: () => {
          throw new Error(WORDS);
        },
        onFault: rejectsUnseen,
      },
    ],
    ['personId', { personId: rejects }],
  ])(
    'a function of the host that is asynchronous and rejects: %s is a coded failure and never unhandled',
    async (_, options) => {
      const { serve } = connectHttp(quick(), {}, options);
      const response = await serve(post('testCredential', TEST_INPUT));
      const text = await response.text();
      await turns();
      expect([response.status, JSON.parse(text).failure.code, received]).toEqual([503, 'unavailable', []]);
      expect(text).not.toContain('CANARY');
    },
  );

  it('a function of the host that is asynchronous and rejects: headers that do so are a coded failure and never unhandled, also when the call was left before', async () => {
    const { client } = connectHttp(quick(), { headers: rejects });
    const owner = new AbortController();
    const left = client.listAccounts({ limit: 1 }, owner).catch((error: unknown) => error);
    owner.abort();
    expect(await client.listAccounts({ limit: 1 }, quiet()).catch((error: unknown) => error)).toMatchObject({
      failure: { code: 'unavailable' },
    });
    expect(await left).toMatchObject({ failure: { code: 'aborted' } });
    await turns();
    expect(received).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ['rejects', rejects],
    [
      'throws',
      () => {
        throw new Error(WORDS);
      },
    ],
    ['answers with a function that rejects', () => rejects],
    ['answers with nothing', () => undefined],
  ])(
    'a function of the host that is asynchronous and rejects subscribe, which %s: the stream says no more than a code',
    async (_, subscribe) => {
      const adapter = { ...quick(), subscribe } as unknown as IntegrationAdapter;
      const { serve, faults } = connectHttp(adapter);
      const leaves = new AbortController();
      const response = await serve(
        new Request('https://console.example.com/api/integrations/events', { signal: leaves.signal }),
      );
      await turns();
      leaves.abort();
      const text = await response.text();
      await turns();
      expect(received).toEqual([]);
      expect(text).not.toContain('CANARY');
      expect(JSON.stringify(faults)).not.toContain('CANARY');
    },
  );

  it('a function of the host that is asynchronous and rejects: the listener of changes, and the one of their failure: neither ends the other nor is unhandled', async () => {
    let change: (event: AccountEvent) => void = () => {};
    let fail: (failure: Failure) => void = () => {};
    const adapter: IntegrationAdapter = {
      ...quick(),
      subscribe: (listener, onFailure) => {
        change = listener;
        fail = onFailure;
        return () => {};
      },
    };
    const { client, sentRequests } = connectHttp(adapter);
    const events: AccountEvent[] = [];
    const stop = client.subscribe?.((event) => {
      events.push(event);
      throw new Error(WORDS);
    }, rejectsUnseen);
    await turns();
    change({ type: 'resync' });
    await turns();
    change({ type: 'resync' });
    await turns();
    expect([events.length, sentRequests.length]).toEqual([2, 1]);
    fail({ code: 'permission_denied' });
    await turns();
    stop?.();
    expect(received).toEqual([]);
  });

  it('a function of the host that is asynchronous and rejects onCheck of a verifier: the outcome is the vendor’s', async () => {
    const outcome = await openaiVerifier.verify(
      { values: { adminKey: '' }, capabilities: ['usage'] },
      { ...quiet(), fetch: rejects, onCheck: rejectsUnseen },
    );
    await turns();
    expect([outcome.ok, received]).toEqual([false, []]);
  });
});
