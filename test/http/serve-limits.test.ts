import { describe, expect, it, vi } from 'vitest';
import { manualClock } from '../../examples/console/test/server/manual-clock.ts';
import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import { isAdapterError } from '../../src/adapter/is-adapter-error.ts';
import type { TestCall, TestResult } from '../../src/adapter/test.ts';
import { LONGEST_FILE_SECRET, LONGEST_SECRET, MOST_CAPABILITIES } from '../../src/definition/input-limits.ts';
import type { IntegrationDefinition } from '../../src/definition/integration.ts';
import { openApiDocument } from '../../src/http/open-api.ts';
import type { ServeOptions } from '../../src/http/serve-options.ts';
import { openai } from '../../src/integrations/openai.ts';
import { gate, post, quick, quiet, connectHttp, TEST_INPUT } from './transport.ts';

const FAILED: TestResult = {
  ok: false,
  checks: [],
  capabilities: [],
  notVerified: [],
  checkedAt: '2026-03-02T09:00:00Z',
  failure: { code: 'invalid_credential' },
};

/** A file field beside the key, as a vendor with private keys has. */
function withFile(): IntegrationDefinition {
  const definition = openai();
  const file = { name: 'privateKey', label: 'Key file', input: 'file', secret: true } as const;
  return {
    ...definition,
    methods: definition.methods.map((method) => ({
      ...method,
      steps: method.steps.map((step) => ({
        ...step,
        blocks: step.blocks.map((block) =>
          block.type === 'fields' ? { ...block, fields: [...block.fields, file] } : block,
        ),
      })),
    })),
  };
}

function counted(options: Partial<ServeOptions<string>> = {}) {
  const adapter = quick();
  const made = connectHttp(adapter, {}, options);
  const calls = () => adapter.calls('testCredential').length + adapter.calls('rotateCredential').length;
  return { ...made, calls };
}

const change = { accountId: 'a', version: 1, idempotencyKey: 'k', draft: 'resend' } as const;

describe('a secret that is too long', () => {
  const integrations = [withFile()];
  const cases: readonly [string, string, object, Partial<ServeOptions<string>>][] = [
    [
      'on one line',
      'testCredential',
      { ...TEST_INPUT, values: { adminKey: 'k'.repeat(LONGEST_SECRET + 1) } },
      { integrations },
    ],
    [
      'in bytes, not in characters',
      'testCredential',
      { ...TEST_INPUT, values: { adminKey: 'é'.repeat(LONGEST_SECRET / 2 + 1) } },
      { integrations },
    ],
    [
      'in a rotation, which names no method',
      'rotateCredential',
      { ...change, values: { adminKey: 'k'.repeat(LONGEST_SECRET + 1) } },
      { integrations },
    ],
    [
      'where no definition says what it is',
      'testCredential',
      { ...TEST_INPUT, values: { adminKey: 'k'.repeat(LONGEST_FILE_SECRET + 1) } },
      {},
    ],
  ];
  it.each(cases)(
    'a secret that is too long: %s is refused by its field before anybody is asked',
    async (_, operation, input, options) => {
      const { serve, calls } = counted(options);
      const response = await serve(post(operation, input));
      expect([response.status, await response.json()]).toEqual([
        400,
        { failure: { code: 'invalid_input', field: 'adminKey' } },
      ]);
      expect(calls()).toBe(0);
    },
  );

  it('a secret that is too long in a file is refused by its field, and one that fits is sent', async () => {
    const { serve, calls } = counted({ integrations });
    const sent = (length: number) =>
      post('testCredential', { ...TEST_INPUT, values: { privateKey: 'k'.repeat(length) } });
    expect(await (await serve(sent(LONGEST_FILE_SECRET + 1))).json()).toEqual({
      failure: { code: 'invalid_input', field: 'privateKey' },
    });
    expect(calls()).toBe(0);
    expect((await serve(sent(LONGEST_FILE_SECRET))).status).toBe(200);
    expect(
      (await serve(post('testCredential', { ...TEST_INPUT, values: { adminKey: 'k'.repeat(LONGEST_SECRET) } }))).status,
    ).toBe(200);
    expect(calls()).toBe(2);
  });

  it('a secret that is too long is not repeated when it was sent as the name of a field', async () => {
    const { serve } = counted();
    const response = await serve(
      post('testCredential', { ...TEST_INPUT, values: { [`sk ${'k'.repeat(90)}`]: 'x'.repeat(70_000) } }),
    );
    expect(await response.json()).toEqual({ failure: { code: 'invalid_input' } });
  });
});

