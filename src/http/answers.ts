import type { Failure } from '../definition/failure.ts';
import { statusOf } from './failure-status.ts';
import { STREAM_TYPE } from './operations.ts';

/** An answer belongs to one person and is data only: it is never cached, and its type is never guessed. */
const GUARDS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** An answer with a value that is JSON already. */
export function valueAnswer(json: string): Response {
  return new Response(`{"value":${json}}`, { headers: { ...GUARDS, 'content-type': 'application/json' } });
}

/** An answer with a failure. @param status Says more than the code's own status, as 413 or 415. */
export function failureAnswer(failure: Failure, status = statusOf(failure), headers: HeadersInit = {}): Response {
  const { retryAfterMs } = failure;
  return new Response(JSON.stringify({ failure }), {
    status,
    headers: {
      ...GUARDS,
      'content-type': 'application/json',
      ...(typeof retryAfterMs === 'number' ? { 'retry-after': String(Math.ceil(retryAfterMs / 1_000)) } : {}),
      ...Object.fromEntries(new Headers(headers)),
    },
  });
}

/** A streamed answer. */
export function streamAnswer(body: ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    headers: {
      ...GUARDS,
      'content-type': STREAM_TYPE,
      // Without it nginx holds the lines back until the end (https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_buffering).
      'x-accel-buffering': 'no',
    },
  });
}

/** Writes JSON lines to a client. Nothing is written after the end. */
export interface LineWriter {
  /** Sends one line. A client that does not read is left. */
  write(json: string): void;
  /** Ends the stream. */
  end(): void;
}

/** A client that has this many lines unread has stopped reading; more would only fill the memory. */
const MOST_UNREAD = 1_000;

/**
 * A body of JSON lines.
 *
 * @param start Called once, at once.
 * @param onEnd Called once, however it ends: by `end`, because the client left, or because it stopped reading.
 */
export function lineStream(start: (writer: LineWriter) => void, onEnd: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let ended = false;
  function finish(): boolean {
    if (ended) return false;
    ended = true;
    onEnd();
    return true;
  }
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const end = (): void => {
        if (finish()) controller.close();
      };
      start({
        end,
        write(json) {
          if (ended) return;
          if ((controller.desiredSize ?? 0) < -MOST_UNREAD) end();
          else controller.enqueue(encoder.encode(`${json}\n`));
        },
      });
    },
    cancel() {
      finish();
    },
  });
}
