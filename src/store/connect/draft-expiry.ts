import { readMoment } from '../../definition/dates.ts';
import type { Timers } from '../client/timers.ts';

/** Tells when a draft's time is over, by elapsed time here: the host's clock may be another. */
export interface DraftExpiry {
  /** Watches a draft. Moments that say nothing useful are not watched: the host then tells at Finish. */
  start(expiresAt: string, checkedAt: string): void;
  /** Stops. */
  stop(): void;
  /** Whether the watched draft's time is over. */
  readonly over: boolean;
  /** Looks now; for a page that wakes up. */
  check(): void;
}

/** Makes a watch. `onOver` is called at the end, and by every later `check` until it is stopped. */
export function createDraftExpiry(options: { now(): number; timers: Timers; onOver(): void }): DraftExpiry {
  let endsAt: number | null = null;
  let stopTimer = (): void => {};
  const over = (): boolean => endsAt !== null && options.now() >= endsAt;

  function check(): void {
    stopTimer();
    if (endsAt === null) return;
    if (over()) options.onOver();
    else stopTimer = options.timers.after(endsAt - options.now(), check);
  }

  return {
    start(expiresAt, checkedAt) {
      const from = readMoment(checkedAt);
      const to = readMoment(expiresAt);
      endsAt = from !== null && to !== null && to > from ? options.now() + to - from : null;
      check();
    },
    stop() {
      stopTimer();
      endsAt = null;
    },
    get over() {
      return over();
    },
    check,
  };
}
