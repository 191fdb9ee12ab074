import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { serveAdapter } from 'integration-kit/http';
import type { IntegrationAdapter } from 'integration-kit/core';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Clock } from '../clock.ts';
import { initialRange, dayName } from '../import/days.ts';
import { CONNECTIONS } from '../integrations.ts';
import { errorName, type Log } from '../log.ts';
import { type User, userById, USERS } from '../users.ts';
import type { Breakdown, SessionAnswer } from './answers.ts';
import { type Figures } from './figures.ts';
import { type FiguresQuery, readFiguresQuery } from './figures-query.ts';
import { createFiguresTurns } from './figures-turns.ts';
import { ownHostOnly, requestLog, sameOriginOnly, securityHeaders } from './guards.ts';
import { refusal } from './refusal.ts';
import { addSandboxRoutes } from './sandbox-routes.ts';
import { firstUser, type Sessions } from './session.ts';

/** What the web side is made of. */
export interface WebParts {
  readonly adapter: (user: User) => IntegrationAdapter;
  readonly figures: Figures;
  readonly sessions: Sessions;
  /** Null when the console speaks to the real vendor. */
  readonly sandbox: Sandbox | null;
  readonly files: (request: Request) => Response;
  /** Hosts with port that the console answers to. */
  readonly hosts: () => ReadonlySet<string>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Bodies of our own routes; the kit has its own limit. */
const LONGEST_BODY = 16 * 1_024;

/** Every route of the console. */
export function createApp(parts: WebParts): Hono {
  const { sessions, figures, clock, log } = parts;
  const sessionAnswer = (current: User): SessionAnswer => ({
    ...{ current, users: USERS },
    hasSandbox: parts.sandbox !== null,
  });
  const app = new Hono();
  const kit = serveAdapter<User>({
    authenticate: (request) => sessions.userOfPage(request),
    adapter: parts.adapter,
    personId: ({ id }) => id,
    now: clock.now,
    integrations: CONNECTIONS.map(({ definition }) => definition),
    onFault: ({ operation, code, correlationId }) =>
      log({ event: 'fault', level: 'error', operation, code, correlationId }),
  });

  app.use(requestLog(log, clock.now), securityHeaders, ownHostOnly(parts.hosts), sameOriginOnly);
  app.all('/api/kit/*', (c) => kit(c.req.raw));
  app.use(bodyLimit({ maxSize: LONGEST_BODY, onError: () => refusal({ code: 'invalid_input' }, 413) }));

  app.get('/healthz', (c) => c.json({ ok: true }, 200, NO_STORE));
  app.get('/session', (c) => {
    const known = sessions.userOf(c.req.raw);
    const current = known ?? firstUser();
    return c.json(sessionAnswer(current), 200, {
      ...NO_STORE,
      ...(known === null ? { 'set-cookie': sessions.cookieFor(current) } : {}),
    });
  });
  app.post('/session', async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    const user = typeof body === 'object' && body !== null && 'userId' in body ? userById(body.userId) : null;
    if (user === null) return refusal({ code: 'invalid_input', field: 'userId' }, 400);
    return c.json(sessionAnswer(user), 200, { ...NO_STORE, 'set-cookie': sessions.cookieFor(user) });
  });

  const turns = createFiguresTurns();
  const addFigures = (
    path: string,
    breakdowns: readonly Breakdown[],
    answer: (query: FiguresQuery) => Promise<object>,
  ): void => {
    app.get(path, async (c) => {
      const user = sessions.userOfPage(c.req.raw);
      if (user === null) return refusal({ code: 'host_signed_out' }, 401);
      const nowMs = clock.now();
      const from = dayName(initialRange(nowMs).from);
      const query = readFiguresQuery(new URL(c.req.url).searchParams, breakdowns, { from, nowMs });
      if ('field' in query) return refusal({ code: 'invalid_input', field: query.field }, 400);
      const taken = turns.take(user.id, () => answer(query));
      return 'code' in taken ? refusal(taken, 429) : c.json(await taken, 200, NO_STORE);
    });
  };
  addFigures('/api/costs', ['project', 'line_item'], figures.costs);
  addFigures('/api/usage', ['model', 'project'], figures.usage);

  if (parts.sandbox !== null) addSandboxRoutes(app, parts.sandbox);
  app.all('/api/*', () => refusal({ code: 'unsupported' }, 404));
  app.all('/vendor/*', () => refusal({ code: 'unsupported' }, 404));
  app.get('*', (c) => parts.files(c.req.raw));
  app.notFound(() => refusal({ code: 'unsupported' }, 404));
  app.onError((thrown) => {
    const correlationId = crypto.randomUUID();
    log({ event: 'request_broke_off', level: 'error', error: errorName(thrown), correlationId });
    return refusal({ code: 'unavailable', correlationId }, 500);
  });
  return app;
}

const NO_STORE = { 'cache-control': 'no-store' };
