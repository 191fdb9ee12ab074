import type { CallOutcome } from '../../adapter/call-adapter.ts';
import type { Failure } from '../../definition/failure.ts';
import { createLatestRead } from './latest-read.ts';
import { createListeners } from './listeners.ts';

/** One thing that is read, and how far that has come. */
export interface Resource<T> {
  /** `loading` = never answered; `failed` = the newest read failed, `data` may still hold what was read before. */
  readonly status: 'loading' | 'ready' | 'failed';
  readonly data: T | null;
  readonly failure: Failure | null;
  /** A newer answer is being awaited. */
  readonly refreshing: boolean;
}

/** One cached read. Reads while it has a listener. */
export interface ResourceStore<T> {
  /** Whether anything is known or awaited. False before the first listener, and when what was known was forgotten since. */
  readonly asked: boolean;
  /** The same object until something changes. */
  getSnapshot(): Resource<T>;
  /** The first listener makes it read, also when something is known. */
  subscribe(listener: () => void): () => void;
  /** Reads again now; what is under way is given up. */
  refresh(): void;
  /** Something changed: reads again after the read under way, or when the next listener is added. */
  invalidate(): void;
  /** Forgets everything. */
  wipe(): void;
}

/** Never answered, as on a server. */
export const LOADING = { status: 'loading', data: null, failure: null, refreshing: false } as const;

/** A resource without listeners. Late answers are dropped; a failure keeps what was read before. */
export function createResource<T>(load: (signal: AbortSignal) => Promise<CallOutcome<T>>): ResourceStore<T> {
  const listeners = createListeners();
  let snapshot: Resource<T> = LOADING;

  const newest = createLatestRead<T>({
    load,
    onOutcome(outcome) {
      publish(
        outcome.kind === 'answer'
          ? { status: 'ready', data: outcome.value, failure: null, refreshing: newest.busy }
          : { status: 'failed', data: snapshot.data, failure: outcome.failure, refreshing: newest.busy },
      );
    },
  });

  function publish(next: Resource<T>): void {
    snapshot = next;
    listeners.notify();
  }

  function read(start: () => void): void {
    if (listeners.size === 0) return;
    start();
    if (!snapshot.refreshing && snapshot.status !== 'loading') publish({ ...snapshot, refreshing: true });
  }

  return {
    get asked() {
      return newest.busy || snapshot.status !== 'loading';
    },
    getSnapshot: () => snapshot,
    subscribe(listener) {
      const remove = listeners.add(listener);
      if (listeners.size === 1) read(newest.start);
      return () => {
        remove();
        if (listeners.size > 0 || !newest.busy) return;
        newest.stop();
        if (snapshot.refreshing) snapshot = { ...snapshot, refreshing: false };
      };
    },
    refresh: () => read(newest.start),
    invalidate: () => read(newest.startAfter),
    wipe() {
      newest.stop();
      publish(LOADING);
    },
  };
}
