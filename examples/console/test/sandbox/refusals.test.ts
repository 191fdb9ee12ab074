import { describe, expect, it } from 'vitest';
import { keyById } from '../../sandbox/keys.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { ask, askWith, NOW_MS, PROBE } from './asking.ts';

function sandboxNow(nowMs = NOW_MS) {
  return createSandbox({ now: () => nowMs });
}

function errorWith(part: Readonly<Record<string, unknown>>) {
  return { error: expect.objectContaining(part) };
}

describe('the sandbox’s refusals', () => {
  it('a refusal has the vendor’s envelope with all four members', async () => {
    const { body } = await ask(sandboxNow(), PROBE, 'revoked');
    expect(body).toEqual({
      error: { message: 'Invalid Authentication', type: 'invalid_request_error', param: null, code: null },
    });
  });

  it('a request without a key is refused with 401', async () => {
    expect(await askWith(sandboxNow(), PROBE, null)).toMatchObject({ status: 401 });
    expect(await askWith(sandboxNow(), PROBE, 'Basic abc')).toMatchObject({ status: 401 });
  });

  it('a mistyped or deleted key is refused with 401 and the masked key', async () => {
    const { status, body } = await askWith(sandboxNow(), PROBE, 'Bearer sk-admin-NOTREAL-mistyped-key');
    expect(status).toBe(401);
    expect(body).toEqual(
      errorWith({
        code: 'invalid_api_key',
        message: expect.stringMatching(/^Incorrect API key provided: sk-admin\*+-key\./),
      }),
    );
  });

  it('a revoked key is refused with 401 without a code', async () => {
    expect(await ask(sandboxNow(), PROBE, 'revoked')).toMatchObject({ status: 401, body: errorWith({ code: null }) });
  });

  it('an expired key is refused exactly like a revoked one', async () => {
    const sandbox = sandboxNow();
    expect((await ask(sandbox, PROBE, 'expired')).body).toEqual((await ask(sandbox, PROBE, 'revoked')).body);
  });

  it('a valid key without the scope is refused with 401 or 403 that names the scope', async () => {
    const message = expect.stringContaining('insufficient permissions for this operation. Missing scopes: api.');
    expect(await ask(sandboxNow(), PROBE, 'no-usage')).toMatchObject({
      status: 401,
      body: errorWith({ message, code: null }),
    });
    expect(await ask(sandboxNow(), '/v1/organization/projects', 'usage-only')).toMatchObject({
      status: 403,
      body: errorWith({ message }),
    });
  });

  it('a project key is refused like a key without the scope', async () => {
    const message = expect.stringContaining('Missing scopes: api.usage.read.');
    expect(await ask(sandboxNow(), PROBE, 'project')).toMatchObject({ status: 401, body: errorWith({ message }) });
  });

  it('an address that is not on the allow-list is refused with 401 "IP not authorized"', async () => {
    const message = expect.stringContaining('IP not authorized');
    expect(await ask(sandboxNow(), PROBE, 'ip')).toMatchObject({ status: 401, body: errorWith({ message }) });
  });

  it('an owner without organization is refused with 401', async () => {
    const message = expect.stringContaining('must be a member of an organization');
    expect(await ask(sandboxNow(), PROBE, 'no-organization')).toMatchObject({
      status: 401,
      body: errorWith({ message }),
    });
  });

  it('an unsupported country of the backend is refused with 403', async () => {
    expect(await ask(sandboxNow(), PROBE, 'location')).toMatchObject({
      status: 403,
      body: errorWith({ code: 'unsupported_country_region_territory' }),
    });
  });

  it('a request to the host of another region is refused with 401 that names the right host', async () => {
    const message = expect.stringMatching(/Please make your request to eu\.api\.openai\.com$/);
    expect(await ask(sandboxNow(), PROBE, 'eu-region')).toMatchObject({
      status: 401,
      body: errorWith({ message, code: 'incorrect_hostname' }),
    });
  });

  it('a regional host without data residency is refused with 401 that names no host', async () => {
    const message = expect.stringContaining('geography restrictions enabled');
    expect(await ask(sandboxNow(), PROBE, 'no-residency')).toMatchObject({ status: 401, body: errorWith({ message }) });
  });

  it('a spend limit is refused with 429 without Retry-After, identified by its code', async () => {
    const { status, headers, body } = await ask(sandboxNow(), PROBE, 'spend-limit');
    expect([status, headers.get('retry-after')]).toEqual([429, null]);
    expect(body).toEqual(errorWith({ code: 'organization_spend_limit_exceeded' }));
  });

  it('an undocumented refusal is a 401 with an unknown code', async () => {
    expect(await ask(sandboxNow(), PROBE, 'unknown-reason')).toMatchObject({
      status: 401,
      body: errorWith({ code: 'made_up_for_this_sandbox' }),
    });
  });

  it('a rate limit is refused with 429 and Retry-After in seconds', async () => {
    const { status, headers } = await ask(sandboxNow(), PROBE, 'rate-limited');
    expect([status, headers.get('retry-after')]).toEqual([429, '20']);
  });

  it('exhausted credit is refused with 429 without Retry-After, identified by its code', async () => {
    const { status, headers, body } = await ask(sandboxNow(), PROBE, 'no-credit');
    expect([status, headers.get('retry-after')]).toEqual([429, null]);
    expect(body).toEqual(errorWith({ type: 'insufficient_quota', code: 'credit_balance_exhausted' }));
  });

  it('an error of the vendor is answered with 500', async () => {
    expect(await ask(sandboxNow(), PROBE, 'vendor-down')).toMatchObject({ status: 500 });
  });

  it('a new scope is refused until the change has propagated', async () => {
    let nowMs = NOW_MS;
    const sandbox = createSandbox({ now: () => nowMs, propagationMs: 20_000 });
    expect((await ask(sandbox, PROBE, 'fresh')).status).toBe(403);
    nowMs += 19_999;
    expect((await ask(sandbox, PROBE, 'fresh')).status).toBe(403);
    nowMs += 1;
    expect((await ask(sandbox, PROBE, 'fresh')).status).toBe(200);
  });

  it('a revocation takes effect at once', async () => {
    const sandbox = sandboxNow();
    expect((await ask(sandbox, PROBE, 'revocable')).status).toBe(200);
    expect(sandbox.revoke('revocable')).toBe(true);
    expect((await ask(sandbox, PROBE, 'revocable')).status).toBe(401);
    expect((await ask(sandbox, PROBE, 'works')).status).toBe(200);
    sandbox.reset();
    expect((await ask(sandbox, PROBE, 'revocable')).status).toBe(200);
    expect(sandbox.revoke('unknown-key')).toBe(false);
  });

  it('a key that expires in 6 days works until then', async () => {
    let nowMs = NOW_MS;
    const sandbox = createSandbox({ now: () => nowMs });
    nowMs += 6 * 86_400_000 - 1;
    expect((await ask(sandbox, PROBE, 'expiring')).status).toBe(200);
    nowMs += 1;
    expect((await ask(sandbox, PROBE, 'expiring')).status).toBe(401);
  });

  it('the organization header holds an id, a slug or nothing', async () => {
    const sandbox = sandboxNow();
    const named = async (key: string) => (await ask(sandbox, PROBE, key)).headers.get('openai-organization');
    expect(await named('works')).toBe('org-Northwind7Qd2');
    expect(await named('second')).toBe('org-Northwind7Qd2');
    expect(await named('other')).toBe('org-Harbour4Tk9');
    expect(await named('slug')).toBe('quiet-orchard');
    expect(await named('nameless')).toBeNull();
    expect(await named('revoked')).toBeNull();
  });

  it('the sandbox limits an organization’s requests per minute and returns the wait', async () => {
    let nowMs = NOW_MS + 15_000;
    const sandbox = createSandbox({ now: () => nowMs, requestsPerMinute: 2 });
    expect((await ask(sandbox, PROBE, 'works')).status).toBe(200);
    expect((await ask(sandbox, PROBE, 'second')).status).toBe(200);
    const third = await ask(sandbox, PROBE, 'works');
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '45']);
    expect((await ask(sandbox, PROBE, 'other')).status).toBe(200);
    nowMs += 45_000;
    expect((await ask(sandbox, PROBE, 'works')).status).toBe(200);
  });

  it('the slow key waits for its costs', async () => {
    const waits: number[] = [];
    const sandbox = createSandbox({ now: () => NOW_MS, wait: async (ms) => void waits.push(ms) });
    expect((await ask(sandbox, PROBE, 'slow')).status).toBe(200);
    expect(waits).toEqual([8_000]);
  });

  it('an unknown path is answered with 404 in the envelope', async () => {
    expect(await ask(sandboxNow(), '/v1/organization/nothing')).toMatchObject({
      status: 404,
      body: errorWith({ type: 'invalid_request_error' }),
    });
  });

  it('the sandbox numbers requests and keeps them without their keys', async () => {
    const sandbox = sandboxNow();
    const { headers } = await ask(sandbox, PROBE, 'works');
    expect(headers.get('x-request-id')).toBe('req_sandbox000001');
    expect(sandbox.requests()).toEqual([{ method: 'GET', target: PROBE, status: 200 }]);
    expect(JSON.stringify(sandbox.requests())).not.toContain(keyById('works').value);
  });
});
