/** A limit over several requests, and who ended it. */
export interface Deadline {
  /** Aborts when the host aborts or the time has passed, whichever is first. */
  readonly signal: AbortSignal;
  /** What stopped it; null while it runs. */
  endedBy(): 'host' | 'time' | null;
  /** Forgets timer and listener. Call it once, when the work is done. */
  clear(): void;
}

/**
 * Starts a limit of `limitMs` milliseconds under a host's own signal.
 *
 * One timer over the whole rather than one per request: what the person waits for is the sum.
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
