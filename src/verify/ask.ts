import { readBody } from './read-body.ts';
import type { VendorFetch } from './verifier.ts';

/** More than any answer a verifier asks for; a longer one is not the vendor's. */
const MAX_BODY_BYTES = 64 * 1_024;

/** What came back from one request. */
export type Answer =
  | {
      readonly kind: 'answered';
      /** HTTP status. A redirect arrives here as it is: it is not followed. */
      readonly status: number;
      readonly headers: Headers;
      /** Null when it was too long or broke off. */
      readonly body: string | null;
    }
  /** No answer: no connection, no such host, connection lost. */
  | { readonly kind: 'unreachable' }
  /** The signal ended it. */
  | { readonly kind: 'stopped' };

/**
 * Sends one GET and reads the answer. Never rejects, and settles when `signal` aborts even if `fetch` ignores it.
 *
 * @param headers Hold the secret. Nothing here logs or keeps them.
 */
export async function ask(
  fetch: VendorFetch,
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Answer> {
  if (signal.aborted) return { kind: 'stopped' };
  let stop: () => void = () => {};
  const stopped = new Promise<Answer>((resolve) => {
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
): Promise<Answer> {
  try {
    // A followed redirect would carry the question, and on the same origin the secret, to an address that was not configured.
    const response = await fetch(url, { method: 'GET', headers, signal, redirect: 'manual' });
    const body = await readBody(response, MAX_BODY_BYTES);
    return { kind: 'answered', status: response.status, headers: response.headers, body };
  } catch {
    // The thrown value is dropped on purpose: some clients put the request, and with it the secret, into their errors.
    return { kind: 'unreachable' };
  }
}
