import type { Failure } from 'integration-kit/core';

/** Most questions of one person that wait for their turn. A page asks two at a time, and some people have many tabs. */
const MOST_WAITING = 32;
/** When a turn ends is not known: ask again after this long. */
const RETRY_MS = 5_000;

/** One question of each person at a time: who asks more often makes nobody else wait longer. */
export interface FiguresTurns {
  /** The outcome of `work` once it is this person's turn; a failure when too many wait already. */
  take<T>(personId: string, work: () => Promise<T>): Promise<T> | Failure;
}

/** Turns, in memory. */
export function createFiguresTurns(): FiguresTurns {
  const lines = new Map<string, { count: number; last: Promise<unknown> }>();
  return {
    take(personId, work) {
      const line = lines.get(personId) ?? { count: 0, last: Promise.resolve() };
      if (line.count > MOST_WAITING) return { code: 'rate_limited', retryAfterMs: RETRY_MS };
      lines.set(personId, line);
      line.count += 1;
      const outcome = line.last.then(work).finally(() => {
        line.count -= 1;
        if (line.count === 0) lines.delete(personId);
      });
      line.last = outcome.catch(() => {});
      return outcome;
    },
  };
}
