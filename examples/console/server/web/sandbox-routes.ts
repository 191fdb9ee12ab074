import type { Hono } from 'hono';
import { KEYS } from '../../sandbox/keys.ts';
import { organizationById } from '../../sandbox/organizations.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { SandboxKeysAnswer } from './answers.ts';

/** Where the sandbox is mounted. */
const SANDBOX_PATH = '/vendor';

/**
 * The simulated vendor, and the keys to try with it. Showing these is no leak: they are made up, are in the sources of
 * this project for everybody to read, and open nothing but this sandbox, which has nothing to hide. With a real vendor
 * none of these routes exists.
 *
 * Under `/vendor/sandbox/` are the sandbox's own controls (`faults`, `revoke`, `corrections`, `reset`, `requests`), for tests that make
 * something go wrong from another process. They stand behind the same guards as everything else here.
 */
export function addSandboxRoutes(app: Hono, sandbox: Sandbox): void {
  const keys: SandboxKeysAnswer = {
    keys: KEYS.map(({ id, value, description, organizationId }) => ({
      ...{ id, value, description },
      organization: organizationById(organizationId).name,
    })),
  };
  app.get('/api/sandbox/keys', (c) => c.json(keys, 200, { 'cache-control': 'no-store' }));
  app.all(`${SANDBOX_PATH}/*`, (c) => {
    const url = new URL(c.req.url);
    url.pathname = url.pathname.slice(SANDBOX_PATH.length);
    return sandbox.fetch(new Request(url, c.req.raw));
  });
}
