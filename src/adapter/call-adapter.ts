import type { Failure } from '../definition/failure.ts';
import { isAdapterError } from './is-adapter-error.ts';
import { toFailure } from './to-failure.ts';

/** A parsed answer, or why there is none. A parser never throws. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** A call that came to nothing. */
export interface FailedCall {
  readonly kind: 'failure';
  readonly failure: Failure;
  /** The adapter chose the failure: all of it, the code too, is from outside, and is parsed before it is reported or shown. */
  readonly unread?: true | undefined;
}

/** How a call ended. */
export type CallOutcome<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | FailedCall
  /** The owner's signal aborted; a later answer is dropped. */
  | { readonly kind: 'aborted' };

/** One call with one owner. */
export interface AdapterCallOptions<T> {
  /** Calls the adapter. May throw, answer at once, answer twice, or never. */
  run(signal: AbortSignal): unknown;
  /** Limit in milliseconds, counted in elapsed time also across a sleep of the machine. */
  readonly timeoutMs: number;
  /** The owner's: aborts when the answer is no longer needed. */
  readonly signal: AbortSignal;
  /** Checks the answer; may be loaded meanwhile. */
  parse(answer: unknown): Parsed<T> | Promise<Parsed<T>>;
  /** Once, when a quarter of the limit has passed. */
  readonly onSlow?: (() => void) | undefined;
  /** A readable answer that came after the end. For a mutation: it did take effect. */
  readonly onLate?: ((value: T) => void) | undefined;
}

/**
 * Makes one adapter call and always ends: with an answer, a failure, at its limit, or when its owner leaves. Frees
 * itself even when the adapter ignores the signal. Never rejects; leaves no timer and no listener behind.
 */
export function callAdapter<T>(options: AdapterCallOptions<T>): Promise<CallOutcome<T>> {
  const { timeoutMs, signal, onSlow, onLate } = options;
  if (signal.aborted) return Promise.resolve({ kind: 'aborted' });
  return new Promise((resolve) => {
    const own = new AbortController();
    let ended = false;
    const slowTimer = onSlow === undefined ? undefined : setTimeout(onSlow, timeoutMs / 4);
    const limitTimer = setTimeout(onLimit, timeoutMs);

    function end(outcome: CallOutcome<T>): void {
      if (ended) return;
      ended = true;
      clearTimeout(slowTimer);
      clearTimeout(limitTimer);
      signal.removeEventListener('abort', onAbort);
      resolve(outcome);
    }
    function onAbort(): void {
      end({ kind: 'aborted' });
      own.abort(signal.reason);
    }
    function onLimit(): void {
      end({ kind: 'failure', failure: { code: 'timeout' } });
      own.abort(new DOMException('The call took too long.', 'TimeoutError'));
    }
    signal.addEventListener('abort', onAbort, { once: true });

    answerOf(() => options.run(own.signal))
      .then((answer) => options.parse(answer))
      .then(
        (parsed) => {
          if (ended) {
            if (parsed.ok) onLate?.(parsed.value);
          } else if (parsed.ok) end({ kind: 'answer', value: parsed.value });
          else end({ kind: 'failure', failure: parsed.failure });
        },
        (thrown: unknown) => {
          const failure = toFailure(thrown, isOnline());
          end(isAdapterError(thrown) ? { kind: 'failure', failure, unread: true } : { kind: 'failure', failure });
        },
      );
  });
}

/** A promise of whatever `run` gives; the first of several answers of a faulty thenable wins. */
async function answerOf(run: () => unknown): Promise<unknown> {
  return run();
}

/** Whether there may be a network. Node has a `navigator` without `onLine`: only a plain "no" counts. */
export function isOnline(): boolean {
  const online: unknown = typeof navigator === 'undefined' ? undefined : Reflect.get(navigator, 'onLine');
  return online !== false;
}
