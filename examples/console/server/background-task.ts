import type { Clock } from './clock.ts';
import { retryDelay } from './import/backoff.ts';
import { errorName, type Log } from './log.ts';

/** Work on the database that no request waits for. */
export interface BackgroundTask {
  /** Runs the work now, instead of when it is due. Never throws. */
  run(): void;
  /** Cancels all further runs. */
  close(): void;
}

/** What a background task needs. */
export interface BackgroundParts {
  readonly clock: Clock;
  /** 0 to 1. */
  readonly random: () => number;
  readonly log: Log;
}

/**
 * Repeats `work` when it is due. When it fails, for example because the disk is full, that is logged, and it is tried
 * again with backoff: an error in a timer would end the process.
 *
 * @param name For the log.
 * @param work Returns how long to wait until it is due again, in milliseconds; null = until `run` is called.
 */
export function createBackgroundTask(
  name: string,
  work: () => number | null,
  { clock, random, log }: BackgroundParts,
): BackgroundTask {
  let failures = 0;
  let closed = false;
  let cancelTimer: () => void = () => {};

  function run(): void {
    if (closed) return;
    cancelTimer();
    const waitMs = attempt();
    if (waitMs !== null) cancelTimer = clock.after(waitMs, run);
  }

  function attempt(): number | null {
    try {
      const waitMs = work();
      failures = 0;
      return waitMs;
    } catch (thrown) {
      failures += 1;
      const retryInMs = retryDelay(failures, undefined, random());
      const facts = { operation: name, attempt: failures, retryInMs, error: errorName(thrown) };
      log({ event: 'background_task_failed', level: 'error', ...facts });
      return retryInMs;
    }
  }

  return {
    run,
    close() {
      closed = true;
      cancelTimer();
    },
  };
}
