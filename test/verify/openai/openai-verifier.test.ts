import { afterEach, describe, expect, it, vi } from 'vitest';
import { openaiVerifier } from '../../../src/verify/openai.ts';
import type { VerifyCall } from '../../../src/verify/verifier.ts';
import { CANARY, callWith, costs, fakeVendor, insufficient, list, refusal, type Scripted } from '../vendor.ts';

const COSTS = '/v1/organization/costs';
const PROJECTS = '/v1/organization/projects';
const KEYS = '/v1/organization/admin_api_keys';
const OWN = { id: 'key_own', redacted_value: `sk-admin...${CANARY.slice(-3)}`, name: 'Console', expires_at: null };
const BOTH = ['usage', 'management'];

async function verify(
  scripts: Readonly<Record<string, Scripted>>,
  {
    capabilities = BOTH,
    key = CANARY,
    more = {},
  }: { capabilities?: readonly string[]; key?: string | boolean; more?: Partial<VerifyCall> } = {},
) {
  const vendor = fakeVendor(scripts);
  const call = callWith(vendor.fetch, more);
  const outcome = await openaiVerifier.verify({ values: { adminKey: key }, capabilities }, call);
  return { outcome, reported: call.reported, seen: vendor.seen };
}

function statuses(checks: readonly { id: string; status: string }[]) {
  return checks.map(({ id, status }) => `${id} ${status}`);
}

