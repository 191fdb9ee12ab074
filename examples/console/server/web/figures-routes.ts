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
  /** Who asks; null = not signed in. */
  readonly userOf: (request: Request) => User | null;
  readonly clock: Clock;
}

/** Adds `GET /api/costs` and `GET /api/usage`. */
export function addFiguresRoutes(app: Hono, { figures, userOf, clock }: FiguresRouteParts): void {
  const turns = createFiguresTurns();
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
      const taken = turns.take(user.id, () => answer(query));
      return 'code' in taken ? refusal(taken, 429) : c.json(await taken, 200, NO_STORE);
    });
  };
  add('/api/costs', ['project', 'line_item'], figures.costs);
  add('/api/usage', ['model', 'project'], figures.usage);
}

/** Most questions of one person that wait for their turn. A page asks two at a time, and some people have many tabs. */
const MOST_WAITING = 32;
/** When a turn ends is not known: ask again after this long. */
const RETRY_MS = 5_000;

/** One question of each person at a time: who asks more often makes nobody else wait longer. */
interface FiguresTurns {
  /** The outcome of `work` once it is this person's turn; a failure when too many wait already. */
  take<T>(personId: string, work: () => Promise<T>): Promise<T> | Failure;
}

/** Turns, in memory. */
function createFiguresTurns(): FiguresTurns {
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
