import { describe, expect, it } from 'vitest';
import { ask } from '../../src/verify/ask.ts';

const URL_ASKED = 'https://vendor.test/v1/x';
const open = new AbortController().signal;

describe('ask', () => {
  it('sends one GET with the headers and without following redirects', async () => {
    const seen: RequestInit[] = [];
    await ask(
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

  it('answers with status, headers and body', async () => {
    const answer = await ask(
      async () => new Response('hello', { status: 418, headers: { 'x-a': 'b' } }),
      URL_ASKED,
      {},
      open,
    );
    expect(answer).toMatchObject({ kind: 'answered', status: 418, body: 'hello' });
    expect(answer.kind === 'answered' && answer.headers.get('x-a')).toBe('b');
  });

  it('reads no more than 64 KB', async () => {
    const answer = await ask(async () => new Response('x'.repeat(64 * 1_024 + 1)), URL_ASKED, {}, open);
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
  ])('reports a fetch that %s as unreachable, without its words', async (_, fetch) => {
    expect(await ask(fetch, URL_ASKED, {}, open)).toEqual({ kind: 'unreachable' });
  });

  it('passes its signal on, so that the vendor’s request ends', async () => {
    const host = new AbortController();
    let passed: AbortSignal | null | undefined;
    const asked = ask(
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

  it('stops though fetch ignores the signal', async () => {
    const host = new AbortController();
    const asked = ask(() => new Promise(() => {}), URL_ASKED, {}, host.signal);
    host.abort();
    expect(await asked).toEqual({ kind: 'stopped' });
  });

  it('a fetch that honors the signal is distinguished from a lost connection', async () => {
    const host = new AbortController();
    const fetch = (_: string, { signal }: RequestInit): Promise<Response> =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const asked = ask(fetch, URL_ASKED, {}, host.signal);
    host.abort();
    expect(await asked).toEqual({ kind: 'stopped' });
  });

  it('stops in the middle of a body that never ends', async () => {
    const host = new AbortController();
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array([123])),
    });
    const asked = ask(async () => new Response(endless), URL_ASKED, {}, host.signal);
    host.abort();
    expect(await asked).toEqual({ kind: 'stopped' });
  });

  it('asks nothing once it is over', async () => {
    let asked = 0;
    const fetch = async (): Promise<Response> => {
      asked += 1;
      return new Response('');
    };
    expect(await ask(fetch, URL_ASKED, {}, AbortSignal.abort())).toEqual({ kind: 'stopped' });
    expect(asked).toBe(0);
  });
});
