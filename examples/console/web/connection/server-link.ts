/** Whether the console's server was reachable when it was last asked. */
export type LinkState = 'up' | 'down';

/** Waits between two looks at a server that does not answer, in milliseconds; the last one repeats. */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000];

const listeners = new Set<() => void>();
const refusalListeners = new Set<() => void>();
let state: LinkState = 'up';
let looking = false;

/** `fetch` for everything this page asks its own server: a request that gets no answer makes the page look why. */
export async function askServer(url: string, init: RequestInit = {}): Promise<Response> {
  try {
    const response = await fetch(url, init);
    // A proxy answers in place of a server that is gone; the kit's own 502 to 504 are answered by a living one.
    if (response.status >= 500 && response.headers.get('content-type')?.startsWith('application/json') !== true) {
      void look();
    }
    if (response.status === 401) for (const listener of refusalListeners) listener();
    return response;
  } catch (thrown) {
    if (init.signal?.aborted !== true) void look();
    throw thrown;
  }
}

/** The state as it is now. */
export function linkState(): LinkState {
  return state;
}

/** Calls `listener` after every change of the state, until what is returned is called. */
export function onLinkChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Calls `listener` whenever the server takes a request for nobody's, until what is returned is called. */
export function onSignedOut(listener: () => void): () => void {
  refusalListeners.add(listener);
  return () => void refusalListeners.delete(listener);
}

/** One failed request may be bad luck: only the server's own page about its health decides, until it answers again. */
async function look(): Promise<void> {
  if (looking) return;
  looking = true;
  for (let tries = 0; !(await isHealthy()); tries += 1) {
    become('down');
    await nextLook(WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0);
  }
  looking = false;
  become('up');
}

async function isHealthy(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

function nextLook(ms: number): Promise<void> {
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

function become(next: LinkState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}
