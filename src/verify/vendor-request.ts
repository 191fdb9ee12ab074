import type { VendorFetch } from './verifier.ts';
import { clampRetry, readRetryAfter } from '../definition/retry-after.ts';

/** Longer than any response that a verifier requests; a longer one is not the vendor's. */
const MAX_BODY_BYTES = 64 * 1_024;

/** The result of one request. */
export type VendorResponse =
  | {
      readonly kind: 'answered';
      /** HTTP status. Redirects are not followed: their status is reported. */
      readonly status: number;
      readonly headers: Headers;
      /** Null when it is too long or incomplete. */
      readonly body: string | null;
    }
  /** No response: no connection, no such host, connection lost. */
  | { readonly kind: 'unreachable' }
  /** The signal aborted it. */
  | { readonly kind: 'stopped' };

/**
 * Sends one GET and reads the response. Never rejects, and settles when `signal` aborts even if `fetch` ignores it.
 *
 * @param headers Contain the secret. They are neither logged nor kept.
 */
export async function requestVendor(
  fetch: VendorFetch,
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<VendorResponse> {
  if (signal.aborted) return { kind: 'stopped' };
  let stop: () => void = () => {};
  const stopped = new Promise<VendorResponse>((resolve) => {
    stop = () => resolve({ kind: 'stopped' });
    signal.addEventListener('abort', stop, { once: true });
  });
  const answer = await Promise.race([request(fetch, url, headers, signal), stopped]);
  signal.removeEventListener('abort', stop);
  return answer;
}

async function request(
  fetch: VendorFetch,
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<VendorResponse> {
  try {
    // Following a redirect would send the request, and on the same origin the secret, to an address that was not configured.
    const response = await fetch(url, { method: 'GET', headers, signal, redirect: 'manual' });
    const body = await readBody(response, MAX_BODY_BYTES);
    return { kind: 'answered', status: response.status, headers: response.headers, body };
  } catch {
    // The thrown value is dropped: some clients put the request, and with it the secret, into their errors.
    return { kind: 'unreachable' };
  }
}

/**
 * Reads the text of a response; null when it is longer than `maxBytes` or incomplete. The rest of a longer one is
 * cancelled, so that a vendor or a proxy cannot fill this server's memory.
 */
export async function readBody(response: Response, maxBytes: number): Promise<string | null> {
  if (response.body === null) return '';
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > maxBytes) {
        reader.cancel().catch(() => {});
        return null;
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return null;
  }
}

/**
 * The wait that a vendor's `Retry-After` header requests, in milliseconds; the shortest for a header that cannot be read.
 * Undefined without the header.
 *
 * @param nowMs Milliseconds since 1970; a date is measured against it.
 */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  return header === null ? undefined : (readRetryAfter(header, nowMs) ?? clampRetry(0));
}
