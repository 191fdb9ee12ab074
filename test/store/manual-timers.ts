import type { Timers } from '../../src/store/client/host-link.ts';

/** A clock and timers that a test advances by hand. */
export interface ManualTimers extends Timers {
  now(): number;
  /** Moves time on, firing what is due in order. */
  advance(ms: number): void;
  /** Moves the clock without firing anything: the machine slept. */
  sleep(ms: number): void;
  /** How many timers are set. */
  readonly pending: number;
}

export function manualTimers(start = Date.UTC(2026, 2, 2, 9)): ManualTimers {
  let now = start;
  let nextId = 0;
  const due = new Map<number, { readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    after(delayMs, run) {
      const id = nextId++;
      due.set(id, { at: now + delayMs, run });
      return () => due.delete(id);
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const first = [...due].filter(([, timer]) => timer.at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (first === undefined) break;
        now = Math.max(now, first[1].at);
        due.delete(first[0]);
        first[1].run();
      }
      now = end;
    },
    sleep(ms) {
      now += ms;
    },
    get pending() {
      return due.size;
    },
  };
}
