import { afterEach, beforeEach, vi } from 'vitest';

/** The locks and channels of one browser, for pages that a test has in one process. */
export interface Browser {
  /** Everything that was sent over a channel. */
  readonly messages: readonly unknown[];
  /** Names of locks that are taken now. */
  readonly taken: readonly string[];
  /** Makes every lock request reject, as in a sandboxed frame. */
  refuseLocks(): void;
}

type Callback = (lock: object | null) => unknown;

/** Gives each test an address with locks and channels. Locks are granted in the order of requests (Web Locks, 4.2). */
export function browserPages(): Browser {
  let queues = new Map<string, (() => void)[]>();
  let channels = new Set<FakeChannel>();
  let messages: unknown[] = [];
  let refused = false;

  class FakeChannel extends EventTarget {
    readonly name: string;
    constructor(name: string) {
      super();
      this.name = name;
      channels.add(this);
    }
    postMessage(data: unknown): void {
      if (!channels.has(this)) throw new DOMException('closed', 'InvalidStateError');
      messages.push(data);
      for (const other of channels) {
        if (other === this || other.name !== this.name) continue;
        queueMicrotask(() => channels.has(other) && other.dispatchEvent(new MessageEvent('message', { data })));
      }
    }
    close(): void {
      channels.delete(this);
    }
  }

  async function request(
    name: string,
    { ifAvailable = false, signal }: { ifAvailable?: boolean; signal?: AbortSignal },
    callback: Callback,
  ): Promise<unknown> {
    if (refused) throw new DOMException('opaque origin', 'SecurityError');
    const queue = queues.get(name) ?? [];
    queues.set(name, queue);
    if (ifAvailable && queue.length > 0) return callback(null);
    await new Promise<void>((resolve, reject) => {
      const turn = (): void => resolve();
      queue.push(turn);
      if (queue.length === 1) turn();
      signal?.addEventListener('abort', () => {
        if (queue[0] === turn) return;
        queues.set(name, queue);
        queue.splice(queue.indexOf(turn), 1);
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
    try {
      return await callback({ name });
    } finally {
      queue.shift();
      queue[0]?.();
    }
  }

  beforeEach(() => {
    queues = new Map();
    channels = new Set();
    messages = [];
    refused = false;
    vi.stubGlobal('location', { href: 'https://console.example.com/integrations' });
    vi.stubGlobal('navigator', { onLine: true, locks: { request } });
    vi.stubGlobal('BroadcastChannel', FakeChannel);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  return {
    get messages() {
      return messages;
    },
    get taken() {
      return [...queues].filter(([, queue]) => queue.length > 0).map(([name]) => name);
    },
    refuseLocks() {
      refused = true;
    },
  };
}
