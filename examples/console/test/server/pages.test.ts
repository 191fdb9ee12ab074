import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KEYS } from '../../sandbox/keys.ts';
import { createScenario, disposeScenarios, ORIGIN } from './console-scenario.ts';
import { pageRequest, signIn } from './over-http.ts';

let webFolder = '';
beforeAll(() => {
  webFolder = mkdtempSync(join(tmpdir(), 'web-'));
  mkdirSync(join(webFolder, 'assets'));
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Console</title>');
  writeFileSync(join(webFolder, 'theme.js'), 'theme()');
  writeFileSync(join(webFolder, 'assets', 'main-1a2b3c.js'), 'main()');
  writeFileSync(join(webFolder, '.env'), 'secret');
});
afterAll(() => rmSync(webFolder, { recursive: true, force: true }));
afterEach(disposeScenarios);

const get = (path: string, headers: Record<string, string> = {}) =>
  createScenario({ webFolder }).console.fetch(new Request(`${ORIGIN}${path}`, { headers }));

describe('the pages of the console', () => {
  it.each(['/', '/integrations/openai', '/costs?source=1', '/assets/main-1a2b3c.js', '/api/costs', '/nothing.js'])(
    '%s has the strict content security policy',
    async (path) => {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy')?.split('; ');
      expect(policy).toEqual([
        ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'"],
        ...["connect-src 'self'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'"],
        ...["require-trusted-types-for 'script'", "trusted-types 'none'"],
      ]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    },
  );

  it.each([
    ['/', 200, 'no-cache', '<!doctype html>'],
    ['/integrations/openai', 200, 'no-cache', '<!doctype html>'],
    ['/theme.js', 200, 'no-cache', 'theme()'],
    ['/assets/main-1a2b3c.js', 200, 'public, max-age=31536000, immutable', 'main()'],
    ['/assets/absent-9z.js', 404, null, 'Not found'],
    // A file of no known type is no file.
    ['/.env', 200, 'no-cache', '<!doctype html>'],
    ['/..%2f..%2fpackage.json', 404, null, 'Not found'],
  ])('the page %s is answered with %i', async (path, status, cache, begin) => {
    const response = await get(path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([status, cache]);
    expect((await response.text()).startsWith(begin)).toBe(true);
  });

  it('an unchanged page is not sent again', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { 'if-none-match': etag })).status).toBe(304);
  });

  it('a missing build of the pages is answered with how to build it', async () => {
    const response = await createScenario().console.fetch(new Request(`${ORIGIN}/`));
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm start');
  });
});

describe('the sandbox', () => {
  it('the sandbox lists its keys with their descriptions', async () => {
    const answer: unknown = await (await get('/api/sandbox/keys')).json();
    expect(answer).toEqual({
      keys: KEYS.map(({ id, value, description }) => ({ id, value, description, organization: expect.any(String) })),
    });
  });

  it('the sandbox can be made to fail by a test in another process', async () => {
    const scenario = createScenario();
    const headers = await signIn(scenario.console.fetch, 'mara');
    const fault = await scenario.console.fetch(
      pageRequest('/vendor/sandbox/faults', { kind: 'server_error', times: 1 }, headers),
    );
    expect(fault.status).toBe(204);
    const asked = await scenario.console.fetch(new Request(`${ORIGIN}/vendor/v1/organization/projects`));
    expect(asked.status).toBe(500);
  });

  it('the sandbox has no routes with the real vendor', async () => {
    const scenario = createScenario({ sandbox: null });
    for (const path of ['/api/sandbox/keys', '/vendor/sandbox/keys', '/vendor/v1/organization/costs']) {
      expect((await scenario.console.fetch(new Request(`${ORIGIN}${path}`))).status).toBe(404);
    }
  });
});
