import { absorb } from '../base/absorb.ts';
import type { AccountEvent } from '../adapter/accounts.ts';
import type { Failure } from '../definition/failure.ts';
import { followEvents } from './follow-events.ts';
import type { HttpAdapterOptions } from './http-adapter.ts';

/** How often a page without the stream asks for a new list although no other page reported a change, in milliseconds. */
const POLL_MS = 60_000;
/** Least time between two new lists because other pages reported changes, in milliseconds. */
const LEAST_MS = 5_000;

/**
 * {@link followEvents} with one stream for all pages of a browser that use this address. A browser allows an origin six
 * connections over HTTP/1.1 (https://html.spec.whatwg.org/multipage/server-sent-events.html#authoring-notes), so a stream
 * in each of seven windows would leave no connection for requests.
 *
 * The page that has the lock of the address (https://w3c.github.io/web-locks/) reads the stream, and sends a message
 * without content at each change. The other pages deliver a `resync` for it, and one a minute in any case: the page with
 * the stream may belong to another person, or its script may be halted. When it closes, is hidden or fails, the next page
 * gets the lock, opens the stream and has all pages list again.
 *
 * No account crosses from one page to another. Each page has a stream of its own where there are no locks: outside of a
 * page, outside of a secure context, in a sandboxed frame.
 *
 * @returns Stops it at once: nothing is delivered afterwards, and the next page may have the lock.
 */
export function shareEvents(
  options: HttpAdapterOptions,
  listener: (event: AccountEvent) => void,
  onFailure: (failure: Failure) => void,
): () => void {
  const { location, navigator }: Partial<Pick<typeof globalThis, 'location' | 'navigator'>> = globalThis;
  // Declared as always present, and absent outside of a secure context.
  const locks: LockManager | undefined = navigator?.locks;
  if (location === undefined || locks === undefined) return followEvents(options, listener, onFailure);
  const name = `integration-kit ${new URL(options.url, location.href).href.replace(/\/+$/u, '')}`;
  const channel = openChannel(name);
  // The only message between pages: each asks the server itself, as the person it belongs to.
  const reportChange = channel?.postMessage.bind(channel, 'changed');
  const stop = new AbortController();
  const { signal } = stop;
  let leading = false;
  void takePart(locks);
  return () => {
    stop.abort();
    channel?.close();
  };

  async function takePart(manager: LockManager): Promise<void> {
    const unfollow = follow();
    const leadFrom = (missed: boolean): Promise<void> => {
      unfollow();
      leading = true;
      return lead(missed);
    };
    try {
      const led = await manager.request(name, { ifAvailable: true }, (lock) =>
        lock === null ? false : leadFrom(false).then(() => true),
      );
      if (!led && !signal.aborted) await manager.request(name, { signal }, () => leadFrom(true));
    } catch {
      if (!signal.aborted && !leading) await leadFrom(true);
    }
  }

  /** Reads the stream until stopped or failed. @param missed Changes were missed before it opens. */
  function lead(missed: boolean): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = followEvents(
        options,
        (event) => {
          reportChange?.();
          listener(event);
        },
        (failure) => {
          resolve();
          onFailure(failure);
        },
        missed,
      );
      const onStop = (): void => {
        end();
        resolve();
      };
      signal.addEventListener('abort', onStop, { once: true });
    });
  }

  /** Lists again when another page reports a change, and at intervals. Returns the function that ends it. */
  function follow(): () => void {
    let listedAt = Number.NEGATIVE_INFINITY;
    let dueAt = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function plan(ms: number): void {
      clearTimeout(timer);
      dueAt = Date.now() + ms;
      timer = setTimeout(() => {
        listedAt = Date.now();
        plan(POLL_MS);
        absorb(() => listener({ type: 'resync' }));
      }, ms);
    }
    function onMessage(): void {
      const at = Math.max(Date.now(), listedAt + LEAST_MS);
      if (at < dueAt) plan(at - Date.now());
    }
    function end(): void {
      clearTimeout(timer);
      channel?.removeEventListener('message', onMessage);
      signal.removeEventListener('abort', end);
    }

    plan(POLL_MS);
    channel?.addEventListener('message', onMessage);
    signal.addEventListener('abort', end, { once: true });
    return end;
  }
}

/** Null where the browser has none, or allows none here. */
function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
