import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../../src/adapter/adapter-error.ts';
import type { IntegrationAdapter } from '../../../src/adapter/adapter.ts';
import type { AccountEvent } from '../../../src/adapter/accounts.ts';
import { createLiveFeed } from '../../../src/store/client/live-feed.ts';
import { acc, removed, upsert } from '../account-pages.ts';
import { openHost, pass, settle, START, holdTime } from '../open-host.ts';

holdTime();

/** A feed over a host that reports, or over one whose `subscribe` is given. */
function openFeed(subscribe?: unknown) {
  const made = openHost('listAccounts');
  made.withFeed();
  const adapter = made.host.getAdapter();
  const host = {
    ...made.host,
    getAdapter: () => (subscribe === undefined ? adapter : { ...adapter, subscribe: subscribe as never }),
  };
  const delivered: { readonly at: number; readonly batch: readonly AccountEvent[] }[] = [];
  const statuses: string[] = [];
  const live = createLiveFeed({
    host,
    deliver: (batch) => delivered.push({ at: Date.now() - START, batch }),
    onStatus: () => statuses.push(live.status),
  });
  return { live, delivered, statuses, feed: made.feed, events: made.events };
}

describe('changes that the host reports', () => {
  it('changes that the host reports are listened to once, however often it is asked', async () => {
    const { live, feed, statuses } = openFeed();
    live.start();
    live.stop();
    live.start();
    live.start();
    await settle();
    expect([feed.subscriptions, feed.listening, live.status, statuses]).toEqual([1, 1, 'live', ['live']]);
  });

  it('changes that the host reports reach the screen at most four times a second, none lost, in order', async () => {
    const { live, feed, delivered } = openFeed();
    live.start();
    await settle();
    for (let n = 0; n < 20; n += 1) {
      feed.report(upsert(acc(`a-${n}`)));
      await pass(50);
    }
    await pass(250);
    expect(delivered.length).toBeLessThanOrEqual(5);
    const gaps = delivered.slice(1).map(({ at }, index) => at - (delivered[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(250);
    const ids = delivered.flatMap(({ batch }) => batch.map((event) => event.type === 'upsert' && event.account.id));
    expect(ids).toEqual(Array.from({ length: 20 }, (_, n) => `a-${n}`));
  });

  it('changes that the host reports reach it at once after a rest', async () => {
    const { live, feed, delivered } = openFeed();
    live.start();
    await settle();
    feed.report(removed('a', 2));
    await settle();
    expect(delivered).toEqual([{ at: 0, batch: [removed('a', 2)] }]);
  });

  it('changes that the host reports become one "list again" when one cannot be read, and when there are too many', async () => {
    const { live, feed, delivered } = openFeed();
    live.start();
    await settle();
    feed.report({ type: 'renamed', account: acc('a') });
    await pass(250);
    expect(delivered.map(({ batch }) => batch)).toEqual([[{ type: 'resync' }]]);
    for (let n = 0; n < 5_000; n += 1) feed.report(upsert(acc(`a-${n}`)));
    await pass(1_000);
    expect(delivered).toHaveLength(2);
    expect(delivered[1]?.batch.at(-1)).toEqual({ type: 'resync' });
    expect(delivered[1]?.batch.length).toBeLessThanOrEqual(1_001);
  });

  it('changes that the host reports are dropped after the end, also those that a host continues to send', async () => {
    let deliver = (_event: AccountEvent): void => {};
    const { live, delivered } = openFeed((listener: typeof deliver) => {
      deliver = listener;
      return () => {};
    });
    live.start();
    await settle();
    deliver(upsert(acc('a')));
    live.stop();
    deliver(upsert(acc('b')));
    await pass(1_000);
    expect(delivered).toEqual([]);
    expect(live.status).toBe('none');
  });

  it('changes that the host reports are not expected of a host that has none', async () => {
    const { live, statuses } = openFeed('none');
    live.start();
    await settle();
    expect([live.status, statuses]).toEqual(['none', []]);
  });
});

describe('a feed that fails', () => {
  it('a feed that fails stays failed until it is tried again', async () => {
    const { live, feed, statuses } = openFeed();
    live.start();
    await settle();
    feed.fail();
    expect([live.status, feed.listening]).toEqual(['failed', 0]);
    live.start();
    await settle();
    expect(feed.subscriptions).toBe(1);
    live.retry();
    await settle();
    expect([live.status, feed.subscriptions, statuses]).toEqual(['live', 2, ['live', 'failed', 'live']]);
  });

  it('a feed that fails reports its failure once', async () => {
    const { live, statuses } = openFeed((_listener: unknown, onFailure: (failure: unknown) => void) => {
      onFailure({ code: 'unavailable' });
      onFailure({ code: 'unavailable' });
      return () => {};
    });
    live.start();
    await settle();
    expect(statuses).toEqual(['live', 'failed']);
  });

  it('a feed that fails is unsubscribed although it failed before it could say how', async () => {
    let ended = 0;
    const subscribe: NonNullable<IntegrationAdapter['subscribe']> = (_listener, onFailure) => {
      onFailure({ code: 'unavailable' });
      return () => {
        ended += 1;
      };
    };
    const { live } = openFeed(subscribe);
    live.start();
    await settle();
    expect([live.status, ended]).toEqual(['failed', 1]);
  });

  it('a feed that fails does no harm by throwing', async () => {
    const throwing = (): never => {
      throw new Error('broken');
    };
    const { live } = openFeed(throwing);
    live.start();
    await settle();
    expect(live.status).toBe('failed');
    const stopping = openFeed(() => throwing);
    stopping.live.start();
    await settle();
    expect(() => stopping.live.stop()).not.toThrow();
    const careless = openFeed(() => undefined);
    careless.live.start();
    await settle();
    expect(() => careless.live.stop()).not.toThrow();
  });

  /** Runs with a listener for unhandled rejections, which would put a host's text into reports. */
  async function unhandled(run: () => Promise<void>): Promise<readonly unknown[]> {
    const received: unknown[] = [];
    const listen = (reason: unknown): unknown => received.push(reason);
    process.on('unhandledRejection', listen);
    await run();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', listen);
    return received;
  }
  const REASON = 'connection to 10.0.0.7 refused for mara';

  it.each<[string, () => unknown, string]>([
    [
      'throws',
      () => {
        throw new Error(REASON);
      },
      'unavailable',
    ],
    ['rejects', () => Promise.reject(new Error(REASON)), 'unavailable'],
    [
      'rejects later',
      () => new Promise((_, reject) => setTimeout(() => reject(new Error(REASON)), 1_000)),
      'unavailable',
    ],
    [
      'rejects with a failure of its choice',
      () => Promise.reject(new AdapterError({ code: 'host_signed_out' })),
      'host_signed_out',
    ],
    [
      'is a thenable of another library',
      () =>
        new Proxy(
          {},
          { has: () => true, get: () => (_: unknown, reject: (reason: unknown) => void) => reject(REASON) },
        ),
      'unavailable',
    ],
  ])('a feed that fails and whose subscribe %s polls, and is reported by a code alone', async (_, subscribe, code) => {
    const { live, events } = openFeed(subscribe);
    const received = await unhandled(async () => {
      live.start();
      await pass(2_000);
    });
    expect([received, live.status]).toEqual([[], 'failed']);
    expect(events).toMatchObject([{ type: 'call.failed', method: 'subscribe', code }]);
    expect(JSON.stringify(events)).not.toContain('10.0.0.7');
  });

  it.each([
    ['nothing', () => undefined],
    ['an object', () => ({ unsubscribe: () => {} })],
    ['a promise of nothing', () => Promise.resolve()],
  ])(
    'a feed that fails to stop because subscribe answers with %s stays live, and is reported',
    async (_, subscribe) => {
      const { live, events } = openFeed(subscribe);
      live.start();
      await settle();
      expect(live.status).toBe('live');
      expect(events).toMatchObject([{ type: 'call.failed', method: 'subscribe', code: 'unexpected_answer' }]);
      live.stop();
      expect(live.status).toBe('none');
    },
  );

  it('a feed that fails to stop at once is stopped when its promise says how, also after the end', async () => {
    let ended = 0;
    const later = () => new Promise((resolve) => setTimeout(() => resolve(() => (ended += 1)), 1_000));
    const { live, events } = openFeed(later);
    live.start();
    await settle();
    live.stop();
    expect(ended).toBe(0);
    await pass(1_000);
    expect([ended, events]).toEqual([1, []]);
  });

  it('a feed that fails to stop, although stopping rejects, is handled', async () => {
    const { live } = openFeed(() => () => Promise.reject(new Error(REASON)));
    const received = await unhandled(async () => {
      live.start();
      await settle();
      live.stop();
      await settle();
    });
    expect(received).toEqual([]);
    // Counter-example: the listener sees an unhandled rejection.
    const planted = await unhandled(async () => void Promise.reject(new Error(REASON)));
    expect(planted).toHaveLength(1);
  });
});