describe('an input', () => {
  it('an input with more capabilities than a definition may have is refused, and the description says so', async () => {
    const { serve, calls } = counted();
    const capabilities = Array.from({ length: MOST_CAPABILITIES + 1 }, (_, index) => `c${index}`);
    expect((await serve(post('testCredential', { ...TEST_INPUT, capabilities }))).status).toBe(400);
    expect((await serve(post('testCredential', { ...TEST_INPUT, capabilities: capabilities.slice(1) }))).status).toBe(
      200,
    );
    expect(calls()).toBe(1);
    const described = JSON.stringify(openApiDocument());
    expect(described).toContain(`"maxItems":${MOST_CAPABILITIES}`);
    expect(described).toContain(`"maxLength":${LONGEST_FILE_SECRET}`);
    expect(described).toContain(String(LONGEST_SECRET));
  });

  it('an input nested deeper than anything is refused, however deep', async () => {
    const { serve, calls } = counted();
    for (const depth of [100, 3_000, 30_000]) {
      const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`;
      const body = `{"integrationId":"openai","methodId":"admin_key","capabilities":[],"values":{},"more":${deep}}`;
      const response = await serve(post('testCredential', body));
      expect([response.status, await response.json()]).toEqual([400, { failure: { code: 'invalid_input' } }]);
    }
    expect(calls()).toBe(0);
  });
});

describe('an answer of the adapter', () => {
  it.each([100, 30_000])(
    'an answer of the adapter nested %i deep is an answer that cannot be read, also as a check',
    async (depth) => {
      let deep: unknown = [];
      for (let level = 0; level < depth; level += 1) deep = { deep };
      const adapter = {
        ...quick(),
        previewDisconnect: async () => ({ choices: ['keep'], affects: [], deep }),
        testCredential: async (_: unknown, call: TestCall) => {
          call.onCheck({ id: 'deep', required: false, status: 'passed', ...Object(deep) });
          call.onCheck({ id: 'credential', required: true, status: 'failed' });
          return FAILED;
        },
      } as unknown as IntegrationAdapter;
      const { serve, client } = connectHttp(adapter);
      const response = await serve(post('previewDisconnect', { accountId: 'a' }));
      expect([response.status, (await response.json()).failure.code]).toEqual([502, 'unexpected_answer']);
      const said: unknown[] = [];
      const result = await client.testCredential(TEST_INPUT, { ...quiet(), onCheck: (check) => said.push(check.id) });
      expect([said, result.ok]).toEqual([['credential'], false]);
    },
  );

  it('an answer of the server that is nested too deep is reported as one that cannot be read', async () => {
    const body = `{"value":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const fetch = async (): Promise<Response> =>
      new Response(body, { headers: { 'content-type': 'application/json' } });
    const { client } = connectHttp(quick(), { fetch });
    const thrown: unknown = await client.listAccounts({ limit: 1 }, quiet()).catch((error: unknown) => error);
    expect(isAdapterError(thrown) && thrown.failure.code).toBe('unexpected_answer');
  });
});

describe('the cost of a request', () => {
  it('the cost of a request is bounded by its size, with a long secret, many capabilities and a thousand checks', {
    timeout: 60_000,
  }, async () => {
    const failure = {
      code: 'missing_scope' as const,
      missingScopes: ['api.usage.read'],
      vendor: { text: 'Missing scopes' },
    };
    const check = (index: number) => ({ id: `check-${index}`, required: false, status: 'failed' as const, failure });
    const adapter: IntegrationAdapter = {
      ...quick(),
      testCredential: async (_, call) => {
        for (let index = 0; index < 1_000; index += 1) call.onCheck(check(index));
        return { ...FAILED, checks: Array.from({ length: 100 }, (__, index) => check(index)) };
      },
    };
    const { serve } = connectHttp(adapter, {}, { integrations: [withFile()] });
    const privateKey = Array.from({ length: 60_000 }, (_, at) =>
      'abcdefghij0123456789KLMNOP'.charAt((at * 7919 + ((at * at) % 1013)) % 26),
    ).join('');
    const capabilities = Array.from({ length: MOST_CAPABILITIES }, (_, index) => `c${index}`);
    const startedAt = performance.now();
    const response = await serve(post('testCredential', { ...TEST_INPUT, values: { privateKey }, capabilities }));
    expect((await response.text()).trim().split('\n')).toHaveLength(1_001);
    // About a third of a second; it took 80 while the windows were built again for every text.
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });
});

describe('the tests of one person', () => {
  const test = { ...TEST_INPUT };
  /** A server for several persons, named by a header; their tests wait until they are let go. */
  function persons(limits: Partial<NonNullable<ServeOptions<string>['limits']>> = {}) {
    const clock = manualClock(Date.parse('2026-03-02T09:00:00Z'));
    const blocked = gate();
    let wait: 'no' | 'gate' | 'aborted' = 'no';
    const run = vi.fn(async (_: unknown, { signal }: TestCall) => {
      if (wait === 'gate') await blocked.passed;
      if (wait === 'aborted') await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return FAILED;
    });
    const adapter: IntegrationAdapter = { ...quick(), testCredential: run, retestAccount: run };
    const { serve } = connectHttp(
      adapter,
      {},
      {
        authenticate: (request) => request.headers.get('x-person'),
        personId: (person) => person,
        now: clock.now,
        limits,
      },
    );
    const ask = (person: string, operation = 'testCredential', input: object = test, signal?: AbortSignal) =>
      serve(post(operation, input, { 'x-person': person }, signal));
    const hold = () => (wait = 'gate');
    const untilAbort = () => (wait = 'aborted');
    return { clock, run, ask, hold, untilAbort, letGo: () => blocked.open() };
  }
  const finish = async (response: Response) => (await response.text(), response.status);

  it('the tests of one person are refused above the limit of a minute, with the time to retry, and the tests of others are not', async () => {
    const { clock, run, ask } = persons({ testsPerMinute: 3 });
    for (let count = 0; count < 3; count += 1) {
      expect(await finish(await ask('mara'))).toBe(200);
      await clock.advance(10_000);
    }
    const refused = await ask('mara');
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
      429,
      '30',
      { failure: { code: 'rate_limited', retryAfterMs: 30_000 } },
    ]);
    expect(run).toHaveBeenCalledTimes(3);
    expect(await finish(await ask('tomas'))).toBe(200);
    await clock.advance(30_000);
    expect(await finish(await ask('mara'))).toBe(200);
    expect(await finish(await ask('mara'))).toBe(429);
  });

  it('the tests of one person count retests too', async () => {
    const { ask } = persons({ testsPerMinute: 2 });
    expect(await finish(await ask('mara'))).toBe(200);
    expect(await finish(await ask('mara', 'retestAccount', { accountId: 'account-1' }))).toBe(200);
    expect(await finish(await ask('mara', 'retestAccount', { accountId: 'account-1' }))).toBe(429);
  });

  it('the tests of one person are refused while too many run, until one ended', async () => {
    const { run, ask, hold, letGo } = persons({ testsAtOnce: 2 });
    hold();
    const running = [await ask('mara'), await ask('mara')];
    const refused = await ask('mara');
    expect([refused.status, (await refused.json()).failure]).toEqual([
      429,
      { code: 'rate_limited', retryAfterMs: 5_000 },
    ]);
    const other = await ask('tomas');
    letGo();
    expect(await Promise.all([...running, other].map(finish))).toEqual([200, 200, 200]);
    expect(await finish(await ask('mara'))).toBe(200);
    expect(run).toHaveBeenCalledTimes(4);
  });

  it('the tests of one person that are left while they stream give their place back when the adapter ends them', async () => {
    const { ask, untilAbort } = persons({ testsAtOnce: 2 });
    untilAbort();
    const [first] = [await ask('mara'), await ask('mara')];
    expect((await ask('mara')).status).toBe(429);
    await first?.body?.cancel();
    await new Promise((resolve) => setImmediate(resolve));
    expect((await ask('mara')).status).toBe(200);
    expect((await ask('mara')).status).toBe(429);
  });

  it('the tests of one person whose request is aborted give their place back when the adapter ends them', async () => {
    const { ask, untilAbort } = persons({ testsAtOnce: 1 });
    untilAbort();
    for (let count = 0; count < 3; count += 1) {
      const left = new AbortController();
      const response = await ask('mara', 'testCredential', test, left.signal);
      expect(response.status).toBe(200);
      expect((await ask('mara')).status).toBe(429);
      left.abort();
      await response.text().catch(() => '');
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await ask('mara')).status).toBe(200);
  });

  it('the tests of one person that an adapter does not end when they are left keep their place until their time is over', async () => {
    const { clock, ask, hold } = persons({ testsAtOnce: 1, testMs: 19_000 });
    hold();
    await (await ask('mara')).body?.cancel();
    await new Promise((resolve) => setImmediate(resolve));
    expect((await ask('mara')).status).toBe(429);
    await clock.advance(19_000);
    expect((await ask('mara')).status).toBe(200);
  });

  it('the tests of one person are not counted when they were refused before: an input that is none, a person who may not', async () => {
    const { ask } = persons({ testsPerMinute: 1 });
    for (let count = 0; count < 5; count += 1) expect(await finish(await ask('mara', 'testCredential', {}))).toBe(400);
    expect(await finish(await ask('mara'))).toBe(200);
  });

  it('the tests of one person leave everything else alone', async () => {
    const { ask } = persons({ testsPerMinute: 1 });
    expect(await finish(await ask('mara'))).toBe(200);
    for (let count = 0; count < 5; count += 1)
      expect(await finish(await ask('mara', 'listAccounts', { limit: 1 }))).toBe(200);
  });

  it('the tests of one person are not limited by a host that does not say who a person is', async () => {
    const { serve } = connectHttp(
      { ...quick(), testCredential: async () => FAILED },
      {},
      { limits: { testsPerMinute: 1 } },
    );
    for (let count = 0; count < 5; count += 1)
      expect(await finish(await serve(post('testCredential', test)))).toBe(200);
  });
});
