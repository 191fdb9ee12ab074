import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountEvent } from '../../src/adapter/accounts.ts';
import { AdapterError } from '../../src/adapter/adapter-error.ts';
import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import type { Failure } from '../../src/definition/failure.ts';
import { sampleAccount } from '../../src/testing/sample-accounts.ts';
import { post, quick, connectHttp } from './transport.ts';

const account = sampleAccount();
const { id: accountId, version } = account;
const rename = { accountId, version, idempotencyKey: 'intent-1', label: 'New' };
const unheard: unknown[] = [];
const onUnhandled = (reason: unknown): unknown => unheard.push(reason);

beforeEach(() => {
  unheard.length = 0;
  process.on('unhandledRejection', onUnhandled);
});
afterEach(() => void process.off('unhandledRejection', onUnhandled));

/** An adapter of a host without types: some methods answer with what their type does not allow. */
function odd(methods: Readonly<Record<string, unknown>>): IntegrationAdapter {
  const getAccess = async () => ({ visible: true, can: { rename: true } });
  return Object.assign(
    quick((script) => ({ ...script, accounts: [account] })),
    { getAccess, ...methods },
  );
}

async function ask(methods: Readonly<Record<string, unknown>>, operation: string, input: object) {
  const response = await connectHttp(odd(methods)).serve(post(operation, input));
  return { status: response.status, headers: response.headers, body: (await response.json()) as object };
}

describe('a list with odd rows', () => {
  it('a list with odd rows keeps the others; a row that cannot be read stays one, without its content', async () => {
    const items = [account, null, 7, { id: 'b', name: 'Another host’s' }];
    const listAccounts = async () => ({ items, applied: [], total: 4 });
    expect(await ask({ listAccounts }, 'listAccounts', { limit: 50 })).toMatchObject({
      status: 200,
      body: { value: { items: [{ id: accountId }, null, null, null], total: 4 } },
    });
  });

  it('a list with odd rows does not keep a change from the account that is there', async () => {
    const listAccounts = async () => ({ items: [null, account], applied: [] });
    expect((await ask({ listAccounts }, 'renameAccount', rename)).status).toBe(200);
  });

  it.each([[null], [{ items: 'all' }], ['a page']])(
    'a list that is none, %j, is an unreadable answer',
    async (page) => {
      const answer = await ask({ listAccounts: async () => page }, 'listAccounts', { limit: 50 });
      expect(answer).toMatchObject({ status: 502, body: { failure: { code: 'unexpected_answer' } } });
    },
  );

  it('a list with odd rows leaves no rejection unhandled when rights cannot be read', async () => {
    const listAccounts = async () => ({ items: [account, null], applied: [] });
    const getAccess = async () => Promise.reject(new Error('No rights today.'));
    expect((await ask({ listAccounts, getAccess }, 'listAccounts', { limit: 50 })).status).toBe(503);
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(unheard).toEqual([]);
  });

  it('a list with odd rows is read with rights that a host answers without a promise', async () => {
    const getAccess = () => ({ visible: true, can: {} });
    expect((await ask({ getAccess }, 'listAccounts', { limit: 50 })).status).toBe(200);
  });
});

describe('a wait that an adapter made up', () => {
  it.each<[unknown, number | undefined]>([
    [-5, 1_000],
    [0.1, 1_000],
    [1e300, 900_000],
    [Number.POSITIVE_INFINITY, undefined],
    [Number.NaN, undefined],
    ['soon', undefined],
    [{ ms: 1 }, undefined],
  ])(
    'a wait that an adapter made up: %s leaves as %s ms, in the body and in Retry-After',
    async (made, retryAfterMs) => {
      // SAFETY: a host without types.
      const failure = { code: 'rate_limited', retryAfterMs: made } as Failure;
      const renameAccount = async () => Promise.reject(new AdapterError(failure));
      const { body, headers } = await ask({ renameAccount }, 'renameAccount', rename);
      expect([Reflect.get(Reflect.get(body, 'failure'), 'retryAfterMs'), headers.get('retry-after')]).toEqual([
        retryAfterMs,
        retryAfterMs === undefined ? null : String(retryAfterMs / 1_000),
      ]);
    },
  );
});

describe('an event that cannot be read', () => {
  const holdsItself: Record<string, unknown> = { ...account };
  holdsItself['attributes'] = holdsItself;

  it.each<[string, unknown]>([
    ['nothing', null],
    ['an account that is missing', { type: 'upsert' }],
    ['an account that holds itself', { type: 'upsert', account: holdsItself }],
  ])(
    'an event that cannot be read: %s: becomes a resync, is reported to the operator, and those after it arrive',
    async (_, event) => {
      const codes: string[] = [];
      const subscribe = (listener: (event: AccountEvent) => void) => {
        // SAFETY: a host without types.
        for (const sent of [event, { type: 'upsert', account }]) listener(sent as AccountEvent);
        return () => {};
      };
      const { serve } = connectHttp(
        odd({ subscribe }),
        {},
        { onFault: ({ code }) => codes.push(code), limits: { eventsMs: 50 } },
      );
      const lines = (await (await serve(new Request('http://host.test/events'))).text()).trim().split('\n');
      expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
        {},
        { event: { type: 'resync' } },
        { event: { type: 'upsert', account: JSON.parse(JSON.stringify(account)) as unknown } },
      ]);
      expect(codes).toEqual(['unexpected_answer']);
    },
  );
});
