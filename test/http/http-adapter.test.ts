import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import { METHOD_NAMES } from '../../src/adapter/adapter-methods.ts';
import { AdapterError } from '../../src/adapter/adapter-error.ts';
import type { Check, TestCall, TestResult } from '../../src/adapter/test.ts';
import type { Failure } from '../../src/definition/failure.ts';
import { isUsageError } from '../../src/base/usage-error.ts';
import { httpAdapter } from '../../src/http/http-adapter.ts';
import { CANARY, gate, post, quick, quiet, connectHttp, TEST_INPUT, URL_OF_SERVER } from './transport.ts';

const check = (id: string): Check => ({ id, required: true, status: 'passed' });
const report = { checks: [], capabilities: [], notVerified: [], checkedAt: '2026-03-02T09:00:00Z' };
const passed: TestResult = { ...report, ok: true, draft: 'resend' };

afterEach(() => {
  vi.unstubAllGlobals();
});

function answering(response: () => Response | Promise<Response>): IntegrationAdapter {
  return httpAdapter({ url: URL_OF_SERVER, fetch: async () => response() });
}

async function failureOf(call: Promise<unknown>): Promise<AdapterError['failure']> {
  const thrown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof AdapterError)) throw new Error('The call was not refused with an AdapterError.');
  return thrown.failure;
}

describe('a test over HTTP', () => {
  it('a test over HTTP shows a check before the next one is there', async () => {
    const second = gate();
    const { client } = connectHttp({
      ...quick(),
      testCredential: async (_, call: TestCall) => {
        call.onCheck(check('credential'));
        await second.passed;
        call.onCheck(check('usage'));
        return passed;
      },
    });
    const seen: string[] = [];
    const first = gate();
    const result = client.testCredential(TEST_INPUT, {
      ...quiet(),
      onCheck: ({ id }) => {
        seen.push(id);
        first.open();
      },
    });
    await first.passed;
    expect(seen).toEqual(['credential']);
    second.open();
    expect(await result).toEqual(passed);
    expect(seen).toEqual(['credential', 'usage']);
  });

  it('a test over HTTP is aborted at the adapter when the client leaves', async () => {
    const begun = gate();
    const ended = gate<string>();
    const { client } = connectHttp({
      ...quick(),
      testCredential: (_, { signal }) =>
        new Promise((__, reject) => {
          begun.open();
          signal.addEventListener('abort', () => {
            ended.open('aborted');
            reject(signal.reason);
          });
        }),
    });
    const leave = new AbortController();
    const failing = failureOf(client.testCredential(TEST_INPUT, { signal: leave.signal, onCheck: () => {} }));
    await begun.passed;
    leave.abort();
    expect(await ended.passed).toBe('aborted');
    expect(await failing).toEqual({ code: 'aborted' });
  });

  it('a test over HTTP is over with a failure when the stream breaks off before the result', async () => {
    const body = `${JSON.stringify({ check: check('credential') })}\n`;
    const client = answering(() => new Response(body, { headers: { 'content-type': 'application/x-ndjson' } }));
    expect(await failureOf(client.testCredential(TEST_INPUT, { ...quiet(), onCheck: () => {} }))).toEqual({
      code: 'unavailable',
    });
  });
});

describe('a list is aborted at the adapter when the client leaves', () => {
  it('a list is aborted at the adapter when the client leaves: while it is being read', async () => {
    const begun = gate();
    const ended = gate<string>();
    const { client } = connectHttp({
      ...quick(),
      listAccounts: (_, { signal }) =>
        new Promise((__, reject) => {
          begun.open();
          signal.addEventListener('abort', () => {
            ended.open('aborted');
            reject(signal.reason);
          });
        }),
    });
    const leave = new AbortController();
    const failing = failureOf(client.listAccounts({ limit: 50 }, leave));
    await begun.passed;
    leave.abort();
    expect(await ended.passed).toBe('aborted');
    expect(await failing).toEqual({ code: 'aborted' });
  });
});

