import { describe, expect, it } from 'vitest';
import { classify, otherKindOf, type ClassifyContext } from '../../../src/verify/openai/classify.ts';
import { CANARY, NOW_MS } from '../vendor.ts';
import { adminKeyField } from '../../../src/integrations/openai/openai.ts';

const CONTEXT: ClassifyContext = { key: CANARY, scope: 'api.usage.read', nowMs: NOW_MS };

interface Said {
  readonly message?: string;
  readonly type?: string;
  readonly code?: string | null;
}

function answered(
  status: number,
  error: Said | string | null,
  headers: Record<string, string> = {},
  context = CONTEXT,
) {
  const body = typeof error === 'string' || error === null ? error : JSON.stringify({ error });
  return classify({ status, headers: new Headers(headers), body }, context);
}

const SCOPES =
  'You have insufficient permissions for this operation. Missing scopes: api.usage.read. Check that you have the correct role.';

describe('classify', () => {
  it.each([
    ['a mistyped key', 401, { message: 'Incorrect API key provided', code: 'invalid_api_key' }, 'invalid_credential'],
    ['a revoked or expired key', 401, { message: 'Invalid Authentication' }, 'invalid_credential'],
    ['a key that the vendor calls expired', 401, { message: 'This API key has expired' }, 'expired_credential'],
    ['a missing scope, as 401', 401, { message: SCOPES }, 'missing_scope'],
    ['a missing scope, as 403', 403, { message: SCOPES }, 'missing_scope'],
    ['a missing scope, as a server error', 500, { message: SCOPES, type: 'server_eror' }, 'missing_scope'],
    ['an address that is not listed', 401, { message: 'IP not authorized' }, 'network_policy'],
    [
      'an owner without organization',
      401,
      { message: 'You must be a member of an organization' },
      'account_unavailable',
    ],
    [
      'an unsupported country',
      403,
      { message: 'Country, region, or territory not supported' },
      'provider_refused_location',
    ],
    ['a rate limit', 429, { message: 'Rate limit reached', code: 'rate_limit_exceeded' }, 'rate_limited'],
    ['a rate limit without known words', 429, { message: 'Slow down' }, 'rate_limited'],
    ['exhausted credit, as 429', 429, { message: 'x', code: 'credit_balance_exhausted' }, 'account_unavailable'],
    ['exhausted quota, as 429', 429, { message: 'x', type: 'insufficient_quota' }, 'account_unavailable'],
    ['a vendor’s own error', 500, { message: 'The server had an error' }, 'provider_unavailable'],
    ['an overloaded vendor', 503, { message: 'Slow Down' }, 'provider_unavailable'],
    ['a 401 of the vendor without known words', 401, { message: 'No.' }, 'unknown'],
    ['a 403 of the vendor without known words', 403, { message: 'No.' }, 'unknown'],
    ['a parameter the vendor refuses', 400, { message: 'Invalid start_time' }, 'unexpected_answer'],
    ['a path the vendor does not know', 404, { message: 'Invalid URL' }, 'wrong_target'],
    ['a 401 of another server', 401, '<html>Sign in to the proxy</html>', 'provider_unavailable'],
    ['a 403 that broke off', 403, null, 'provider_unavailable'],
    ['a 429 of another server', 429, '<html>', 'provider_unavailable'],
    ['a redirect', 302, '', 'wrong_target'],
    ['a success that cannot be read', 200, '<html>Welcome</html>', 'wrong_target'],
  ])('classify recognises %s', (_, status, error, code) => {
    expect(answered(status, error).code).toBe(code);
  });

  it('classify names the missing scopes as the vendor spells them', () => {
    expect(answered(403, { message: SCOPES }).missingScopes).toEqual(['api.usage.read']);
  });

  it('classify names the scope that was needed when the vendor names none', () => {
    expect(answered(403, { message: 'You have insufficient permissions.' }).missingScopes).toEqual(['api.usage.read']);
  });

  it('classify does not report a part of the key as a scope', () => {
    const context = { ...CONTEXT, key: 'sk-admin-canary7qxw2zkv9mte4' };
    const message = 'Missing scopes: api.management.read, key.canary7qxw2zkv9mte4';
    expect(answered(403, { message }, {}, context).missingScopes).toEqual(['api.management.read']);
  });

  it('classify explains a refusal by the kind of key that was pasted', () => {
    const project = { ...CONTEXT, key: 'sk-proj-CANARY7qXw2ZkV9mTe4' };
    expect(answered(401, { message: SCOPES }, {}, project)).toMatchObject({
      code: 'wrong_kind',
      foundKind: 'project_key',
      field: 'adminKey',
    });
    expect(answered(401, { message: 'Invalid Authentication' }, {}, project).code).toBe('wrong_kind');
  });

  it('classify does not report the kind of key when the refusal concerns something else', () => {
    const project = { ...CONTEXT, key: 'sk-proj-CANARY7qXw2ZkV9mTe4' };
    expect(answered(401, { message: 'IP not authorized' }, {}, project).code).toBe('network_policy');
    expect(answered(500, { message: 'oops' }, {}, project).code).toBe('provider_unavailable');
  });

  it('classify names the field only when the key is invalid', () => {
    expect(answered(401, { message: 'Invalid Authentication' }).field).toBe('adminKey');
    expect(answered(403, { message: SCOPES }).field).toBeUndefined();
  });

  it('classify reports the wait, clamped', () => {
    expect(answered(429, { message: 'x' }, { 'retry-after': '20' }).retryAfterMs).toBe(20_000);
    expect(answered(429, { message: 'x' }, { 'retry-after': '10000000' }).retryAfterMs).toBe(900_000);
    expect(answered(503, { message: 'x' }, { 'retry-after': '5' }).retryAfterMs).toBe(5_000);
    expect(answered(429, { message: 'x' }).retryAfterMs).toBeUndefined();
    expect(answered(401, { message: 'x' }, { 'retry-after': '5' }).retryAfterMs).toBeUndefined();
  });

  it('classify reports an unreadable 429 with Retry-After as a rate limit', () => {
    expect(answered(429, '<html>', { 'retry-after': '7' })).toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 7_000,
    });
  });

  it('a failure names the addresses to allow only when the address was refused', () => {
    const context = { ...CONTEXT, egressIps: ['203.0.113.7'] };
    expect(answered(401, { message: 'IP not authorized' }, {}, context).egressIps).toEqual(['203.0.113.7']);
    expect(answered(401, { message: 'Invalid Authentication' }, {}, context).egressIps).toBeUndefined();
  });

  it('classify reports the vendor’s message, code and request id for support', () => {
    expect(
      answered(401, { message: 'Invalid Authentication', code: 'x1' }, { 'x-request-id': 'req_1' }).vendor,
    ).toEqual({
      status: 401,
      code: 'x1',
      requestId: 'req_1',
      text: 'Invalid Authentication',
    });
  });

  it('classify reports at most 2 KB of the vendor’s message', () => {
    expect(answered(401, { message: 'x '.repeat(10_000) }).vendor?.text?.length).toBeLessThanOrEqual(2_048);
  });

  it('a failure leaves out the text of a proxy', () => {
    expect(answered(401, '<html>proxy.internal</html>').vendor).toEqual({ status: 401 });
  });
});

describe('otherKindOf', () => {
  it.each([
    ['sk-proj-abc', 'project_key'],
    ['sk-svcacct-abc', 'service_account_key'],
    ['sk-service-abc', 'service_account_key'],
    ['sk-ant-abc', 'anthropic_key'],
    ['org-abc', 'organization_id'],
  ])('otherKindOf recognises %s', (key, kind) => {
    expect(otherKindOf(key)).toBe(kind);
  });

  it.each(['sk-admin-abc', 'sk-abc', 'abc', ''])('otherKindOf is null for %j', (key) => {
    expect(otherKindOf(key)).toBeNull();
  });

  it('otherKindOf uses the names of the definition’s hints', () => {
    for (const { prefix, verdict, kind } of adminKeyField.hints ?? []) {
      if (verdict === 'wrongKind') expect(otherKindOf(`${prefix}abc`)).toBe(kind);
    }
  });
});
