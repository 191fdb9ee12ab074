import { isPageActive } from './page-activity.ts';
import type { Timers } from './host-link.ts';

/** First wait, in milliseconds. */
const SHORTEST_MS = 15_000;

/** Longest wait after answers that brought nothing new, in milliseconds. */
const LONGEST_MS = 120_000;

/** Repeats a read while there is something to wait for. */
export interface Poller {
  /** Plans the next time, or plans none. After an answer with nothing new (`idle`) the waits grow, otherwise they start again. */
  plan(wanted: boolean, answer: 'fresh' | 'idle'): void;
  /** The page became active: reads now if a planned read was missed. */
  wake(): void;
  /** Plans no more. */
  stop(): void;
}

/** Initially without a planned read. While the page is hidden or offline, `ask` is not called. */
export function createPoller(timers: Timers, ask: () => void): Poller {
  let waitMs = SHORTEST_MS;
  let cancel: (() => void) | null = null;
  let missed = false;

  function stop(): void {
    cancel?.();
    cancel = null;
    missed = false;
  }

  return {
    plan(wanted, answer) {
      stop();
      if (!wanted) return;
      waitMs = answer === 'fresh' ? SHORTEST_MS : Math.min(waitMs * 1.5, LONGEST_MS);
      cancel = timers.after(waitMs, () => {
        cancel = null;
        if (isPageActive()) ask();
        else missed = true;
      });
    },
    wake() {
      if (!missed) return;
      missed = false;
      ask();
    },
    stop,
  };
}
