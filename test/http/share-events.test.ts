import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountEvent } from '../../src/adapter/accounts.ts';
import type { Failure } from '../../src/definition/failure.ts';
import { httpAdapter } from '../../src/http/http-adapter.ts';
import { sampleAccount } from '../../src/testing/sample-accounts.ts';
import { browserPages } from './pages-of-browser.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});
const browser = browserPages();

const resync: AccountEvent = { type: 'resync' };
const renamed: AccountEvent = { type: 'upsert', account: sampleAccount({ label: 'Only for Mara' }) };
/** Lets everything run that waits for no time. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** A page with its own fetch, whose streams the test writes. */
function openPage(url = '/api/integrations', status = 200) {
  const streams: { write(entry: object): void; readonly open: boolean }[] = [];
  const fetch = async (_: string, { signal }: RequestInit): Promise<Response> => {
    if (status !== 200) return Response.json({ failure: { code: 'host_signed_out' } }, { status });
    let open = true;
    signal?.addEventListener('abort', () => {
      open = false;
    });
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const write = (entry: object): void =>
          controller.enqueue(new TextEncoder().encode(`${JSON.stringify(entry)}\n`));
        write({});
        streams.push({
          write,
          get open() {
            return open;
          },
        });
      },
    });
    return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } });
  };
  const received: AccountEvent[] = [];
  const failures: Failure[] = [];
  const subscribe = httpAdapter({ url, fetch }).subscribe;
  const stop = subscribe?.(
    (event) => received.push(event),
    (failure) => failures.push(failure),
  );
  return {
    received,
    failures,
    close: stop ?? ((): void => {}),
    report: (event: AccountEvent) => streams.at(-1)?.write({ event }),
    beat: () => streams.at(-1)?.write({}),
    get streams() {
      return streams.filter(({ open }) => open).length;
    },
  };
}

async function openPages(count: number) {
  const pages = [];
  for (let n = 0; n < count; n += 1) {
    pages.push(openPage());
    await settle();
  }
  return pages;
}

describe('seven pages of one browser', () => {
  it('seven pages of one browser open one stream, and each receives a change', async () => {
    const pages = await openPages(7);
    expect(pages.map(({ streams }) => streams)).toEqual([1, 0, 0, 0, 0, 0, 0]);
    pages[0]?.report(renamed);
    await settle();
    expect(pages.map(({ received }) => received)).toEqual([[renamed], ...Array.from({ length: 6 }, () => [resync])]);
    for (const page of pages) page.close();
    await settle();
    expect([browser.taken, vi.getTimerCount()]).toEqual([[], 0]);
  });

  it('seven pages of one browser send each other nothing about an account', async () => {
    const pages = await openPages(3);
    pages[0]?.report(renamed);
    pages[0]?.report({ type: 'removed', accountId: 'account-of-mara', version: 3 });
    await settle();
    expect(browser.messages).toEqual(['changed', 'changed']);
    expect(browser.taken).toEqual(['integration-kit https://console.example.com/api/integrations']);
  });

  it('seven pages of one browser list again at most every five seconds while changes come, and after the last one', async () => {
    const [first, second] = await openPages(2);
    for (let n = 0; n < 100; n += 1) {
      first?.report(renamed);
      await pass(100);
    }
    await pass(5_000);
    expect(second?.received).toHaveLength(3);
    await pass(50_000);
    expect(second?.received).toHaveLength(3);
  });

  it('seven pages of one browser list again every minute although the page with the stream says nothing', async () => {
    const [first, second] = await openPages(2);
    for (let n = 0; n < 5; n += 1) {
      await pass(25_000);
      first?.beat();
    }
    expect([first?.received, second?.received]).toEqual([[], [resync, resync]]);
  });
});

describe('the page with the stream', () => {
  it('the page with the stream hands over when it closes, and every page that is left lists again', async () => {
    const [first, second, third] = await openPages(3);
    first?.close();
    await settle();
    expect([first?.streams, second?.streams, third?.streams]).toEqual([0, 1, 0]);
    expect([second?.received, third?.received]).toEqual([[resync], [resync]]);
    second?.report(renamed);
    await pass(5_000);
    expect([first?.received, second?.received, third?.received]).toEqual([[], [resync, renamed], [resync, resync]]);
  });

  it('the page with the stream hands over when its session has ended, and the other pages do not report theirs as ended', async () => {
    const signedOut = openPage('/api/integrations', 401);
    const second = openPage();
    await settle();
    expect(signedOut.failures).toEqual([{ code: 'host_signed_out' }]);
    expect([second.streams, second.failures]).toEqual([1, []]);
  });

  it('the page with the stream keeps it when a page that waits for it closes', async () => {
    const [first, second, third] = await openPages(3);
    second?.close();
    await settle();
    first?.close();
    await settle();
    expect([second?.streams, third?.streams]).toEqual([0, 1]);
    expect(second?.received).toEqual([]);
  });

  it('the page with the stream shares it with no page that uses another address', async () => {
    const one = openPage('/api/integrations');
    const same = openPage('https://console.example.com/api/integrations/');
    const other = openPage('/api/other');
    await settle();
    expect([one.streams, same.streams, other.streams]).toEqual([1, 0, 1]);
    other.report(renamed);
    await settle();
    expect(same.received).toEqual([]);
  });

  it('the page with the stream reports a change to others although its own listener throws', async () => {
    const fetch = async (): Promise<Response> =>
      new Response(`{}\n${JSON.stringify({ event: renamed })}\n`, {
        headers: { 'content-type': 'application/x-ndjson' },
      });
    httpAdapter({ url: '/api/integrations', fetch }).subscribe?.(
      () => {
        throw new Error('broken');
      },
      () => {},
    );
    const second = openPage();
    await settle();
    expect(second.received).toEqual([resync]);
  });
});

describe('a page without the means to share', () => {
  it.each([
    ['in an insecure context', () => vi.stubGlobal('navigator', { onLine: true })],
    ['in a sandboxed frame', () => browser.refuseLocks()],
    ['outside of a page', () => vi.stubGlobal('location', undefined)],
  ])('a page without the means to share has a stream of its own %s', async (_, prepare) => {
    prepare();
    const [first, second] = await openPages(2);
    expect([first?.streams, second?.streams]).toEqual([1, 1]);
    second?.report(renamed);
    await settle();
    expect(second?.received.at(-1)).toEqual(renamed);
    first?.close();
    second?.close();
    await settle();
    expect([first?.streams, second?.streams, vi.getTimerCount()]).toEqual([0, 0, 0]);
  });

  it('a page without the means to share, for want of channels, lists again every minute', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [first, second] = await openPages(2);
    first?.report(renamed);
    await pass(60_000);
    expect([second?.streams, second?.received]).toEqual([0, [resync]]);
  });
});
