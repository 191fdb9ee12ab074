import { describe, expect, it, vi } from 'vitest';
import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import type { ServeOptions } from '../../src/http/serve-options.ts';
import { FAILURE_CODES } from '../../src/definition/failure.ts';
import { post, quick, connectHttp, URL_OF_SERVER } from './transport.ts';

const LIST = { limit: 50 };

function server(options: Partial<ServeOptions<string>> = {}, adapter: IntegrationAdapter = quick()) {
  return connectHttp(adapter, {}, options);
}

function endless(bytes: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(bytes).fill(0x20)),
  });
}

const manyHeaders = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`x-filler-${index}`, '1']));

const refusals: readonly [string, () => Request, number, string, Partial<ServeOptions<string>>?][] = [
  ['an operation that does not exist', () => post('dropEverything', {}), 404, 'unsupported'],
  ['a name of the object prototype', () => post('constructor', {}), 404, 'unsupported'],
  ['another method', () => new Request(`${URL_OF_SERVER}/listAccounts`), 405, 'unsupported'],
  ['a change sent to the stream', () => post('events', {}), 405, 'unsupported'],
  ['a form', () => post('listAccounts', LIST, { 'content-type': 'text/plain' }), 415, 'invalid_input'],
  [
    'a body that says it is too long',
    () => post('listAccounts', LIST, { 'content-length': '200000' }),
    413,
    'invalid_input',
  ],
  [
    'a body that turns out too long',
    () => {
      const init = {
        method: 'POST',
        body: endless(10_000),
        duplex: 'half',
        headers: { 'content-type': 'application/json' },
      };
      return new Request(`${URL_OF_SERVER}/listAccounts`, init);
    },
    413,
    'invalid_input',
  ],
  ['what is no JSON', () => post('listAccounts', '{"limit":'), 400, 'invalid_input'],
  ['an input of another shape', () => post('listAccounts', { limit: 'all' }), 400, 'invalid_input'],
  ['a list without end', () => post('listAccounts', { limit: 1_000 }), 400, 'invalid_input'],
  [
    'a value that would reach the prototype',
    () => post('testCredential', '{"integrationId":"a","methodId":"b","capabilities":[],"values":{"constructor":"x"}}'),
    400,
    'invalid_input',
  ],
  ['too many headers', () => post('listAccounts', LIST, manyHeaders), 431, 'invalid_input'],
  ['too long a header', () => post('listAccounts', LIST, { 'x-filler': 'x'.repeat(40_000) }), 431, 'invalid_input'],
  ['another site', () => post('listAccounts', LIST, { 'sec-fetch-site': 'cross-site' }), 403, 'permission_denied'],
  [
    'a neighbouring site',
    () => post('listAccounts', LIST, { 'sec-fetch-site': 'same-site' }),
    403,
    'permission_denied',
  ],
  ['another origin', () => post('listAccounts', LIST, { origin: 'https://evil.example' }), 403, 'permission_denied'],
  ['an origin without a name', () => post('listAccounts', LIST, { origin: 'null' }), 403, 'permission_denied'],
  [
    'a person who is not signed in',
    () => post('listAccounts', LIST),
    401,
    'host_signed_out',
    { authenticate: () => null },
  ],
];

describe('the server refuses', () => {
  it.each(refusals)('the server refuses: %s', async (_, request, status, code, options) => {
    const adapter = quick();
    const response = await server(options, adapter).serve(request());
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(FAILURE_CODES).toContain(code);
    expect(await response.json()).toEqual({ failure: { code } });
    expect(adapter.calls('listAccounts')).toEqual([]);
    expect(adapter.calls('testCredential')).toEqual([]);
  });

  it('the server refuses: an operation that this adapter does not have', async () => {
    const { syncNow: _, ...without } = quick();
    const change = { accountId: 'a', version: 1, idempotencyKey: 'k' };
    const response = await server({}, without).serve(post('syncNow', change));
    expect([response.status, await response.json()]).toEqual([501, { failure: { code: 'unsupported' } }]);
  });

  it('the server refuses: an authorization that would end on another site', async () => {
    const startAuthorization = vi.fn(async () => ({ url: 'https://vendor.example/authorize' }));
    const { serve } = server({}, { ...quick(), startAuthorization });
    const input = { sessionId: 's', values: {}, returnTo: 'https://evil.example/back' };
    expect((await serve(post('startAuthorization', input))).status).toBe(400);
    expect(startAuthorization).not.toHaveBeenCalled();
    expect((await serve(post('startAuthorization', { ...input, returnTo: '/settings' }))).status).toBe(200);
  });
});