describe('a change', () => {
  it('a change carries key, version and draft unchanged', async () => {
    const seen: unknown[] = [];
    const { client } = connectHttp({
      ...quick(),
      rotateCredential: async (input) => {
        seen.push(input);
        return { ok: true, account: null, notices: [] };
      },
    });
    const input = {
      accountId: 'acc-1',
      version: 41,
      idempotencyKey: 'c9b1f0a2-intent',
      draft: { id: 'draft-1', expiresAt: '2026-03-02T09:15:00Z' },
    };
    await client.rotateCredential(input, quiet());
    expect(seen).toEqual([input]);
  });

  it('a change runs to its end although the client has left', async () => {
    const begun = gate<AbortSignal>();
    const finish = gate();
    let done = false;
    const finished = gate();
    const { client } = connectHttp({
      ...quick(),
      connectAccount: async (_, { signal }) => {
        begun.open(signal);
        await finish.passed;
        done = !signal.aborted;
        finished.open();
        return { ok: true, account: null, notices: [] };
      },
    });
    const leave = new AbortController();
    const input = { ...TEST_INPUT, draft: 'resend', idempotencyKey: 'k' } as const;
    const failing = failureOf(client.connectAccount(input, leave));
    const signal = await begun.passed;
    leave.abort();
    expect(await failing).toEqual({ code: 'aborted' });
    expect(signal.aborted).toBe(false);
    finish.open();
    await finished.passed;
    expect(done).toBe(true);
  });

  it('a change that the host refused is a value', async () => {
    const refusal = { ok: false, failure: { code: 'draft_expired' } } as const;
    const { serve, client } = connectHttp({ ...quick(), connectAccount: async () => refusal });
    const input = { ...TEST_INPUT, draft: 'resend', idempotencyKey: 'k' } as const;
    expect((await serve(post('connectAccount', input))).status).toBe(200);
    expect(await client.connectAccount(input, quiet())).toEqual(refusal);
  });
});

