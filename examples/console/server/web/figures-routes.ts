import type { Hono } from 'hono';
import type { Failure } from 'integration-kit/core';
import type { Clock } from '../clock.ts';
import { dayName, initialRange } from '../import/days.ts';
import { nextTurn } from '../next-turn.ts';
import type { User } from '../users.ts';
import type { Breakdown } from './answers.ts';
import type { Figures } from './figures.ts';
import { type FiguresQuery, readFiguresQuery } from './figures-query.ts';
import type { Pause } from './figures-rows.ts';
import { NO_STORE, refusal } from './guards.ts';

/** What the routes of the figures need. */
export interface FiguresRouteParts {
  readonly figures: Figures;
  /** The user of a request; null = not signed in. */
  readonly userOf: (request: Request) => User | null;
  readonly clock: Clock;
}

/** Adds `GET /api/costs` and `GET /api/usage`. */
export function addFiguresRoutes(app: Hono, { figures, userOf, clock }: FiguresRouteParts): void {
  const queue = createFiguresQueue();
  const add = (
    path: string,
    breakdowns: readonly Breakdown[],
    answer: (query: FiguresQuery, pause: Pause) => Promise<object>,
  ): void => {
    app.get(path, async (c) => {
      const user = userOf(c.req.raw);
      if (user === null) return refusal({ code: 'host_signed_out' }, 401);
      const nowMs = clock.now();
      const from = dayName(initialRange(nowMs).from);
      const query = readFiguresQuery(new URL(c.req.url).searchParams, breakdowns, { from, nowMs });
      if ('field' in query) return refusal({ code: 'invalid_input', field: query.field }, 400);
      const queued = queue.enqueue(user.id, (pause) => answer(query, pause));
      return 'code' in queued ? refusal(queued, 429) : c.json(await queued, 200, NO_STORE);
    });
  };
  add('/api/costs', ['project', 'line_item'], figures.costs);
  add('/api/usage', ['model', 'project'], figures.usage);
}

/** Most queries of one person that wait. A page sends two at a time, and some people have many tabs. */
const MOST_WAITING = 32;
/** How long a refused page waits before it asks again: when the queue is shorter is not known. */
const RETRY_MS = 5_000;

/** So much work a person who comes back may do before the one for whom the most was done. */
const CREDIT_MS = 2_000;
/** Differences up to this do not count: to change after every slice would only cost time. */
const EQUAL_MS = 20;

/** The queries of one person. */
interface Own {
  count: number;
  last: Promise<unknown>;
  /** Work of all queries, in milliseconds. */
  workedMs: number;
  /** Whether a query waits for its next slice. A query that waits for the same one of another person does not. */
  paused: boolean;
}

/**
 * Runs one query of each person at a time, and of these the one of the person for whom the least was done: frequent
 * queries of one person delay only that person.
 */
export interface FiguresQueue {
  /** Runs `work` after the earlier queries of this person; a failure when too many of them wait already. */
  enqueue<T>(personId: string, work: (pause: Pause) => Promise<T>): Promise<T> | Failure;
}

/** Queues in memory, one for each user who ever asked. */
export function createFiguresQueue(): FiguresQueue {
  const queues = new Map<string, Own>();

  function queueOf(personId: string): Own {
    const own = queues.get(personId) ?? { count: 0, last: Promise.resolve(), workedMs: 0, paused: false };
    queues.set(personId, own);
    const working = [...queues.values()].filter(({ count }) => count > 0);
    if (own.count === 0 && working.length > 0)
      own.workedMs = Math.max(own.workedMs, Math.max(...working.map(({ workedMs }) => workedMs)) - CREDIT_MS);
    return own;
  }

  function isBehind(own: Own): boolean {
    return [...queues.values()].some(({ paused, workedMs }) => paused && workedMs + EQUAL_MS < own.workedMs);
  }

  async function pause(own: Own, workedMs: number): Promise<void> {
    own.workedMs += workedMs;
    own.paused = true;
    do await nextTurn();
    while (isBehind(own));
    own.paused = false;
  }

  return {
    enqueue(personId, work) {
      const own = queueOf(personId);
      if (own.count > MOST_WAITING) return { code: 'rate_limited', retryAfterMs: RETRY_MS };
      own.count += 1;
      const outcome = own.last
        .then(() => work((workedMs) => pause(own, workedMs)))
        .finally(() => {
          own.count -= 1;
        });
      own.last = outcome.catch(() => {});
      return outcome;
    },
  };
}
