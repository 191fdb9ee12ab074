import { describe, expect, it, vi } from 'vitest';
import { requestVendor, readBody, retryAfterMs } from '../../src/verify/vendor-request.ts';

const URL_ASKED = 'https://vendor.test/v1/x';
const open = new AbortController().signal;

describe('requestVendor', () => {
  it('requestVendor sends one GET with the headers and without following redirects', async () => {
    const seen: RequestInit[] = [];
    await requestVendor(
      async (_, init) => {
        seen.push(init);
        return new Response('{}');
      },
      URL_ASKED,
      { authorization: 'Bearer x' },
      open,
    );
    expect(seen).toMatchObject([{ method: 'GET', redirect: 'manual', headers: { authorization: 'Bearer x' } }]);
  });

  it('requestVendor returns status, headers and body', async () => {
    const answer = await requestVendor(
      async () => new Response('hello', { status: 418, headers: { 'x-a': 'b' } }),
      URL_ASKED,
      {},
      open,
    );
    expect(answer).toMatchObject({ kind: 'answered', status: 418, body: 'hello' });
    expect(answer.kind === 'answered' && answer.headers.get('x-a')).toBe('b');
  });

  it('requestVendor reads no more than 64 KB', async () => {
    const answer = await requestVendor(async () => new Response('x'.repeat(64 * 1_024 + 1)), URL_ASKED, {}, open);
    expect(answer).toMatchObject({ kind: 'answered', body: null });
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('Bearer secret'))],
    [
      'throws',
      () => {
        throw new Error('Bearer secret');
      },
    ],
  ])('requestVendor reports a fetch that %s as unreachable, without its error', async (_, fetch) => {
    expect(await requestVendor(fetch, URL_ASKED, {}, open)).toEqual({ kind: 'unreachable' });
  });

  it('requestVendor passes its signal on, so that the vendor’s request ends', async () => {
    const host = new AbortController();
    let passed: AbortSignal | null | undefined;
    const asked = requestVendor(
      (_, init) => {
        passed = init.signal;
        return new Promise(() => {});
      },
      URL_ASKED,
      {},
      host.signal,
    );
    host.abort();
    await asked;
    expect(passed?.aborted).toBe(true);
  });

  it('requestVendor settles when fetch ignores the signal', async () => {
    const host = new AbortController();
    const asked = requestVendor(() => new Promise(() => {}), URL_ASKED, {}, host.signal);
    host.abort();
    expect(await asked).toEqual({ kind: 'stopped' });
  });

  it('a fetch that honors the signal is distinguished from a lost connection', async () => {
    const host = new AbortController();
    const fetch = (_: string, { signal }: RequestInit): Promise<Response> =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const asked = requestVendor(fetch, URL_ASKED, {}, host.signal);
    host.abort();
    expect(await asked).toEqual({ kind: 'stopped' });
  });

  it('requestVendor settles in the middle of a body that never ends', async () => {
    const host = new AbortController();
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array([123])),
    });
    const asked = requestVendor(async () => new Response(endless), URL_ASKED, {}, host.signal);
    host.abort();
    expect(await asked).toEqual({ kind: 'stopped' });
  });

  it('requestVendor sends nothing after the signal has aborted', async () => {
    let asked = 0;
    const fetch = async (): Promise<Response> => {
      asked += 1;
      return new Response('');
    };
    expect(await requestVendor(fetch, URL_ASKED, {}, AbortSignal.abort())).toEqual({ kind: 'stopped' });
    expect(asked).toBe(0);
  });
});

function streamed(
  chunks: readonly string[],
  end: 'close' | 'error' | 'open',
  onCancel: () => void = () => {},
): Response {
  const waiting = chunks.map((chunk) => new TextEncoder().encode(chunk));
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = waiting.shift();
        if (next !== undefined) controller.enqueue(next);
        else if (end === 'close') controller.close();
        else if (end === 'error') controller.error(new Error('connection lost'));
      },
      cancel: onCancel,
    }),
  );
}

describe('readBody', () => {
  it('readBody reads a body to its end, also across chunks that split a character', async () => {
    expect(await readBody(new Response('naïve'), 100)).toBe('naïve');
    const [first, second] = [new Uint8Array([0xc3]), new Uint8Array([0xa9])];
    const split = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(first);
        controller.enqueue(second);
        controller.close();
      },
    });
    expect(await readBody(new Response(split), 100)).toBe('é');
  });

  it('readBody reads a body of exactly the limit and gives up on one byte more', async () => {
    expect(await readBody(new Response('12345'), 5)).toBe('12345');
    expect(await readBody(new Response('123456'), 5)).toBeNull();
  });

  it('readBody cancels the rest of a body that is too long instead of reading it', async () => {
    const onCancel = vi.fn();
    expect(await readBody(streamed(['abc', 'def', 'ghi'], 'open', onCancel), 5)).toBeNull();
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('readBody is null for an incomplete body', async () => {
    expect(await readBody(streamed(['{"error":'], 'error'), 100)).toBeNull();
  });

  it('readBody is empty for a response without a body', async () => {
    expect(await readBody(new Response(null, { status: 204 }), 100)).toBe('');
  });
});

const NOW_MS = Date.UTC(2026, 2, 10, 15, 30);

describe('retryAfterMs', () => {
  it.each([
    ['seconds', '20', 20_000],
    ['a fraction of seconds', '2.5', 2_500],
    ['a date', 'Tue, 10 Mar 2026 15:31:00 GMT', 60_000],
    ['a date that has passed, as the shortest wait', 'Tue, 10 Mar 2026 15:00:00 GMT', 1_000],
    ['zero, as the shortest wait', '0', 1_000],
    ['a negative number, as the shortest wait', '-5', 1_000],
    ['a huge number, as the longest wait', '1000000000', 900_000],
    ['a number beyond all numbers, as the longest wait', '9'.repeat(400), 900_000],
    ['garbage, as the shortest wait', 'soon', 1_000],
    ['nothing, as the shortest wait', '', 1_000],
  ])('retryAfterMs reads %s', (_, header, expected) => {
    expect(retryAfterMs(header, NOW_MS)).toBe(expected);
  });

  it('retryAfterMs is undefined without the header', () => {
    expect(retryAfterMs(null, NOW_MS)).toBeUndefined();
  });
});