describe('a request', () => {
  it("a request carries the host's headers, no cookie to others, and nothing secret in its address", async () => {
    let token = 0;
    const headers = async () => ({ 'x-csrf-token': `token-${(token += 1)}`, 'content-type': 'text/plain' });
    const { client, sentRequests } = connectHttp(quick(), { url: `${URL_OF_SERVER}/`, headers });
    await client.testCredential(TEST_INPUT, { ...quiet(), onCheck: () => {} });
    await client.listAccounts({ limit: 50, search: 'North' }, quiet());
    expect(sentRequests.map(({ url }) => url)).toEqual([
      `${URL_OF_SERVER}/testCredential`,
      `${URL_OF_SERVER}/listAccounts`,
    ]);
    expect(sentRequests.map((sentRequest) => sentRequest.headers.get('x-csrf-token'))).toEqual(['token-1', 'token-2']);
    for (const { init, headers: sent } of sentRequests) {
      expect(sent.get('content-type')).toBe('application/json');
      expect(init).toMatchObject({
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
    }
  });

  it('a request is not sent when the host cannot make its headers, and says nothing of why', async () => {
    const fetch = vi.fn();
    const client = httpAdapter({ url: '/api', fetch, headers: () => Promise.reject(new Error(CANARY)) });
    expect(await failureOf(client.listAccounts({ limit: 1 }, quiet()))).toEqual({ code: 'unavailable' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('a request goes through the fetch that the page has at that moment', async () => {
    const client = httpAdapter({ url: '/api/integrations' });
    const fetch = vi.fn(async () => Response.json({ value: [] }));
    vi.stubGlobal('fetch', fetch);
    expect(await client.summarizeIntegrations?.({ integrationIds: [] }, quiet())).toEqual([]);
    expect(fetch).toHaveBeenCalledWith('/api/integrations/summarizeIntegrations', expect.anything());
  });
});

describe('an answer', () => {
  const page = (status: number, headers: Record<string, string> = {}) =>
    new Response('<html>', { status, headers: { 'content-type': 'text/html', ...headers } });
  // A script cannot make a response of these types or flags, only a browser's network can.
  const opaque = (type: ResponseType) =>
    Object.defineProperties(Response.error(), { type: { value: type }, body: { value: null } });
  const followed = (response: Response) => Object.defineProperty(response, 'redirected', { value: true });
  it.each<readonly [string, () => Response | Promise<Response>, Failure]>([
    ['a page instead of an answer', () => page(200), { code: 'unexpected_answer' }],
    ['a sign-in of a proxy', () => page(401), { code: 'host_signed_out' }],
    ['a redirect as a browser shows it', () => opaque('opaqueredirect'), { code: 'host_signed_out' }],
    ['an answer of another origin that cannot be read', () => opaque('opaque'), { code: 'host_signed_out' }],
    ...[301, 302, 303, 307, 308].map(
      (status) =>
        [`a redirect with ${status}`, () => page(status), { code: 'host_signed_out' }] satisfies [
          string,
          () => Response,
          Failure,
        ],
    ),
    ['a page that a redirect led to', () => followed(page(200)), { code: 'host_signed_out' }],
    ['a refusal of a proxy', () => page(403), { code: 'permission_denied' }],
    ['a body that a proxy finds too long', () => page(413), { code: 'invalid_input' }],
    ['a limit', () => page(429, { 'retry-after': '30' }), { code: 'rate_limited', retryAfterMs: 30_000 }],
    ['a gateway that is down', () => page(502), { code: 'unavailable' }],
    ['a gateway that waited too long', () => page(504), { code: 'timeout' }],
    ['an address that is not there', () => page(404), { code: 'unexpected_answer' }],
    [
      'broken JSON',
      () => new Response('{"value":', { headers: { 'content-type': 'application/json' } }),
      { code: 'unexpected_answer' },
    ],
    ['JSON without a value', () => Response.json({}), { code: 'unexpected_answer' }],
    [
      'a coded failure',
      () => Response.json({ failure: { code: 'version_conflict' } }, { status: 409 }),
      { code: 'version_conflict' },
    ],
    [
      'an unknown failure code, as it came',
      () => Response.json({ failure: { code: 'odd' } }, { status: 500 }),
      { code: 'odd' as Failure['code'] },
    ],
    ['more than 4 MB', () => Response.json({ value: 'x'.repeat(4 * 1_024 * 1_024) }), { code: 'unexpected_answer' }],
    ['a lost connection', () => Promise.reject(new TypeError(`Failed to fetch ${CANARY}`)), { code: 'unavailable' }],
  ])('an answer: %s becomes a failure', async (_, response, failure) => {
    expect(await failureOf(answering(response).listAccounts({ limit: 1 }, quiet()))).toEqual(failure);
  });

  it.each(['listAccounts', 'testCredential', 'events'])(
    'an answer: a redirect of %s is an ended session, and nothing is sent to where it leads',
    async (path) => {
      const asked: (string | undefined)[] = [];
      const server = createServer((request, response) => {
        asked.push(request.url);
        response.writeHead(302, { location: '/sign-in' }).end();
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      // SAFETY: a server that listens on a port has an address.
      const { port } = server.address() as AddressInfo;
      const client = httpAdapter({ url: `http://127.0.0.1:${port}/api` });
      const failure =
        path === 'events'
          ? new Promise((resolve) => void client.subscribe?.(() => {}, resolve))
          : failureOf(
              path === 'listAccounts'
                ? client.listAccounts({ limit: 1 }, quiet())
                : client.testCredential(TEST_INPUT, { ...quiet(), onCheck: () => {} }),
            );
      expect(await failure).toEqual({ code: 'host_signed_out' });
      expect(asked).toEqual([`/api/${path}`]);
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  );

  it('an answer that does not come because the browser is offline becomes offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const client = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failureOf(client.listAccounts({ limit: 1 }, quiet()))).toEqual({ code: 'offline' });
  });

  it("an answer keeps nothing of the network's words", async () => {
    const client = answering(() => Promise.reject(new TypeError(CANARY)));
    const thrown = await client.listAccounts({ limit: 1 }, quiet()).catch((error: Error) => error);
    expect(thrown).toBeInstanceOf(Error);
    if (thrown instanceof Error)
      expect(`${thrown.message}${thrown.stack}${String(thrown.cause)}`).not.toContain('CANARY');
  });
});

describe('the adapter', () => {
  it('the adapter has every method except those that the server does not have', () => {
    const client = httpAdapter({ url: '/api', without: ['syncNow', 'subscribe'] });
    const expected = METHOD_NAMES.filter((method) => method !== 'syncNow' && method !== 'subscribe');
    expect(Object.keys(client).sort()).toEqual([...expected].sort());
  });

  it.each(['', '/api?tenant=1', '/api#top', 'https://name:password@example.com/api'])(
    'the adapter refuses the address "%s"',
    (url) => {
      let thrown: unknown;
      try {
        httpAdapter({ url });
      } catch (error) {
        thrown = error;
      }
      expect(isUsageError(thrown)).toBe(true);
      expect(String(thrown)).not.toContain('password@');
    },
  );
});
