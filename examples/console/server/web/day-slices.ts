import { performance } from 'node:perf_hooks';
import { nextTurn } from '../next-turn.ts';

/** How long is read without a pause: as long as others may wait for it. */
const SLICE_MS = 4;
/** Most days at a time: empty ones say nothing about how much the next ones hold. */
const MOST_DAYS = 8;

/**
 * Calls `read` for all days of a source, the first and the last of some at a time, and lets others be answered whenever
 * it took long enough. Some sources have a line a day, others thousands: each begins with one day, and goes on with more
 * the faster they are read.
 */
export async function readInSlices(
  days: readonly string[],
  pace: Pace,
  read: (from: string, to: string) => void,
): Promise<void> {
  let count = 1;
  for (let first = 0; first < days.length; ) {
    const slice = days.slice(first, first + count);
    first += slice.length;
    const began = performance.now();
    read(slice[0] ?? '', slice.at(-1) ?? '');
    const tookMs = performance.now() - began;
    if (tookMs > SLICE_MS) count = Math.max(1, Math.floor(count / 2));
    else if (tookMs < SLICE_MS / 4) count = Math.min(MOST_DAYS, count * 2);
    pace.workedMs += tookMs;
    if (pace.workedMs < SLICE_MS) continue;
    pace.workedMs = 0;
    await nextTurn();
  }
}

/** How long was read since others were answered, over several sources. */
export interface Pace {
  workedMs: number;
}
