import type { Hono } from 'hono';
import type { Failure } from 'integration-kit/core';
import type { Clock } from '../clock.ts';
import { dayName, initialRange } from '../import/days.ts';
import type { User } from '../users.ts';
import type { Breakdown } from './answers.ts';
import type { Figures } from './figures.ts';
import { type FiguresQuery, readFiguresQuery } from './figures-query.ts';
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
    answer: (query: FiguresQuery) => Promise<object>,
  ): void => {
    app.get(path, async (c) => {
      const user = userOf(c.req.raw);
      if (user === null) return refusal({ code: 'host_signed_out' }, 401);
      const nowMs = clock.now();
      const from = dayName(initialRange(nowMs).from);
      const query = readFiguresQuery(new URL(c.req.url).searchParams, breakdowns, { from, nowMs });
      if ('field' in query) return refusal({ code: 'invalid_input', field: query.field }, 400);
      const queued = queue.enqueue(user.id, () => answer(query));
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

/** Runs one query of each person at a time: frequent queries of one person delay only that person. */
interface FiguresQueue {
  /** Runs `work` after the earlier queries of this person; a failure when too many of them wait already. */
  enqueue<T>(personId: string, work: () => Promise<T>): Promise<T> | Failure;
}

/** Queues in memory. */
function createFiguresQueue(): FiguresQueue {
  const queues = new Map<string, { count: number; last: Promise<unknown> }>();
  return {
    enqueue(personId, work) {
      const own = queues.get(personId) ?? { count: 0, last: Promise.resolve() };
      if (own.count > MOST_WAITING) return { code: 'rate_limited', retryAfterMs: RETRY_MS };
      queues.set(personId, own);
      own.count += 1;
      const outcome = own.last.then(work).finally(() => {
        own.count -= 1;
        if (own.count === 0) queues.delete(personId);
      });
      own.last = outcome.catch(() => {});
      return outcome;
    },
  };
}
