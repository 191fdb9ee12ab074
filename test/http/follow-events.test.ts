import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountEvent } from '../../src/adapter/accounts.ts';
import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import type { Failure } from '../../src/definition/failure.ts';
import { httpAdapter } from '../../src/http/http-adapter.ts';
import { sampleAccount, secondAccount } from '../../src/testing/sample-accounts.ts';
import { quick, connectHttp, URL_OF_SERVER } from './transport.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const resync: AccountEvent = { type: 'resync' };
const removed = (accountId: string): AccountEvent => ({ type: 'removed', accountId, version: 2 });
/** Lets everything run that waits for no time. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

/** A client that keeps what it receives. */
function listening(client: IntegrationAdapter) {
  const received: AccountEvent[] = [];
  const failures: Failure[] = [];
  const stop = client.subscribe?.(
    (event) => received.push(event),
    (failure) => failures.push(failure),
  );
  return { received, failures, stop: stop ?? ((): void => {}) };
}

/** A server whose streams the test writes by hand. */
function handMade() {
  const streams: { write(entry: object): void; close(): void; break(): void; readonly init: RequestInit }[] = [];
  let answer: (() => Response) | null = null;
  const fetch = async (_: string, init: RequestInit): Promise<Response> => {
    if (answer !== null) {
      streams.push({ write() {}, close() {}, break() {}, init });
      return answer();
    }
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const encoder = new TextEncoder();
        streams.push({
          init,
          write: (entry) => controller.enqueue(encoder.encode(`${JSON.stringify(entry)}\n`)),
          close: () => controller.close(),
          break: () => controller.error(new TypeError('network error')),
        });
      },
    });
    return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } });
  };
  return { streams, fetch, answerWith: (next: () => Response) => void (answer = next) };
}

