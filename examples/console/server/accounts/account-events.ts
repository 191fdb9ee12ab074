import type { AccountEvent } from 'integration-kit/core';

/** Tells every open console of changes, in the order in which they were stored. */
export interface AccountEvents {
  publish(event: AccountEvent): void;
  /** Returns what stops it, at once. */
  subscribe(listener: (event: AccountEvent) => void): () => void;
}

/** In memory: a console that was not listening lists again when it comes back. */
export function createAccountEvents(): AccountEvents {
  const listeners = new Set<(event: AccountEvent) => void>();
  return {
    publish(event) {
      for (const listener of [...listeners]) {
        try {
          if (listeners.has(listener)) listener(event);
        } catch {
          // The change is stored: one listener's error must neither undo its answer nor keep the event from the others.
        }
      }
    },
    subscribe(listener) {
      // Wrapped, so that the same function given twice is two subscriptions.
      const own = (event: AccountEvent): void => listener(event);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
