import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { IntegrationAdapter } from 'integration-kit/core';
import { serveAdapter } from 'integration-kit/http';
import { KEYS } from '../../sandbox/keys.ts';
import { organizationById } from '../../sandbox/organizations.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Clock } from '../clock.ts';
import { CONNECTIONS } from '../integrations.ts';
import { errorName, type Log } from '../log.ts';
import { type User, userById, USERS } from '../users.ts';
import type { SandboxKeysAnswer, SessionAnswer } from './answers.ts';
import type { Figures } from './figures.ts';
import { addFiguresRoutes } from './figures-routes.ts';
import { NO_STORE, ownHostOnly, refusal, requestLog, sameOriginOnly, securityHeaders } from './guards.ts';
import { firstUser, type Sessions } from './session.ts';

/** What the web side is made of. */
export interface WebParts {
  readonly adapter: (user: User) => IntegrationAdapter;
  readonly figures: Figures;
  readonly sessions: Sessions;
  /** Null when the console uses the real vendor. */
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

  addFiguresRoutes(app, { figures, clock, userOf: sessions.userOfPage });
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

/** Where the sandbox is mounted. */
const SANDBOX_PATH = '/vendor';

/**
 * The simulated vendor, and the keys to try with it. Showing these is no leak: they are made up, are in the sources of
 * this project for everybody to read, and open nothing but this sandbox, which has nothing to hide. With a real vendor
 * none of these routes exists.
 *
 * Under `/vendor/sandbox/` are the sandbox's own controls (`faults`, `revoke`, `corrections`, `reset`, `requests`), for
 * tests that cause failures from another process. The same guards protect them as everything else here.
 */
function addSandboxRoutes(app: Hono, sandbox: Sandbox): void {
  const keys: SandboxKeysAnswer = {
    keys: KEYS.map(({ id, value, description, organizationId }) => ({
      ...{ id, value, description },
      organization: organizationById(organizationId).name,
    })),
  };
  app.get('/api/sandbox/keys', (c) => c.json(keys, 200, NO_STORE));
  app.all(`${SANDBOX_PATH}/*`, (c) => {
    const url = new URL(c.req.url);
    url.pathname = url.pathname.slice(SANDBOX_PATH.length);
    return sandbox.fetch(new Request(url, c.req.raw));
  });
}
