import type { Failure } from 'integration-kit/core';
import type { VendorFetch } from 'integration-kit/verify/openai';
import type { Clock } from '../clock.ts';
import { readRetryAfter } from './backoff.ts';

/** Longest wait for one page, body included. */
const PAGE_LIMIT_MS = 30_000;

/** The result of a request for one page. */
export type VendorAnswer =
  | { readonly kind: 'body'; readonly body: Uint8Array<ArrayBuffer> }
  /** The page is larger than was allowed; what came of it was dropped. */
  | { readonly kind: 'too_large' }
  /** The network or the vendor failed: another try may work. */
  | { readonly kind: 'later'; readonly failure: Failure }
  /** A refusal whose reason is not known yet: key, permission, address, billing or anything else. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** Ended by the signal. */
  | { readonly kind: 'stopped' };

/**
 * GETs one page with a key. Never rejects: what `fetch` throws is dropped, because some clients put the request with
 * its key into their errors. Settles when `signal` aborts even if `fetch` does not.
 *
 * @param longest Most bytes of a page.
 */
export async function askVendor(
  fetch: VendorFetch,
  url: string,
  key: string,
  longest: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<VendorAnswer> {
  const limit = new AbortController();
  let settle: (answer: VendorAnswer) => void = () => {};
  const ended = new Promise<VendorAnswer>((resolve) => {
    settle = resolve;
  });
  const cancelTimer = clock.after(PAGE_LIMIT_MS, () => {
    settle({ kind: 'later', failure: { code: 'timeout' } });
    limit.abort();
  });
  const onAbort = (): void => {
    settle({ kind: 'stopped' });
    limit.abort();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  const answer = await Promise.race([ended, request(fetch, url, key, longest, clock, limit.signal)]);
  cancelTimer();
  signal.removeEventListener('abort', onAbort);
  return answer;
}

async function request(
  fetch: VendorFetch,
  url: string,
  key: string,
  longest: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<VendorAnswer> {
  try {
    const headers = { authorization: `Bearer ${key}`, accept: 'application/json' };
    // A followed redirect would send the request, with its key, to an address that is not configured.
    const response = await fetch(url, { method: 'GET', headers, signal, redirect: 'manual' });
    const { status } = response;
    if (status !== 200) {
      await response.body?.cancel();
      return refusalOf(status, response.headers, clock.now());
    }
    const body = await readBody(response, longest);
    return body === null ? { kind: 'too_large' } : { kind: 'body', body };
  } catch {
    return { kind: 'later', failure: { code: 'provider_unavailable' } };
  }
}

/** Null when it is too long. Rejects when it breaks off: an incomplete page is not used. */
async function readBody(response: Response, longest: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop ends the answer.
    if (length > longest) return null;
    chunks.push(chunk);
  }
  // In memory of its own, which can be handed to another thread.
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

function refusalOf(status: number, headers: Headers, nowMs: number): VendorAnswer {
  const requestId = headers.get('x-request-id') ?? '';
  const vendor = { status, ...(/^[\w-]{1,64}$/u.test(requestId) ? { requestId } : {}) };
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), nowMs);
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  // A 429 that does not say how long to wait can be one that does not pass with time, such as an empty balance: the
  // description of the API lets `Retry-After` be absent where a person must act
  // (https://github.com/openai/openai-openapi, `TooManyRequests`).
  if (status === 429) {
    const kind = retryAfterMs === undefined ? 'refused' : 'later';
    return { kind, failure: { code: 'rate_limited', ...wait, vendor } };
  }
  if (status === 408 || status >= 500)
    return { kind: 'later', failure: { code: 'provider_unavailable', ...wait, vendor } };
  if (status >= 400) return { kind: 'refused', failure: { code: 'unknown', vendor } };
  // A redirect leads to another address, temporarily or permanently.
  return { kind: 'later', failure: { code: status >= 300 ? 'wrong_target' : 'unexpected_answer', vendor } };
}