describe('openaiVerifier', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('the verifier passes a key with both scopes and reports its organization, capabilities, name and expiry', async () => {
    const { outcome } = await verify({ [COSTS]: costs(), [PROJECTS]: list([]), [KEYS]: list([OWN]) });
    expect(outcome).toEqual({
      ok: true,
      checks: [
        { id: 'credential', required: true, status: 'passed' },
        { id: 'identity', required: false, status: 'passed' },
        { id: 'usage', capability: 'usage', required: true, status: 'passed' },
        { id: 'management', capability: 'management', required: false, status: 'passed' },
      ],
      capabilities: [
        { id: 'usage', state: 'granted' },
        { id: 'management', state: 'granted' },
      ],
      notVerified: [],
      identity: { externalId: 'org-Northwind', confidence: 'proven' },
      credentialName: 'Console',
      expiresAt: null,
      checkedAt: '2026-03-10T15:30:00.000Z',
    });
  });

  it('openaiVerifier sends the key in the Authorization header and nowhere else', async () => {
    const { seen } = await verify({ [COSTS]: costs(), [PROJECTS]: list([]), [KEYS]: list([OWN]) });
    expect(seen).toHaveLength(3);
    for (const { url, init } of seen) {
      expect(url).not.toContain('CANARY');
      expect(new Headers(init.headers).get('authorization')).toBe(`Bearer ${CANARY}`);
      expect(init.body).toBeUndefined();
      expect(init.redirect).toBe('manual');
    }
  });

  it('openaiVerifier streams every check as it starts and as it ends', async () => {
    const { reported } = await verify({ [COSTS]: costs(), [PROJECTS]: list([]), [KEYS]: list([]) });
    expect(statuses(reported)).toEqual([
      'credential running',
      'credential passed',
      'identity running',
      'identity passed',
      'usage running',
      'usage passed',
      'management running',
      'management passed',
    ]);
  });

  it('the verifier does not use the key for management unless that capability is requested', async () => {
    const { outcome, seen } = await verify({ [COSTS]: costs() }, { capabilities: ['usage'] });
    expect(seen.map(({ url }) => new URL(url).pathname)).toEqual([COSTS]);
    expect(outcome.capabilities).toEqual([{ id: 'usage', state: 'granted' }]);
    expect(outcome.expiresAt).toBeUndefined();
  });

  it('openaiVerifier passes with a warning when the optional scope is missing, and requests nothing more', async () => {
    const { outcome, seen } = await verify({ [COSTS]: costs(), [PROJECTS]: insufficient('api.management.read') });
    expect(outcome.ok).toBe(true);
    expect(outcome.checks.at(-1)).toMatchObject({
      id: 'management',
      status: 'warning',
      failure: { code: 'missing_scope' },
    });
    expect(outcome.capabilities[1]).toEqual({
      id: 'management',
      state: 'missing',
      missingScopes: ['api.management.read'],
    });
    expect(outcome.notVerified).toEqual([]);
    expect(seen).toHaveLength(2);
  });

  it.each([
    ['is refused without a reason', refusal(401, { message: 'Invalid Authentication' })],
    ['is rate limited', refusal(429, { code: 'rate_limit_exceeded' })],
    ['fails', refusal(500, { message: 'oops' })],
    ['cannot be read', new Response('<html>')],
  ])('openaiVerifier passes and reports management as not verified when the request %s', async (_, answer) => {
    const { outcome } = await verify({ [COSTS]: costs(), [PROJECTS]: answer });
    expect(outcome.ok).toBe(true);
    expect(outcome.capabilities[1]).toEqual({ id: 'management', state: 'unknown' });
    expect(outcome.notVerified).toEqual(['management']);
  });

  it.each(['Invalid Authentication', 'Incorrect API key provided.', 'This API key has expired.'])(
    'does not blame a key that has just worked when management is refused with "%s"',
    async (message) => {
      const { outcome } = await verify({ [COSTS]: costs(), [PROJECTS]: refusal(401, { message }) });
      const { failure } = outcome.checks.at(-1) ?? {};
      expect(failure).toMatchObject({ code: 'unknown', vendor: { text: message } });
      expect(failure?.field).toBeUndefined();
    },
  );

  it('openaiVerifier names the missing scope, and no other kind of key, when a key that has just worked looks like another kind', async () => {
    const key = 'sk-proj-CANARY7qXw2ZkV9mTe4LpRc8Yh3Fg5Nd';
    const { outcome } = await verify({ [COSTS]: costs(), [PROJECTS]: insufficient('api.management.read') }, { key });
    expect(outcome.checks.at(-1)?.failure).toMatchObject({ code: 'missing_scope' });
    expect(outcome.capabilities[1]).toMatchObject({ state: 'missing' });
  });

  it('openaiVerifier reports the address that the vendor requires, and no other result', async () => {
    const message =
      'Attempted to access resource with incorrect regional hostname. Please make your request to eu.api.openai.com';
    const { outcome, seen } = await verify({ [COSTS]: refusal(401, { message, code: 'incorrect_hostname' }) });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'wrong_target', target: 'eu.api.openai.com' } });
    expect(outcome.capabilities.map(({ state }) => state)).toEqual(['unknown', 'unknown']);
    expect(seen).toHaveLength(1);
  });

  it('openaiVerifier fails when the required scope is missing, reports the identity, and skips later checks', async () => {
    const answer = insufficient('api.usage.read', 401);
    answer.headers.set('openai-organization', 'org-Northwind');
    const { outcome, seen } = await verify({ [COSTS]: answer });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'missing_scope', missingScopes: ['api.usage.read'] } });
    expect(statuses(outcome.checks)).toEqual([
      'credential passed',
      'identity passed',
      'usage failed',
      'management skipped',
    ]);
    expect(outcome.capabilities).toEqual([
      { id: 'usage', state: 'missing', missingScopes: ['api.usage.read'] },
      { id: 'management', state: 'unknown' },
    ]);
    expect(outcome.identity?.externalId).toBe('org-Northwind');
    expect(seen).toHaveLength(1);
  });

  it('openaiVerifier fails for a refused key and skips every other check', async () => {
    const { outcome, reported } = await verify({ [COSTS]: refusal(401, { message: 'Invalid Authentication' }) });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid_credential', field: 'adminKey' } });
    expect(statuses(outcome.checks)).toEqual([
      'credential failed',
      'identity skipped',
      'usage skipped',
      'management skipped',
    ]);
    expect(outcome.notVerified).toEqual(['identity', 'usage', 'management']);
    expect(statuses(reported).slice(0, 2)).toEqual(['credential running', 'credential failed']);
    expect(reported).toHaveLength(5);
  });

  it.each<[string, Scripted]>([
    ['another region', refusal(401, { message: 'x', code: 'incorrect_hostname' })],
    ['an address that is not listed', refusal(401, { message: 'IP not authorized' })],
    ['a closed account', refusal(401, { message: 'x', code: 'account_deactivated' })],
    ['a reason that is not known', refusal(401, { message: 'x' })],
    ['a rate limit', refusal(429, { message: 'x' })],
    ['an error of its own', refusal(500, { message: 'x' })],
    ['a lost connection', () => Promise.reject(new TypeError('fetch failed'))],
  ])('openaiVerifier reports the key as not checked when the vendor responds with %s', async (_, answer) => {
    const { outcome, reported } = await verify({ [COSTS]: answer });
    expect(outcome.ok).toBe(false);
    expect(statuses(outcome.checks)).toEqual([
      'credential skipped',
      'identity skipped',
      'usage skipped',
      'management skipped',
    ]);
    expect(statuses(reported).slice(0, 2)).toEqual(['credential running', 'credential skipped']);
  });

  it('openaiVerifier reports the organization as not verified without its header', async () => {
    const { outcome } = await verify({ [COSTS]: costs({}), [PROJECTS]: list([]), [KEYS]: list([]) });
    expect(outcome).toMatchObject({ ok: true, notVerified: ['identity'] });
    expect(outcome.identity).toBeUndefined();
    expect(outcome.checks[1]).toMatchObject({ id: 'identity', status: 'warning' });
  });

  it('openaiVerifier reports the organization as not verified when it is named by a slug', async () => {
    const { outcome } = await verify({
      [COSTS]: costs({ 'openai-organization': 'quiet-orchard' }),
      [PROJECTS]: list([]),
      [KEYS]: list([]),
    });
    expect(outcome).toMatchObject({
      ok: true,
      notVerified: ['identity'],
      identity: { name: 'quiet-orchard', confidence: 'declared' },
    });
  });

  it('openaiVerifier reports a capability it does not know as not verified, never as missing', async () => {
    const { outcome } = await verify({ [COSTS]: costs() }, { capabilities: ['usage', 'audit'] });
    expect(outcome.capabilities).toEqual([
      { id: 'usage', state: 'granted' },
      { id: 'audit', state: 'unknown' },
    ]);
    expect(outcome.notVerified).toEqual(['audit']);
    expect(outcome.checks.at(-1)).toMatchObject({ id: 'audit', status: 'skipped' });
  });

  it.each([
    ['nothing', ''],
    ['a toggle', true],
    ['a line break', 'sk-admin-CANARY\nX-Evil: 1'],
    ['a character no header holds', 'sk-admin-CANARY…'],
    ['white space at its end', 'sk-admin-CANARY7 '],
    ['longer than any key', `sk-admin-${'CANARY7x'.repeat(7_500)}`],
  ])('openaiVerifier sends no request for a key that is %s', async (_, key) => {
    const { outcome, seen } = await verify({ [COSTS]: costs() }, { key });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid_input', field: 'adminKey' } });
    expect(seen).toEqual([]);
  });

  it('openaiVerifier reports an unreachable vendor as unavailable', async () => {
    const { outcome } = await verify({ [COSTS]: () => Promise.reject(new TypeError(`fetch failed ${CANARY}`)) });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'provider_unavailable' } });
  });

  it('openaiVerifier does not follow a redirect', async () => {
    const { outcome, seen } = await verify({
      [COSTS]: new Response(null, { status: 307, headers: { location: 'https://elsewhere.test/' } }),
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'wrong_target' } });
    expect(seen).toHaveLength(1);
  });

  it('openaiVerifier ends at its own deadline of 15 s as a timeout', async () => {
    vi.useFakeTimers();
    const outcome = verify({ [COSTS]: () => new Promise(() => {}) });
    await vi.advanceTimersByTimeAsync(14_999);
    await vi.advanceTimersByTimeAsync(1);
    expect((await outcome).outcome).toMatchObject({ ok: false, failure: { code: 'timeout' } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('openaiVerifier passes when only the optional check exceeds the deadline', async () => {
    vi.useFakeTimers();
    const outcome = verify({ [COSTS]: costs(), [PROJECTS]: () => new Promise(() => {}) });
    await vi.advanceTimersByTimeAsync(15_000);
    expect((await outcome).outcome).toMatchObject({ ok: true, notVerified: ['management'] });
  });

  it('openaiVerifier ends the vendor’s request when the host aborts', async () => {
    const host = new AbortController();
    const vendor = fakeVendor({ [COSTS]: () => new Promise(() => {}) });
    const outcome = openaiVerifier.verify(
      { values: { adminKey: CANARY }, capabilities: BOTH },
      callWith(vendor.fetch, { signal: host.signal }),
    );
    host.abort();
    expect(await outcome).toMatchObject({ ok: false, failure: { code: 'aborted' } });
    expect(vendor.seen[0]?.init.signal?.aborted).toBe(true);
  });

  it('openaiVerifier does not pass when the host aborts during an optional check', async () => {
    const host = new AbortController();
    const { outcome } = await verify(
      {
        [COSTS]: costs(),
        [PROJECTS]: () => {
          host.abort();
          return list([]);
        },
      },
      { more: { signal: host.signal } },
    );
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'aborted' } });
  });

  it('openaiVerifier reports no check after its outcome', async () => {
    const host = new AbortController();
    const vendor = fakeVendor({ [COSTS]: () => new Promise(() => {}) });
    const call = callWith(vendor.fetch, { signal: host.signal });
    const outcome = openaiVerifier.verify({ values: { adminKey: CANARY }, capabilities: BOTH }, call);
    host.abort();
    await outcome;
    const count = call.reported.length;
    await Promise.resolve();
    expect(call.reported).toHaveLength(count);
  });

  it('openaiVerifier ignores a listener that throws', async () => {
    const { outcome } = await verify(
      { [COSTS]: costs(), [PROJECTS]: list([]), [KEYS]: list([]) },
      {
        more: {
          onCheck: () => {
            throw new Error('host');
          },
        },
      },
    );
    expect(outcome.ok).toBe(true);
  });

  it('openaiVerifier refuses to send a key unencrypted', async () => {
    await expect(verify({}, { more: { baseUrl: 'http://api.openai.com' } })).rejects.toThrow(/baseUrl/);
  });

  it('openaiVerifier uses the address of OpenAI by default', async () => {
    const { seen } = await verify({ [COSTS]: costs() }, { capabilities: ['usage'], more: { baseUrl: undefined } });
    expect(seen[0]?.url).toMatch(/^https:\/\/api\.openai\.com\/v1\/organization\/costs\?/);
  });
});

