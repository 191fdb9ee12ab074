import { describe, expect, it } from 'vitest';
import { missingScopesIn, refusalIn } from '../../../src/verify/openai/refusals.ts';

function vendorError(message: string, code: string | null = null, type: string | null = 'invalid_request_error') {
  return refusalIn({ message, code, type });
}

describe('refusalIn', () => {
  it.each([
    ['invalid_credential', vendorError('Invalid Authentication')],
    ['invalid_credential', vendorError('Incorrect API key provided: sk-admi***wxyz.', 'invalid_api_key')],
    ['invalid_credential', vendorError('Anything', 'invalid_api_key')],
    ['expired_credential', vendorError('This API key has expired.')],
    [
      'missing_scope',
      vendorError('You have insufficient permissions for this operation. Missing scopes: api.usage.read.'),
    ],
    ['missing_scope', vendorError('Missing scopes: api.usage.read', null, 'server_eror')],
    ['network_policy', vendorError('IP not authorized')],
    ['network_policy', vendorError('Your IP address 203.0.113.7 is not allowed to use this project.')],
    ['network_policy', vendorError('Denied', 'ip_not_authorized')],
    ['account_unavailable', vendorError('You must be a member of an organization to use the API.', 'no_organization')],
    ['account_unavailable', vendorError('No such organization: org-x.')],
    ['account_unavailable', vendorError('The organization has been deactivated.')],
    [
      'account_unavailable',
      vendorError('You exceeded your current quota', 'credit_balance_exhausted', 'insufficient_quota'),
    ],
    ['account_unavailable', vendorError('Anything', null, 'insufficient_quota')],
    [
      'provider_refused_location',
      vendorError('Country, region, or territory not supported', 'unsupported_country_region_territory'),
    ],
    ['rate_limited', vendorError('Rate limit reached for requests', 'rate_limit_exceeded', 'requests')],
  ])('refusalIn recognises %s', (code, reported) => {
    expect(reported).toBe(code);
  });

  it('refusalIn prefers a specific message to "Invalid Authentication"', () => {
    expect(vendorError('Invalid Authentication. IP not authorized.')).toBe('network_policy');
    expect(vendorError('Invalid Authentication. Missing scopes: api.usage.read.')).toBe('missing_scope');
  });

  it('refusalIn is null for an unknown message', () => {
    expect(vendorError('The server is shy today.')).toBeNull();
    expect(vendorError('')).toBeNull();
  });

  it('refusalIn is fast for a message made to be slow', () => {
    const startMs = performance.now();
    vendorError(`ip ${'organization account key region '.repeat(20_000)}`);
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
  ])('missingScopesIn reads %j', (message, scopes) => {
    expect(missingScopesIn(message)).toEqual(scopes);
  });
});