describe('the end of a credential that a client sends', () => {
  const connect = async (expiresAt: unknown) => {
    const connectAccount = vi.fn(async () => ({ ok: false as const, failure: { code: 'draft_expired' as const } }));
    const { serve } = server({}, { ...quick(), connectAccount });
    const input = {
      integrationId: 'a',
      methodId: 'b',
      draft: 'resend',
      capabilities: [],
      idempotencyKey: 'k',
      expiresAt,
    };
    const { status } = await serve(post('connectAccount', input));
    return [status, connectAccount.mock.calls.length];
  };

  it.each(['2026-01-15', '2028-02-29', '2026-01-15T09:30:00Z', '2026-01-15T01:30:00-08:00'])(
    'the end of a credential that a client sends may be %s',
    async (end) => {
      expect(await connect(end)).toEqual([200, 1]);
    },
  );

  it.each(['January 15', '2026-02-30', '2026-1-5', '9999-12-31', '2026-01-15T09:30:00', 5, null])(
    'the end of a credential that a client sends may not be %s',
    async (end) => {
      expect(await connect(end)).toEqual([400, 0]);
    },
  );
});

describe('the server answers', () => {
  it.each([
    ['a page of its own', { 'sec-fetch-site': 'same-origin', origin: 'http://console.example.com' }],
    ['a server without a browser', {}],
    ['an origin that the host named', { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' }],
  ])('the server answers: %s', async (_, headers) => {
    const response = await server({ origins: ['https://other.example'] }).serve(post('listAccounts', LIST, headers));
    expect(response.status).toBe(200);
  });

  it('the server answers: a call that takes too long with a coded failure, and reports it to the operator once', async () => {
    vi.useFakeTimers();
    let aborted = false;
    const { serve, faults } = server(
      { limits: { readMs: 5_000 } },
      {
        ...quick(),
        listAccounts: (_, { signal }) =>
          new Promise((__, reject) => {
            signal.addEventListener('abort', () => {
              aborted = true;
              reject(signal.reason);
            });
          }),
      },
    );
    const answering = serve(post('listAccounts', LIST));
    await vi.advanceTimersByTimeAsync(5_000);
    const response = await answering;
    vi.useRealTimers();
    const { failure } = await response.json();
    expect([response.status, failure.code, aborted]).toEqual([504, 'timeout', true]);
    expect(faults).toEqual([{ operation: 'listAccounts', code: 'timeout', correlationId: failure.correlationId }]);
  });

  it('the server answers: an adapter that throws with a failure whose correlation id the operator has too', async () => {
    const boom = {
      ...quick(),
      listAccounts: () => Promise.reject(Object.assign(new Error('secret words'), { status: 401 })),
    };
    const { serve, faults } = server({}, boom);
    const response = await serve(post('listAccounts', LIST));
    const text = await response.text();
    expect(response.status).toBe(503);
    expect(text).not.toContain('secret words');
    expect(faults).toHaveLength(1);
    expect(JSON.parse(text)).toEqual({ failure: { code: 'unavailable', correlationId: faults[0]?.correlationId } });
  });

  it('the server answers: an adapter whose answer is no JSON with unexpected_answer', async () => {
    const answer: Record<string, unknown> = { choices: ['keep'], affects: [] };
    answer['self'] = answer;
    const lying = { ...quick(), previewDisconnect: async () => answer } as unknown as IntegrationAdapter;
    const response = await server({}, lying).serve(post('previewDisconnect', { accountId: 'a' }));
    expect([response.status, (await response.json()).failure.code]).toEqual([502, 'unexpected_answer']);
  });

  it("the server answers all the same when authentication or the operator's function throws", async () => {
    const throws = (): never => {
      throw new Error('down');
    };
    const response = await server({ authenticate: throws, onFault: throws }).serve(post('listAccounts', LIST));
    expect([response.status, (await response.json()).failure.code]).toEqual([503, 'unavailable']);
  });
});