const PART = CANARY.slice('sk-admin-'.length);
const WINDOWS = Array.from({ length: PART.length - 4 }, (_, at) => PART.slice(at, at + 5));

describe('openaiVerifier and a vendor that repeats the key', () => {
  it.each([
    ['in its message', () => refusal(401, { message: `Incorrect API key provided: ${CANARY}.` })],
    [
      'masked in the middle',
      () =>
        refusal(401, {
          message: `Incorrect API key provided: ${CANARY.slice(0, 16)}${'*'.repeat(20)}${CANARY.slice(-4)}.`,
        }),
    ],
    ['as its second half', () => refusal(401, { message: `The key that ends in ${CANARY.slice(20)} is not known.` })],
    ['in base64', () => refusal(401, { message: `Invalid Authentication: Basic ${btoa(CANARY)}` })],
    [
      'in the header it came in',
      () => refusal(401, { message: `Invalid Authentication: authorization: Bearer ${CANARY}` }),
    ],
    ['in quotes, as JSON in JSON', () => refusal(401, { message: JSON.stringify({ key: CANARY }) })],
    ['in an address', () => refusal(401, { message: `https://x.test/?key=${encodeURIComponent(CANARY)}&a=b` })],
    ['as its code', () => refusal(401, { code: CANARY, message: 'Invalid Authentication' })],
    ['as the request id', () => refusal(401, { message: 'Invalid Authentication' }, { 'x-request-id': CANARY })],
    [
      'as a missing scope',
      () => refusal(403, { message: `Missing scopes: ${PART.toLowerCase()}.read, api.${PART}.read` }),
    ],
    ['as the organization', () => costs({ 'openai-organization': `org-${PART}` })],
    ['in a page of a proxy', () => new Response(`<html>${CANARY}</html>`, { status: 502 })],
    ['at the end of a very long message', () => refusal(401, { message: `${'x '.repeat(1_015)}${CANARY}${CANARY}` })],
  ])('openaiVerifier reports nothing of a key that the vendor repeats: %s', async (_, answer) => {
    const { outcome, reported } = await verify({
      [COSTS]: answer(),
      [PROJECTS]: refusal(403, { message: `Missing scopes: api.management.read. ${CANARY}` }),
    });
    const text = JSON.stringify([outcome, reported]);
    expect(WINDOWS.filter((window) => text.includes(window))).toEqual([]);
    expect(text).not.toContain(btoa(CANARY).slice(16, 28));
  });

  it('openaiVerifier drops the name of a key that repeats the key', async () => {
    const { outcome } = await verify({
      [COSTS]: costs(),
      [PROJECTS]: list([]),
      [KEYS]: list([{ ...OWN, name: CANARY }]),
    });
    expect(WINDOWS.filter((window) => JSON.stringify(outcome).includes(window))).toEqual([]);
  });
});
