import { describe, expect, it } from 'vitest';
import { missingScopesIn, refusalIn } from '../../../src/verify/openai/refusals.ts';

function said(message: string, code: string | null = null, type: string | null = 'invalid_request_error') {
  return refusalIn({ message, code, type });
}

describe('refusalIn', () => {
  it.each([
    ['invalid_credential', said('Invalid Authentication')],
    ['invalid_credential', said('Incorrect API key provided: sk-admi***wxyz.', 'invalid_api_key')],
    ['invalid_credential', said('Anything', 'invalid_api_key')],
    ['expired_credential', said('This API key has expired.')],
    ['missing_scope', said('You have insufficient permissions for this operation. Missing scopes: api.usage.read.')],
    ['missing_scope', said('Missing scopes: api.usage.read', null, 'server_eror')],
    ['network_policy', said('IP not authorized')],
    ['network_policy', said('Your IP address 203.0.113.7 is not allowed to use this project.')],
    ['network_policy', said('Denied', 'ip_not_authorized')],
    ['account_unavailable', said('You must be a member of an organization to use the API.', 'no_organization')],
    ['account_unavailable', said('No such organization: org-x.')],
    ['account_unavailable', said('The organization has been deactivated.')],
    ['account_unavailable', said('You exceeded your current quota', 'credit_balance_exhausted', 'insufficient_quota')],
    ['account_unavailable', said('Anything', null, 'insufficient_quota')],
    [
      'provider_refused_location',
      said('Country, region, or territory not supported', 'unsupported_country_region_territory'),
    ],
    ['rate_limited', said('Rate limit reached for requests', 'rate_limit_exceeded', 'requests')],
  ])('hears %s', (code, heard) => {
    expect(heard).toBe(code);
  });

  it('prefers the narrow case to "Invalid Authentication"', () => {
    expect(said('Invalid Authentication. IP not authorized.')).toBe('network_policy');
    expect(said('Invalid Authentication. Missing scopes: api.usage.read.')).toBe('missing_scope');
  });

  it('makes nothing of words it does not know', () => {
    expect(said('The server is shy today.')).toBeNull();
    expect(said('')).toBeNull();
  });

  it('answers quickly to a message made to be slow', () => {
    const startMs = performance.now();
    said(`ip ${'organization account key region '.repeat(20_000)}`);
    expect(performance.now() - startMs).toBeLessThan(200);
  });
});

describe('missingScopesIn', () => {
  it.each([
    ['… Missing scopes: api.usage.read. Check that you have', ['api.usage.read']],
    ['Missing scopes: api.usage.read, api.management.read', ['api.usage.read', 'api.management.read']],
    ['missing scope: api.usage.read', ['api.usage.read']],
    ['Missing scopes: ["api.usage.read", "api.usage.read"]', ['api.usage.read']],
    ['Missing scopes: api.usage.read\napi.other.read', ['api.usage.read']],
    ['Missing scopes: none of note. See the guide', []],
    ['Missing scopes:', []],
    ['You have insufficient permissions.', []],
  ])('reads %j', (message, scopes) => {
    expect(missingScopesIn(message)).toEqual(scopes);
  });
});
