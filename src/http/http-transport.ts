import { AdapterError } from '../adapter/adapter-error.ts';
import { isAdapterError } from '../adapter/is-adapter-error.ts';
import { isNestedTooDeep } from '../definition/nesting.ts';
import { boundedReader, type BoundedReader, untilAborted } from './bounded-reader.ts';
import { failureOfStatus } from './failure-status.ts';
import type { HttpAdapterOptions } from './http-adapter.ts';
import { STREAM_TYPE } from './operations.ts';
import { readRetryAfter } from '../definition/retry-after.ts';

/** Most bytes of an answer, or of one line of a stream: 4 MB. */
const LONGEST_ANSWER = 4 * 1_024 * 1_024;

/** What came back, with its body unread. */
export interface TransportResponse {
  readonly status: number;
  /** By its content type; `other` = a page of a proxy, a sign-in page, or whatever is at a wrong address. */
  readonly form: 'json' | 'stream' | 'other';
  readonly body: BoundedReader;
  /** What `Retry-After` asks for, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

/** Sends one request with the host's headers. Rejects with an {@link AdapterError}, whose words are never the network's. */
export async function sendRequest(
  options: HttpAdapterOptions,
  path: string,
  input: { readonly method: 'GET' } | { readonly method: 'POST'; readonly body: string },
  signal: AbortSignal,
): Promise<TransportResponse> {
  try {
    const headers = new Headers(await untilAborted(hostHeaders(options), signal));
    headers.set('accept', `application/json, ${STREAM_TYPE}`);
    if (input.method === 'POST') headers.set('content-type', 'application/json');
    const send = options.fetch ?? globalThis.fetch;
    const request = send(`${options.url.replace(/\/+$/u, '')}/${path}`, {
      ...input,
      headers,
      signal,
      credentials: 'same-origin',
      cache: 'no-store',
      // A followed redirect would carry a typed key to an address that the host did not choose.
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    const response = await untilAborted(request, signal);
    if (leadsToSignIn(response)) throw new AdapterError({ code: 'host_signed_out' });
    return {
      status: response.status,
      form: formOf(response.headers.get('content-type')),
      body: boundedReader(response.body, LONGEST_ANSWER, signal),
      retryAfterMs: readRetryAfter(response.headers.get('retry-after'), Date.now()),
    };
  } catch (thrown) {
    throw isAdapterError(thrown) ? thrown : lost(signal);
  }
}

/**
 * Whether a response leads, or has led, away from the server: what a host does with a request whose session has ended.
 * A browser shows a redirect that is not followed, and one of another origin, as an opaque response
 * (https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect); Node shows its status.
 */
function leadsToSignIn({ type, status, redirected, headers }: Response): boolean {
  if (type === 'opaqueredirect' || type === 'opaque') return true;
  // Only a host's own `fetch` follows redirects.
  return (status >= 300 && status < 400) || (redirected && formOf(headers.get('content-type')) === 'other');
}

/** The value of an answer. Rejects with the failure in it, or with what its status means when there is none. */
export async function readValue(answer: TransportResponse, signal: AbortSignal): Promise<unknown> {
  const { status, form, body, retryAfterMs } = answer;
  if (form !== 'json') {
    body.cancel();
    throw new AdapterError(failureOfStatus(status, retryAfterMs));
  }
  const content = parseJson(await readOrLose(() => body.readAll(), body, signal));
  if (status >= 200 && status < 300 && content !== null && 'value' in content) return content.value;
  throw failureIn(content) ?? new AdapterError(failureOfStatus(status, retryAfterMs));
}

/** The next object of a stream; null at its end. Rejects with an {@link AdapterError} when the stream breaks off. */
export async function readEntry(body: BoundedReader, signal: AbortSignal): Promise<object | null> {
  const line = await readOrLose(() => body.readLine(), body, signal);
  if (line === null) return null;
  const entry = parseJson(line);
  if (entry !== null) return entry;
  body.cancel();
  throw new AdapterError({ code: 'unexpected_answer' });
}

/** The error for the failure of an answer, unparsed: the library parses it before it is shown. */
export function failureIn(content: object | null): AdapterError | null {
  if (content === null || !('failure' in content)) return null;
  const { failure } = content;
  if (typeof failure !== 'object' || failure === null || !('code' in failure)) return null;
  // SAFETY: the library parses every failure of an adapter, whatever its members are.
  return new AdapterError(failure as AdapterError['failure']);
}

async function hostHeaders({ headers }: HttpAdapterOptions): Promise<HeadersInit | undefined> {
  return typeof headers === 'function' ? headers() : headers;
}

async function readOrLose<T>(read: () => Promise<T>, body: BoundedReader, signal: AbortSignal): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    body.cancel();
    throw thrown instanceof RangeError ? new AdapterError({ code: 'unexpected_answer' }) : lost(signal);
  }
}

/** A network's own words may repeat what was sent, so only the fact is kept. */
function lost(signal: AbortSignal): AdapterError {
  if (signal.aborted) return new AdapterError({ code: 'aborted' });
  const online: unknown = typeof navigator === 'undefined' ? undefined : Reflect.get(navigator, 'onLine');
  return new AdapterError({ code: online === false ? 'offline' : 'unavailable' });
}

function formOf(contentType: string | null): TransportResponse['form'] {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type === STREAM_TYPE) return 'stream';
  return type === 'application/json' ? 'json' : 'other';
}

/** Null for what is no JSON, no object, or nested deeper than an answer may be. */
function parseJson(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !isNestedTooDeep(value) ? value : null;
  } catch {
    return null;
  }
}
