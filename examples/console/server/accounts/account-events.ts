import type { AccountEvent } from 'integration-kit/core';
import { errorName, type Log } from '../log.ts';

/** Tells every open console of changes, in the order in which they were stored. */
export interface AccountEvents {
  /** Never throws: a listener that fails is logged and is in nobody's way. */
  publish(event: AccountEvent): void;
  /** Returns what stops it, at once. */
  subscribe(listener: (event: AccountEvent) => void): () => void;
}

/** In memory: a console that was not listening lists again when it comes back. */
export function createAccountEvents(log: Log): AccountEvents {
  const listeners = new Set<(event: AccountEvent) => void>();
  return {
    publish(event) {
      for (const listener of [...listeners]) {
        try {
          if (listeners.has(listener)) listener(event);
        } catch (thrown) {
          // The change is stored: one listener's error must neither undo its answer nor keep the event from the others.
          log({ event: 'event_listener_failed', level: 'error', error: errorName(thrown) });
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
