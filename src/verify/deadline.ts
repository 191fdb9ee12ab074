/** A time limit for several requests together. */
export interface Deadline {
  /** Aborts when the host aborts or the time has passed, whichever is first. */
  readonly signal: AbortSignal;
  /** What aborted the signal; null before. */
  endedBy(): 'host' | 'time' | null;
  /** Removes the timer and the listener. Call it once, after the last request. */
  clear(): void;
}

/**
 * Starts a limit of `limitMs` milliseconds, which the host's own signal can end earlier.
 *
 * One timer for all requests rather than one per request: the person waits for their sum.
 */
export function startDeadline(host: AbortSignal, limitMs: number): Deadline {
  const controller = new AbortController();
  let ended: 'host' | 'time' | null = null;
  const end = (by: 'host' | 'time'): void => {
    ended ??= by;
    controller.abort();
  };
  const onAbort = (): void => end('host');
  const timer = setTimeout(() => end('time'), limitMs);
  host.addEventListener('abort', onAbort, { once: true });
  if (host.aborted) end('host');
  return {
    signal: controller.signal,
    endedBy: () => ended,
    clear() {
      clearTimeout(timer);
      host.removeEventListener('abort', onAbort);
    },
  };
}
