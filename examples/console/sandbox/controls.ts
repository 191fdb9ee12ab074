import type { Hono } from 'hono';
import type { Fault } from './faults.ts';
import { KEYS } from './keys.ts';
import { organizationById, ORGANIZATIONS } from './organizations.ts';
import type { Sandbox } from './sandbox.ts';
import type { Correction } from './vendor-state.ts';

/**
 * Adds paths that the vendor does not have: the list of keys, and controls for tests in another process. Not protected:
 * the server listens on this machine only.
 */
export function addControls(app: Hono, sandbox: Sandbox): void {
  app.get('/sandbox/keys', (c) =>
    c.json(
      KEYS.map(({ id, value, description, organizationId }) => ({
        id,
        value,
        description,
        organization: organizationById(organizationId).name,
      })),
    ),
  );
  app.get('/sandbox/requests', (c) => c.json(sandbox.requests()));
  app.post('/sandbox/revoke', async (c) => {
    const body = await readObject(c.req.raw);
    return typeof body['key'] === 'string' && sandbox.revoke(body['key'])
      ? c.body(null, 204)
      : c.json({ error: 'no such key' }, 404);
  });
  app.post('/sandbox/faults', async (c) => {
    const fault = readFault(await readObject(c.req.raw));
    if (fault === null) return c.json({ error: 'kind is rate_limit, server_error, slow or cut_off' }, 400);
    sandbox.inject(fault);
    return c.body(null, 204);
  });
  app.post('/sandbox/corrections', async (c) => {
    const correction = readCorrection(await readObject(c.req.raw));
    if (correction === null) return c.json({ error: 'give organizationId, day, lineItem and units' }, 400);
    sandbox.correct(correction);
    return c.body(null, 204);
  });
  app.post('/sandbox/reset', (c) => {
    sandbox.reset();
    return c.body(null, 204);
  });
}

async function readObject(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await request.json().catch(() => null);
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function readCorrection(body: Readonly<Record<string, unknown>>): Correction | null {
  const { organizationId, day, lineItem, units } = body;
  const known = ORGANIZATIONS.some(({ id }) => id === organizationId);
  return known &&
    typeof organizationId === 'string' &&
    typeof day === 'string' &&
    typeof lineItem === 'string' &&
    Number.isSafeInteger(units)
    ? { organizationId, day, lineItem, units: Number(units) }
    : null;
}

function readFault(body: Readonly<Record<string, unknown>>): Fault | null {
  const { kind, path, retryAfter, delayMs } = body;
  const common = {
    times: typeof body['times'] === 'number' ? body['times'] : 1,
    ...(typeof path === 'string' ? { path } : {}),
  };
  if (kind === 'server_error' || kind === 'cut_off') return { ...common, kind };
  if (kind === 'rate_limit') return { ...common, kind, retryAfter: typeof retryAfter === 'string' ? retryAfter : null };
  if (kind === 'slow') return { ...common, kind, delayMs: typeof delayMs === 'number' ? delayMs : 8_000 };
  return null;
}
