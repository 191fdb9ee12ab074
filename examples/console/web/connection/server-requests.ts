import { useSyncExternalStore } from 'react';

/** Whether the console's server answered the newest health check. */
export type LinkState = 'up' | 'down';

/** Delays between two health checks while the server does not answer, in milliseconds. The last one repeats. */
const RETRY_DELAYS_MS = [1_000, 2_000, 4_000, 8_000];

const linkListeners = new Set<() => void>();
const signedOutListeners = new Set<() => void>();
let state: LinkState = 'up';
let isPolling = false;

/**
 * `fetch` for every request of this page to its own server. A request without a response, or with a proxy's response,
 * starts the health checks that {@link linkState} reports.
 */
export async function fetchFromServer(url: string, init: RequestInit = {}): Promise<Response> {
  try {
    const response = await fetch(url, init);
    // A proxy responds in place of a server that does not run. The kit's own responses from 502 to 504 are JSON.
    if (response.status >= 500 && response.headers.get('content-type')?.startsWith('application/json') !== true) {
      void pollHealth();
    }
    if (response.status === 401) for (const listener of signedOutListeners) listener();
    return response;
  } catch (thrown) {
    if (init.signal?.aborted !== true) void pollHealth();
    throw thrown;
  }
}

/** The result of the newest health check. */
export function linkState(): LinkState {
  return state;
}

/** Calls `listener` after every change of {@link linkState}. Returns the function that unsubscribes. */
export function onLinkChange(listener: () => void): () => void {
  linkListeners.add(listener);
  return () => void linkListeners.delete(listener);
}

/** The result of the newest health check; the component renders again when it changes. */
export function useLinkState(): LinkState {
  return useSyncExternalStore(onLinkChange, linkState);
}

/** Calls `listener` after every response with status 401. Returns the function that unsubscribes. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => void signedOutListeners.delete(listener);
}

/** A single request may fail for another reason, so only `/healthz` decides. Repeats until it responds. */
async function pollHealth(): Promise<void> {
  if (isPolling) return;
  isPolling = true;
  for (let tries = 0; !(await isHealthy()); tries += 1) {
    setLinkState('down');
    await delayOrOnline(RETRY_DELAYS_MS[Math.min(tries, RETRY_DELAYS_MS.length - 1)] ?? 0);
  }
  isPolling = false;
  setLinkState('up');
}

async function isHealthy(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** Resolves after a delay, or earlier when the browser is online again. */
function delayOrOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
    function done(): void {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    }
  });
}

function setLinkState(next: LinkState): void {
  if (next === state) return;
  state = next;
  for (const listener of linkListeners) listener();
}

/** A response whose status is not 2xx. */
export class ResponseError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The console's server responded with status ${status}.`);
    this.name = 'ResponseError';
    this.status = status;
  }
}

/** Options of a request for JSON. */
interface JsonRequest {
  readonly method?: 'POST';
  readonly body?: string;
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Requests JSON. `T` is not checked at run time: page and server are built from the same sources.
 *
 * @throws {ResponseError} For a status that is not 2xx. Without a response the error of `fetch` is rethrown.
 */
export async function readJson<T>(url: string, init: JsonRequest = {}): Promise<T> {
  const response = await fetchFromServer(url, {
    ...init,
    cache: 'no-store',
    headers: { accept: 'application/json', ...init.headers },
  });
  if (!response.ok) throw new ResponseError(response.status);
  return (await response.json()) as T;
}

/** Sends a value as JSON and returns the JSON of the response. Throws as {@link readJson} does. */
export function sendJson<T>(url: string, body: unknown): Promise<T> {
  return readJson<T>(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
}
