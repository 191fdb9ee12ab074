import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../src/adapter/adapter-error.ts';
import type { Failure } from '../../src/definition/failure.ts';
import { httpAdapter } from '../../src/http/http-adapter.ts';
import { quiet, TEST_INPUT, URL_OF_SERVER } from './transport.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const STREAM = { 'content-type': 'application/x-ndjson' };
const check = { id: 'credential', required: true, status: 'running' };

type Answer = () => Response | Promise<Response>;

async function ask(answer: Answer, kind: 'list' | 'test', signal = quiet().signal) {
  const checks: unknown[] = [];
  const client = httpAdapter({ url: URL_OF_SERVER, fetch: async () => answer() });
  const call =
    kind === 'list'
      ? client.listAccounts({ limit: 1 }, { signal })
      : client.testCredential(TEST_INPUT, { signal, onCheck: (one) => checks.push(one) });
  const outcome: { value: unknown } | { failure: Failure } = await call.then(
    (value: unknown) => ({ value }),
    (thrown: unknown) => {
      if (!(thrown instanceof AdapterError)) throw thrown;
      return { failure: thrown.failure };
    },
  );
  return { ...outcome, checks };
}
const lines = (...entries: readonly unknown[]): string =>
  entries.map((entry) => `${typeof entry === 'string' ? entry : JSON.stringify(entry)}\n`).join('');

describe('an answer that is no answer', () => {
  it.each([
    ['nothing', () => new Response(null, { status: 204 }), 'unexpected_answer'],
    ['an empty body', () => new Response('', { headers: JSON_TYPE }), 'unexpected_answer'],
    ['null', () => new Response('null', { headers: JSON_TYPE }), 'unexpected_answer'],
    ['a list', () => Response.json([]), 'unexpected_answer'],
    ['a value under an error', () => Response.json({ value: [] }, { status: 500 }), 'unavailable'],
    ['a failure without a code', () => Response.json({ failure: {} }, { status: 403 }), 'permission_denied'],
    ['a failure that is a word', () => Response.json({ failure: 'no' }, { status: 401 }), 'host_signed_out'],
    ['JSON without its type', () => new Response('{"value":[]}'), 'unexpected_answer'],
    ['a stream for a list', () => new Response('{}\n', { headers: STREAM }), 'unexpected_answer'],
  ] as const)('%s is a failure of the connection', async (_, answer, code) => {
    expect(await ask(answer, 'list')).toMatchObject({ failure: { code } });
  });

  it('an answer that never ends is left after an abort', async () => {
    const leave = new AbortController();
    const hanging = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{')) });
    const outcome = ask(() => new Response(hanging, { headers: JSON_TYPE }), 'list', leave.signal);
    leave.abort();
    expect(await outcome).toMatchObject({ failure: { code: 'aborted' } });
  });

  it('an answer in the right content type with parameters is an answer', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    expect(await ask(() => new Response('{"value":7}', { headers }), 'list')).toMatchObject({ value: 7 });
  });
});

describe('a stream that is no test', () => {
  it.each([
    ['is empty', lines(), 'unavailable', 0],
    ['ends before the result', lines({ check }), 'unavailable', 1],
    ['has a line that is no JSON', lines({ check }, '<html>'), 'unexpected_answer', 1],
    ['has a failure without a code', lines({ failure: {} }), 'unexpected_answer', 0],
    ['ends with a failure', lines({ check }, { failure: { code: 'rate_limited' } }), 'rate_limited', 1],
    ['has a line over 4 MB', lines('x'.repeat(4 * 1_024 * 1_024 + 1)), 'unexpected_answer', 0],
  ] as const)('since it %s is a failure', async (_, body, code, checks) => {
    const outcome = await ask(() => new Response(body, { headers: STREAM }), 'test');
    expect(outcome).toMatchObject({ failure: { code } });
    expect(outcome.checks).toHaveLength(checks);
  });

  it('a stream of a test with an error status is that error', async () => {
    const outcome = await ask(() => new Response(lines({ result: {} }), { status: 503, headers: STREAM }), 'test');
    expect(outcome).toMatchObject({ failure: { code: 'unavailable' } });
  });

  it('a stream of a test goes on over heartbeats and unknown lines, and ends with the result', async () => {
    const body = lines({}, { check }, { news: 1 }, { result: { ok: true } }, { check });
    const outcome = await ask(() => new Response(body, { headers: STREAM }), 'test');
    expect(outcome).toMatchObject({ value: { ok: true }, checks: [check] });
  });
});
