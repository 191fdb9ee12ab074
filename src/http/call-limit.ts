/** How long one request may take, and who ended it. */
export interface CallLimit {
  /** Aborts when the client leaves or the time has passed. */
  readonly signal: AbortSignal;
  /** Rejects with an `AbortError` when the client leaves and with a `TimeoutError` when the time has passed. */
  readonly ended: Promise<never>;
  /** Forgets timer and listener. To be called once, when the answer is complete. */
  clear(): void;
}

/** Starts the limit of a request. @param client Aborts when the client leaves. */
export function startLimit(client: AbortSignal, limitMs: number): CallLimit {
  const controller = new AbortController();
  const { signal } = controller;
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  // While an answer is streamed, nothing waits for it.
  ended.catch(() => {});
  const onLeave = (): void => controller.abort(new DOMException('The client left.', 'AbortError'));
  const timer = setTimeout(
    () => controller.abort(new DOMException('The call took too long.', 'TimeoutError')),
    limitMs,
  );
  client.addEventListener('abort', onLeave, { once: true });
  if (client.aborted) onLeave();
  return {
    signal,
    ended,
    clear() {
      clearTimeout(timer);
      client.removeEventListener('abort', onLeave);
    },
  };
}