describe('changes over HTTP', () => {
  it("changes over HTTP arrive with the host's headers, in order, until the client stops", async () => {
    const adapter = quick((script) => ({ ...script, accounts: [sampleAccount(), secondAccount()] }));
    const { client, sentRequests } = connectHttp(adapter, { headers: { 'x-csrf-token': 'token-1' } });
    const { received, stop } = listening(client);
    await settle();
    adapter.remove(sampleAccount().id);
    adapter.remove(secondAccount().id);
    await settle();
    expect(sentRequests.map(({ url, headers }) => [url, headers.get('x-csrf-token')])).toEqual([
      [`${URL_OF_SERVER}/events`, 'token-1'],
    ]);
    expect(received.map((event) => event.type === 'removed' && event.accountId)).toEqual([
      sampleAccount().id,
      secondAccount().id,
    ]);
    stop();
    await settle();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('changes over HTTP stop at the adapter when the client stops', async () => {
    const unsubscribe = vi.fn();
    const { stop } = listening(connectHttp({ ...quick(), subscribe: () => unsubscribe }).client);
    await settle();
    expect(unsubscribe).not.toHaveBeenCalled();
    stop();
    await settle();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });

  it('changes over HTTP of an integration that is not visible do not arrive', async () => {
    let emit: (event: AccountEvent) => void = () => {};
    const { client } = connectHttp({
      ...quick(),
      getAccess: async ({ integrationId }) => ({ visible: integrationId !== 'hidden', can: {} }),
      subscribe: (listener) => {
        emit = listener;
        return () => {};
      },
    });
    const { received, stop } = listening(client);
    await settle();
    emit({ type: 'upsert', account: sampleAccount({ integrationId: 'hidden' }) });
    emit({ type: 'upsert', account: sampleAccount({ label: 'Seen' }) });
    await settle();
    expect(received.map((event) => event.type === 'upsert' && event.account.label)).toEqual(['Seen']);
    stop();
  });

  it('changes over HTTP end after five minutes, so that the client is authenticated again, and go on with a resync', async () => {
    const authenticate = vi.fn(() => 'mara');
    const { received, failures, stop } = listening(connectHttp(quick(), {}, { authenticate }).client);
    await vi.advanceTimersByTimeAsync(299_000);
    expect(authenticate).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(authenticate).toHaveBeenCalledTimes(2);
    expect([received, failures]).toEqual([[resync], []]);
    stop();
  });
});

describe('a client', () => {
  it('a client connects again after the stream broke off, and lists again', async () => {
    const { streams, fetch } = handMade();
    const { received, failures, stop } = listening(httpAdapter({ url: URL_OF_SERVER, fetch }));
    await settle();
    streams[0]?.write({});
    streams[0]?.write({ event: removed('a') });
    await settle();
    expect(received).toEqual([removed('a')]);
    streams[0]?.break();
    await vi.advanceTimersByTimeAsync(400);
    expect(streams).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(600);
    expect(streams).toHaveLength(2);
    streams[1]?.write({});
    await settle();
    streams[1]?.write({ event: removed('b') });
    await settle();
    expect(received).toEqual([removed('a'), resync, removed('b')]);
    expect(failures).toEqual([]);
    stop();
  });

  it('a client waits longer after every try in vain, and makes the library poll after the fifth', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { streams, fetch, answerWith } = handMade();
    answerWith(() => new Response('', { status: 503 }));
    const { failures } = listening(httpAdapter({ url: URL_OF_SERVER, fetch }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(streams).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_900);
    expect(streams).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(streams).toHaveLength(5);
    expect(failures).toEqual([{ code: 'unavailable' }]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect([streams.length, failures.length, vi.getTimerCount()]).toEqual([5, 1, 0]);
  });

  it.each([
    ['signed out', () => Response.json({ failure: { code: 'host_signed_out' } }, { status: 401 }), 'host_signed_out'],
    ['without a stream', () => Response.json({ failure: { code: 'unsupported' } }, { status: 501 }), 'unsupported'],
    ['a page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'unexpected_answer'],
  ])('a client makes the library poll at once when the server is %s', async (_, response, code) => {
    const { streams, fetch, answerWith } = handMade();
    answerWith(response);
    const { failures } = listening(httpAdapter({ url: URL_OF_SERVER, fetch }));
    await settle();
    expect([failures, streams.length, vi.getTimerCount()]).toEqual([[{ code }], 1, 0]);
  });

  it('a client does not come back for ever to a stream that breaks off at once', async () => {
    const { streams, fetch, answerWith } = handMade();
    answerWith(() => new Response('{}\n', { headers: { 'content-type': 'application/x-ndjson' } }));
    const { failures } = listening(httpAdapter({ url: URL_OF_SERVER, fetch }));
    await vi.advanceTimersByTimeAsync(600_000);
    expect([streams.length, failures.length]).toEqual([5, 1]);
  });

  it('a client leaves a stream that has been silent for a minute, and stays while heartbeats come', async () => {
    const { streams, fetch } = handMade();
    const { stop } = listening(httpAdapter({ url: URL_OF_SERVER, fetch }));
    await settle();
    for (let minute = 0; minute < 3; minute += 1) {
      await vi.advanceTimersByTimeAsync(50_000);
      streams[0]?.write({});
    }
    await vi.advanceTimersByTimeAsync(50_000);
    expect(streams).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(streams).toHaveLength(2);
    expect(streams[0]?.init.signal?.aborted).toBe(true);
    stop();
  });

  it('a client delivers nothing once it has stopped, and leaves no timer', async () => {
    const { streams, fetch } = handMade();
    const { received, failures, stop } = listening(httpAdapter({ url: URL_OF_SERVER, fetch }));
    await settle();
    streams[0]?.write({ event: removed('a') });
    stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect([received, failures, streams.length, vi.getTimerCount()]).toEqual([[], [], 1, 0]);
  });
});

describe("the server's stream", () => {
  it("the server's stream hands on that the adapter's own feed broke off", async () => {
    const { client } = connectHttp({
      ...quick(),
      subscribe: (_, onFailure) => {
        onFailure({ code: 'unsupported', vendor: { text: 'sk-admin-CANARY0123456789' } });
        return () => {};
      },
    });
    const { failures } = listening(client);
    await settle();
    expect(failures).toEqual([{ code: 'unsupported', vendor: { text: '[redacted]' } }]);
  });

  it('subscribe over HTTP reports to the operator when the adapter throws', async () => {
    const { client, faults } = connectHttp({
      ...quick(),
      subscribe: () => {
        throw new Error('down');
      },
    });
    const { stop } = listening(client);
    await settle();
    stop();
    expect(faults.map(({ operation, code }) => [operation, code])).toEqual([['events', 'unavailable']]);
  });

  it('the stream of the server sends a heartbeat, an empty object, every 20 seconds', async () => {
    const { serve } = connectHttp(quick());
    const response = await serve(new Request(`${URL_OF_SERVER}/events`));
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    void (async () => {
      for (;;) {
        const piece = await reader?.read();
        if (piece === undefined || piece.done) return;
        text += decoder.decode(piece.value);
      }
    })();
    await vi.advanceTimersByTimeAsync(41_000);
    expect(text).toBe('{}\n{}\n{}\n');
    await reader?.cancel();
    expect(vi.getTimerCount()).toBe(0);
  });
});
