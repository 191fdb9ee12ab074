import type { AccountEvent } from '../../adapter/accounts.ts';
import { openFeed } from '../../adapter/open-feed.ts';
import { toFailure } from '../../adapter/to-failure.ts';
import type { Failure } from '../../definition/failure.ts';
import type { HostLink } from './host-link.ts';
import { isPageVisible, onPageVisibility } from './page-activity.ts';
import { loadParsers, reportFailure } from './read-adapter.ts';

/** `none` = the host has no feed, or there is no listener; `failed` = it ended with an error and lists poll instead. */
export type FeedStatus = 'none' | 'live' | 'failed';

/** Least time between two deliveries, in milliseconds: at most four a second reach the screen. */
const BATCH_MS = 250;

/** With more pending events than this, the list is read again instead. */
const MOST_WAITING = 1_000;

/** "List again". */
const RESYNC = { type: 'resync' } as const;

/**
 * The host's reports of changes, parsed and in batches. While the page is hidden nothing is subscribed: a browser allows
 * an origin six connections over HTTP/1.1, and six hidden tabs would hold them all. A `resync` follows when the page is
 * visible again, because what happened meanwhile was missed.
 */
export interface LiveFeed {
  /** Unchanged while the page is hidden. */
  readonly status: FeedStatus;
  /** Listens, unless it does already. A feed that failed stays failed until `retry`. */
  start(): void;
  /** Stops at once: nothing is delivered afterwards. */
  stop(): void;
  /** Tries again after a failure. */
  retry(): void;
}

/** One subscription at the host. */
interface Subscription {
  /** Reports that were not delivered yet. */
  waiting: unknown[];
  unsubscribe?: () => void;
  /** Cancels the planned delivery. */
  cancelTimer?: () => void;
}

/** A feed that is not subscribed yet. */
export function createLiveFeed(options: {
  readonly host: HostLink;
  readonly deliver: (changes: readonly AccountEvent[]) => void;
  readonly onStatus: () => void;
}): LiveFeed {
  const { host, deliver, onStatus } = options;
  let status: FeedStatus = 'none';
  let listening: Subscription | null = null;
  let stopWatching: (() => void) | null = null;
  let lastDelivery = Number.NEGATIVE_INFINITY;

  function become(next: FeedStatus): void {
    if (status === next) return;
    status = next;
    onStatus();
  }

  function start(): void {
    if (stopWatching !== null || status === 'failed') return;
    stopWatching = onPageVisibility(() => open(true));
    open(false);
  }

  /** Subscribes again, or only ends the subscription while the page is hidden. @param missed Changes may have been missed. */
  function open(missed: boolean): void {
    leave();
    if (!isPageVisible()) return;
    const mine: Subscription = { waiting: [] };
    listening = mine;
    // One turn later, so that a listener that is added, removed and added again in one commit makes one subscription.
    queueMicrotask(() => {
      if (listening === mine) subscribe(mine, missed);
    });
  }

  function subscribe(mine: Subscription, missed: boolean): void {
    const startedAt = host.now();
    const report = (failure: Failure): void => {
      if (listening === mine)
        void reportFailure(host, { method: 'subscribe' }, { kind: 'failure', failure, unread: true }, startedAt);
    };
    const fault = (failure: Failure): void => {
      report(failure);
      if (listening !== mine) return;
      stop();
      become('failed');
    };
    const unsubscribe = openFeed(
      () => {
        const adapter = host.getAdapter();
        if (typeof adapter.subscribe !== 'function') return () => {};
        become('live');
        if (missed) receive(mine, RESYNC);
        return adapter.subscribe((event) => receive(mine, event), fault);
      },
      (thrown) => fault(toFailure(thrown, true)),
      () => report({ code: 'unexpected_answer' }),
    );
    if (listening === mine) mine.unsubscribe = unsubscribe;
    else unsubscribe();
  }

  function receive(mine: Subscription, event: unknown): void {
    if (listening !== mine) return;
    const planned = mine.waiting.length > 0;
    mine.waiting.push(event);
    if (mine.waiting.length > MOST_WAITING) mine.waiting = [RESYNC];
    if (planned) return;
    const restMs = Math.min(BATCH_MS, lastDelivery + BATCH_MS - host.now());
    mine.cancelTimer = host.timers.after(Math.max(0, restMs), () => void flush(mine));
  }

  async function flush(mine: Subscription): Promise<void> {
    const parsers = await loadParsers().catch(() => null);
    if (listening !== mine) return;
    const batch = mine.waiting;
    mine.waiting = [];
    lastDelivery = host.now();
    deliver(parsers === null ? [RESYNC] : newestOf(batch.map(parsers.parseAccountEvent)));
  }

  /** Ends the subscription, and not the wish for one. */
  function leave(): void {
    const mine = listening;
    listening = null;
    mine?.cancelTimer?.();
    mine?.unsubscribe?.();
  }

  function stop(): void {
    stopWatching?.();
    stopWatching = null;
    leave();
    status = 'none';
  }

  return {
    get status() {
      return status;
    },
    start,
    stop,
    retry() {
      if (status !== 'failed') return;
      status = 'none';
      start();
    },
  };
}

/** One `resync` replaces all other changes; otherwise the order is kept, since versions decide. */
function newestOf(changes: readonly AccountEvent[]): readonly AccountEvent[] {
  const rest = changes.filter(({ type }) => type !== 'resync');
  return rest.length < changes.length ? [...rest, RESYNC] : changes;
}
