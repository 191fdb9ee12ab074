import type { Failure } from '../definition/failure.ts';
import { statusOf } from './failure-status.ts';
import { STREAM_TYPE } from './operations.ts';

/** Every answer is one person's own and is never anything but data. */
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
