import { absorb } from '../base/absorb.ts';
import { AdapterError } from '../adapter/adapter-error.ts';
import { isAdapterError } from '../adapter/is-adapter-error.ts';
import type { AccountEvent } from '../adapter/accounts.ts';
import type { Failure } from '../definition/failure.ts';
import { retryAdvice } from '../definition/remedy.ts';
import type { HttpAdapterOptions } from './http-adapter.ts';
import { failureIn, readEntry, readValue, sendRequest } from './http-transport.ts';
import { EVENTS_PATH } from './operations.ts';

/** Without a line for this long the connection is lost: the server sends a heartbeat every 20 s. */
const SILENCE_MS = 60_000;
/** Waits before another try: about 1, 2, 4, 8 and 16 s. */
const FIRST_WAIT_MS = 1_000;
const MOST_TRIES = 5;
/** A stream that lasted this long was a success; one that opens and breaks off at once counts as a failed attempt. */
const STEADY_MS = 10_000;
/**
 * Reads the stream of changes until stopped. A stream that ends or breaks off is opened again, with a growing wait
 * and jitter, and a `resync` follows: what happened meanwhile was missed. When the server refuses, or five tries in a
 * row bring no lasting stream, `onFailure` is called once and nothing afterwards; the library polls then.
 *
 * @param missed Changes were missed before: the first stream begins with a `resync` too. Default: false.
 * @returns Stops it at once: nothing is delivered afterwards.
 */
export function followEvents(
  options: HttpAdapterOptions,
  listener: (event: AccountEvent) => void,
  onFailure: (failure: Failure) => void,
  missed = false,
): () => void {
  const stop = new AbortController();
  void follow();
  return () => stop.abort();

  async function follow(): Promise<void> {
    let tries = 0;
    let failure: Failure = { code: 'unavailable' };
    for (let connections = 0; tries < MOST_TRIES; connections += 1) {
      const startedAt = Date.now();
      try {
        await readStream(() => {
          if (missed || connections > 0) deliver({ type: 'resync' });
        });
      } catch (thrown) {
        failure = isAdapterError(thrown) ? thrown.failure : { code: 'unavailable' };
        if (isFinal(failure)) break;
      }
      if (stop.signal.aborted) return;
      if (Date.now() - startedAt >= STEADY_MS) tries = 0;
      await wait(FIRST_WAIT_MS * 2 ** tries * (0.5 + Math.random() / 2));
      if (stop.signal.aborted) return;
      tries += 1;
    }
    const last: Failure = failure.code === 'aborted' ? { code: 'unavailable' } : failure;
    if (!stop.signal.aborted) absorb(() => onFailure(last));
  }

  function deliver(event: AccountEvent): void {
    // A listener that throws is no reason to open the stream again.
    if (!stop.signal.aborted) absorb(() => listener(event));
  }

  /** Resolves when the server ended the stream. `onOpen` is called at its first line. */
  async function readStream(onOpen: () => void): Promise<void> {
    const silence = new AbortController();
    const { signal } = stop;
    const onStop = (): void => silence.abort();
    signal.addEventListener('abort', onStop, { once: true });
    let timer = setTimeout(() => silence.abort(), SILENCE_MS);
    try {
      const answer = await sendRequest(options, EVENTS_PATH, { method: 'GET' }, silence.signal);
      if (answer.form !== 'stream' || answer.status !== 200) {
        await readValue(answer, silence.signal);
        throw new AdapterError({ code: 'unexpected_answer' });
      }
      for (let lines = 0; ; lines += 1) {
        const entry = await readEntry(answer.body, silence.signal);
        if (entry === null || signal.aborted) return;
        const failed = failureIn(entry);
        if (failed !== null) throw failed;
        if (lines === 0) onOpen();
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), SILENCE_MS);
        // SAFETY: the library parses every event.
        if ('event' in entry) deliver(entry.event as AccountEvent);
      }
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onStop);
      silence.abort();
    }
  }

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        stop.signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      stop.signal.addEventListener('abort', done, { once: true });
    });
  }
}

/** Whether another try would be answered in the same way. An answer in another shape comes from another server or version. */
function isFinal(failure: Failure): boolean {
  const advice = retryAdvice(failure);
  return advice === 'never' || advice === 'after_fix' || failure.code === 'unexpected_answer';
}
