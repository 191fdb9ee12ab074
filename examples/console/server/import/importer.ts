import { pause } from '../clock.ts';
import { errorName } from '../log.ts';
import { retryDelay } from './backoff.ts';
import { REFRESH_MS } from './clamp-times.ts';
import { correctTimes, type ImportParts, importStep, postponeBroken } from './import-step.ts';
import type { ImportState } from './import-store.ts';

/** Most accounts that are read at the same time. */
const MOST_RUNNING = 3;
/** Most of them whose last try failed: accounts that did not fail always get a slot. */
const MOST_RETRIED = MOST_RUNNING - 1;

/** Reads the vendors' data in the background. */
export interface Importer {
  /** Resumes every import at its position. */
  start(): void;
  /** Schedules now, because an import became due. */
  wake(): void;
  /** Stops the import of an account, between two pages or during a request. */
  interrupt(accountId: string): void;
  /** Stops every import between two transactions; resolves when none runs. */
  close(): Promise<void>;
}

/** An import that is under way. */
interface Running {
  readonly stop: AbortController;
  readonly done: Promise<void>;
  readonly isRetry: boolean;
}

/** A postponement that could not be stored, for example because the disk is full. */
interface Deferral {
  readonly failures: number;
  readonly untilMs: number;
}

type Waiting = Pick<ImportState, 'accountId' | 'nextAtMs' | 'failures'>;

/**
 * What the step of one account throws postpones only that account, and its slot is free at once.
 *
 * @param pagePauseMs Between two pages of an account: the vendor's rate limit is shared with the people who work there.
 */
export function createImporter(parts: ImportParts, pagePauseMs: number): Importer {
  const { imports, clock, random, log } = parts;
  const running = new Map<string, Running>();
  const deferrals = new Map<string, Deferral>();
  let state: 'new' | 'open' | 'closed' = 'new';
  let scheduleFailures = 0;
  let cancelTimer: () => void = () => {};

  /** Never rejects. */
  async function run(accountId: string, signal: AbortSignal): Promise<void> {
    try {
      while (!signal.aborted && (await importStep(parts, accountId, signal)) === 'again') {
        if (pagePauseMs > 0) await pause(clock, pagePauseMs, signal);
      }
      deferrals.delete(accountId);
    } catch (thrown) {
      log({ event: 'import_broke_off', level: 'error', accountId, error: errorName(thrown) });
      postpone(accountId);
    }
  }

  function postpone(accountId: string): void {
    try {
      postponeBroken(parts, accountId);
      deferrals.delete(accountId);
    } catch (thrown) {
      const failures = (deferrals.get(accountId)?.failures ?? 0) + 1;
      const retryInMs = retryDelay(failures, undefined, random());
      deferrals.set(accountId, { failures, untilMs: clock.now() + retryInMs });
      log({ event: 'postponement_not_stored', level: 'error', accountId, retryInMs, error: errorName(thrown) });
    }
  }

  /** Starts what is due while there are free slots, and sets a timer for the next import. Never throws. */
  function schedule(): void {
    cancelTimer();
    if (state !== 'open') return;
    let next = Number.POSITIVE_INFINITY;
    try {
      for (const waiting of imports.waiting()) {
        if (running.has(waiting.accountId)) continue;
        const wait = waitOf(waiting);
        if (wait > 0) next = Math.min(next, wait);
        else if (hasSlot(waiting)) begin(waiting);
      }
      scheduleFailures = 0;
    } catch (thrown) {
      scheduleFailures += 1;
      next = retryDelay(scheduleFailures, undefined, random());
      log({ event: 'imports_unreadable', level: 'error', retryInMs: next, error: errorName(thrown) });
    }
    // Each import that ends schedules again, so a due import without a free slot needs no timer.
    if (Number.isFinite(next)) cancelTimer = clock.after(next, schedule);
  }

  /** How long until an import is due; at most the refresh interval, also when a wrong clock stored a later time. */
  function waitOf({ accountId, nextAtMs }: Waiting): number {
    const nowMs = clock.now();
    const planned = nextAtMs - nowMs;
    if (planned > REFRESH_MS) correct(accountId);
    const deferred = (deferrals.get(accountId)?.untilMs ?? nowMs) - nowMs;
    // Planned before the clock was put back.
    if (deferred > REFRESH_MS) deferrals.delete(accountId);
    return Math.min(Math.max(planned, deferred), REFRESH_MS);
  }

  function correct(accountId: string): void {
    try {
      correctTimes(parts, accountId);
    } catch (thrown) {
      log({ event: 'times_not_corrected', level: 'error', accountId, error: errorName(thrown) });
    }
  }

  function isRetry({ accountId, failures }: Waiting): boolean {
    return failures > 0 || deferrals.has(accountId);
  }

  function hasSlot(waiting: Waiting): boolean {
    if (running.size >= MOST_RUNNING) return false;
    return !isRetry(waiting) || [...running.values()].filter((one) => one.isRetry).length < MOST_RETRIED;
  }

  function begin(waiting: Waiting): void {
    const { accountId } = waiting;
    const stop = new AbortController();
    const begun = Promise.resolve().then(() => run(accountId, stop.signal));
    const done = begun.finally(() => {
      running.delete(accountId);
      schedule();
    });
    running.set(accountId, { stop, done, isRetry: isRetry(waiting) });
  }

  return {
    start() {
      if (state === 'new') state = 'open';
      schedule();
    },
    wake: schedule,
    interrupt: (accountId) => running.get(accountId)?.stop.abort(),
    async close() {
      state = 'closed';
      cancelTimer();
      const all = [...running.values()];
      for (const { stop } of all) stop.abort();
      await Promise.all(all.map(({ done }) => done));
    },
  };
}
