import type { FailureCode } from '../../../src/definition/failure.ts';

/** The vendor's envelope as its API description has it. */
export function errorBody(
  message: string,
  code: string | null = null,
  type: string | null = 'invalid_request_error',
): string {
  return JSON.stringify({ error: { message, type, param: null, code } });
}

/** A vendor’s answer, and the failure that is expected of it. */
export type Row = [title: string, status: number, body: string | null, code: FailureCode, target?: string];

/** Begins the refusal at the host of another region; the host follows. */
export const REGIONAL = 'Attempted to access resource with incorrect regional hostname. Please make your request to';
const GEOGRAPHY = 'This endpoint is only accessible by projects with geography restrictions enabled.';
const INCORRECT =
  'Incorrect API key provided: sk-admi****wxyz. You can find your API key at https://platform.openai.com/account/api-keys.';
const SCOPES = 'You have insufficient permissions for this operation. Missing scopes: api.usage.read.';
const DEACTIVATED =
  'The OpenAI account associated with this API key has been deactivated. If you are the developer for this OpenAI app, please check your email for more information.';
const TERMINATED =
  'Your access was terminated due to violation of our policies, please check your email for more information.';

/** https://developers.openai.com/docs/guides/error-codes, and answers in public reports and code. */
export const ABOUT_THE_KEY: readonly Row[] = [
  ['an unknown key', 401, errorBody(INCORRECT, 'invalid_api_key'), 'invalid_credential'],
  ['an unknown key without a code', 401, errorBody(INCORRECT), 'invalid_credential'],
  ['an unknown key as 403', 403, errorBody(INCORRECT, 'invalid_api_key'), 'invalid_credential'],
  ['an unknown key as 404, as an older page has it', 404, errorBody(INCORRECT), 'invalid_credential'],
  ['a documented code under other words', 401, errorBody('提供的密钥不正确', 'invalid_api_key'), 'invalid_credential'],
  ['a revoked key', 401, errorBody('Invalid Authentication'), 'invalid_credential'],
  ['a revoked key, with a full stop', 401, errorBody('Invalid authentication.'), 'invalid_credential'],
  ['an invalid key in short words', 401, errorBody('Invalid API key'), 'invalid_credential'],
  ['an error that is a string', 401, JSON.stringify({ error: INCORRECT }), 'invalid_credential'],
  ['an error in an error', 401, JSON.stringify({ error: { error: { message: INCORRECT } } }), 'invalid_credential'],
  ['an error in a list', 401, JSON.stringify([{ error: { message: INCORRECT } }]), 'invalid_credential'],
  ['a proxy’s number as code', 401, JSON.stringify({ error: { message: INCORRECT, code: 401 } }), 'invalid_credential'],
  ['a key that has expired', 401, errorBody('This API key has expired.'), 'expired_credential'],
  ['an expired key with a code', 401, errorBody('Unauthorized', 'api_key_expired'), 'expired_credential'],
  [
    'the code of an unknown key and words of expiry',
    401,
    errorBody('Your API key is expired.', 'invalid_api_key'),
    'expired_credential',
  ],
];

export const ABOUT_PERMISSIONS: readonly Row[] = [
  ['a missing scope as 401', 401, errorBody(SCOPES), 'missing_scope'],
  ['a missing scope as 403', 403, errorBody(SCOPES), 'missing_scope'],
  ['a missing scope with a misspelt type', 500, errorBody(SCOPES, null, 'server_eror'), 'missing_scope'],
  ['a missing scope with a code', 403, errorBody('Missing scopes: api.usage.read', 'missing_scope'), 'missing_scope'],
];

/** Data residency: the host names are those of https://platform.openai.com/docs/guides/your-data. */
export const ABOUT_THE_ADDRESS: readonly Row[] = [
  [
    'a region (US)',
    401,
    errorBody(`${REGIONAL} us.api.openai.com`, 'incorrect_hostname'),
    'wrong_target',
    'us.api.openai.com',
  ],
  [
    'a region (EU)',
    401,
    errorBody(`${REGIONAL} eu.api.openai.com`, 'incorrect_hostname'),
    'wrong_target',
    'eu.api.openai.com',
  ],
  [
    'a region with a full stop',
    401,
    errorBody(`${REGIONAL} gb.api.openai.com.`, 'incorrect_hostname'),
    'wrong_target',
    'gb.api.openai.com',
  ],
  [
    'a region as an address',
    401,
    errorBody(`${REGIONAL} https://eu.api.openai.com/v1`),
    'wrong_target',
    'eu.api.openai.com',
  ],
  ['a region in upper case', 401, errorBody(`${REGIONAL} EU.API.OPENAI.COM`), 'wrong_target', 'eu.api.openai.com'],
  ['a region without a code', 401, errorBody(`${REGIONAL} us.api.openai.com`), 'wrong_target', 'us.api.openai.com'],
  ['a region by its code alone', 401, errorBody('', 'incorrect_hostname'), 'wrong_target'],
  [
    'a region in another language',
    401,
    errorBody('主机名不正确：eu.api.openai.com', 'incorrect_hostname'),
    'wrong_target',
    'eu.api.openai.com',
  ],
  [
    'the host that was asked, and another',
    401,
    errorBody('api.openai.com is an incorrect hostname, use us.api.openai.com', 'incorrect_hostname'),
    'wrong_target',
    'us.api.openai.com',
  ],
  [
    'only the host that was asked',
    401,
    errorBody('api.openai.com is an incorrect hostname', 'incorrect_hostname'),
    'wrong_target',
  ],
  [
    'two other hosts, none of them chosen',
    401,
    errorBody('One of us.api.openai.com and eu.api.openai.com', 'incorrect_hostname'),
    'wrong_target',
  ],
  [
    'a host of another owner',
    401,
    errorBody(`${REGIONAL} api.openai.com.evil.example`, 'incorrect_hostname'),
    'wrong_target',
  ],
  [
    'a host that only ends like the vendor’s',
    401,
    errorBody(`${REGIONAL} evil-api.openai.com`, 'incorrect_hostname'),
    'wrong_target',
  ],
  [
    'the vendor’s help pages',
    401,
    errorBody(`${REGIONAL} the host in https://help.openai.com`, 'incorrect_hostname'),
    'wrong_target',
  ],
  ['a project without regions', 401, errorBody(GEOGRAPHY), 'wrong_target'],
  [
    'a path that the vendor does not have',
    404,
    errorBody('Invalid URL (GET /v1/v1/organization/costs)'),
    'wrong_target',
  ],
  ['a page for a path that is not there', 404, '<!doctype html><title>404 Not Found</title>', 'wrong_target'],
  ['nothing, for a path that is not there', 404, '', 'wrong_target'],
  ['another API’s "not found"', 404, '{"detail":"Not Found"}', 'wrong_target'],
  ['a method that is not there', 405, '<html>', 'wrong_target'],
  ['a misdirected request', 421, '', 'wrong_target'],
  ['a redirect', 302, '', 'wrong_target'],
  ['a web page in place of data', 200, '\n<!doctype html><title>Welcome</title>', 'wrong_target'],
];

export const ABOUT_THE_ORGANIZATION: readonly Row[] = [
  ['an account that was deactivated', 401, errorBody(DEACTIVATED, 'account_deactivated'), 'account_unavailable'],
  ['an account that was deactivated, without a code', 401, errorBody(DEACTIVATED), 'account_unavailable'],
  [
    'a key of a deactivated account',
    401,
    errorBody('This key is associated with a deactivated account.'),
    'account_unavailable',
  ],
  [
    'a deactivated account under another type',
    401,
    errorBody('Your OpenAI account has been deactivated.', null, 'requests'),
    'account_unavailable',
  ],
  ['access that was terminated', 429, errorBody(TERMINATED, null, 'access_terminated'), 'account_unavailable'],
  ['access that was terminated, as 401', 401, errorBody(TERMINATED), 'account_unavailable'],
  [
    'an owner without organization',
    401,
    errorBody('You must be a member of an organization to use the API.', 'no_organization'),
    'account_unavailable',
  ],
  [
    'an organization that does not exist',
    401,
    errorBody('No such organization: org-x.', 'invalid_organization'),
    'account_unavailable',
  ],
  [
    'a project that is archived',
    401,
    errorBody(
      'The project you are requesting has been archived and is no longer accessible',
      'not_authorized_invalid_project',
    ),
    'account_unavailable',
  ],
  [
    'a project that is archived, without a code',
    401,
    errorBody('The project you are requesting has been archived and is no longer accessible'),
    'account_unavailable',
  ],
  [
    'an organization that is not verified',
    403,
    errorBody('Your organization must be verified to use this API key.'),
    'account_unavailable',
  ],
  ['storage that is not ready', 401, errorBody('Unauthorized', 'customer_storage_not_ready'), 'account_unavailable'],
  [
    'billing that is not active',
    429,
    errorBody(
      'Your account is not active, please check your billing details on our website.',
      'billing_not_active',
      'billing_not_active',
    ),
    'account_unavailable',
  ],
  [
    'credit that is used up',
    429,
    errorBody('You have no credits left.', 'credit_balance_exhausted', 'insufficient_quota'),
    'account_unavailable',
  ],
  [
    'the organization’s spend limit',
    429,
    errorBody('Limit reached', 'organization_spend_limit_exceeded', 'insufficient_quota'),
    'account_unavailable',
  ],
  ['the project’s spend limit', 429, errorBody('Limit reached', 'project_spend_limit_exceeded'), 'account_unavailable'],
  [
    'the organization’s usage limit',
    429,
    errorBody('Rate limit page', 'organization_usage_limit_exceeded'),
    'account_unavailable',
  ],
  ['quota by its type alone', 429, errorBody('x', null, 'insufficient_quota'), 'account_unavailable'],
  ['a demand for payment', 402, errorBody('Payment required'), 'account_unavailable'],
  ['a plan without this', 403, errorBody('Not in your plan', 'usage_not_included'), 'plan_required'],
];

export const ABOUT_THE_WAY: readonly Row[] = [
  [
    'an unsupported country',
    403,
    errorBody(
      'Country, region, or territory not supported',
      'unsupported_country_region_territory',
      'request_forbidden',
    ),
    'provider_refused_location',
  ],
  [
    'an unsupported country in words',
    403,
    errorBody('Country, region, or territory not supported'),
    'provider_refused_location',
  ],
  ['an address that is not listed', 401, errorBody('IP not authorized'), 'network_policy'],
  [
    'an address that is not listed, with a code',
    401,
    errorBody('Your IP is not authorized for this API key.', 'ip_not_authorized'),
    'network_policy',
  ],
  [
    'a rate limit',
    429,
    errorBody('Rate limit reached for requests', 'rate_limit_exceeded', 'requests'),
    'rate_limited',
  ],
  ['a rate limit by its type', 429, errorBody('Slow down', 'slow_down', 'rate_limit_error'), 'rate_limited'],
  ['a 429 without known words', 429, errorBody('Calm'), 'rate_limited'],
  ['a gateway’s rate limit', 429, '{"message":"API rate limit exceeded"}', 'rate_limited'],
  [
    'an error of the vendor',
    500,
    errorBody('The server had an error while processing your request.'),
    'provider_unavailable',
  ],
  [
    'an overloaded vendor',
    503,
    errorBody('Overloaded', 'server_is_overloaded', 'service_unavailable_error'),
    'provider_unavailable',
  ],
  ['a request that timed out', 408, errorBody('Timed out'), 'provider_unavailable'],
  ['a gateway’s page', 502, '<html>Bad gateway</html>', 'provider_unavailable'],
  ['a sign-in page of another server', 401, '<html>Sign in: Invalid Authentication</html>', 'provider_unavailable'],
  ['a firewall’s page', 403, '<html>Sorry, you have been blocked</html>', 'provider_unavailable'],
  ['a 401 that broke off', 401, null, 'provider_unavailable'],
  ['half of a refusal', 401, errorBody(INCORRECT, 'invalid_api_key').slice(0, 40), 'provider_unavailable'],
  ['an empty 401', 401, '', 'provider_unavailable'],
  ['a 404 that broke off', 404, null, 'wrong_target'],
  ['data that broke off', 200, null, 'provider_unavailable'],
  ['data that is no JSON', 200, '{"data":[', 'provider_unavailable'],
];

export const UNKNOWN: readonly Row[] = [
  ['a 401 without known words', 401, errorBody('No.'), 'unknown'],
  ['a 403 without known words', 403, errorBody('No.'), 'unknown'],
  ['a 401 that says nothing', 401, '{"error":{}}', 'unknown'],
  ['a 401 of another shape', 401, '{"detail":"Unauthorized"}', 'unknown'],
  ['a 403 that is a list', 403, '[]', 'unknown'],
  ['a 401 that is null', 401, 'null', 'unknown'],
  ['a 401 in another language', 401, errorBody('Ungültige Anmeldung'), 'unknown'],
  ['a new code', 401, errorBody('Sign in with single sign-on to use this API key.', 'sso_required'), 'unknown'],
  [
    'a new code of a class that is known',
    401,
    errorBody('Sign in again.', 'sso_required', 'authentication_error'),
    'unknown',
  ],
  [
    'words of a key that is refused for something else',
    401,
    errorBody('Invalid API key for this workspace tier.'),
    'unknown',
  ],
  [
    '"Invalid Authentication" with a reason that is not known',
    401,
    errorBody('Invalid authentication method for this project.'),
    'unknown',
  ],
  [
    'something else that has expired',
    401,
    errorBody('Your API key cannot be used: the subscription has expired.'),
    'unknown',
  ],
  [
    'a key that a proxy removed',
    401,
    errorBody("You didn't provide an API key. You need to provide your API key in an Authorization header."),
    'unknown',
  ],
  [
    'a header that names another organization',
    401,
    errorBody('OpenAI-Organization header should match organization for API key', 'mismatched_organization'),
    'unknown',
  ],
  [
    'a client certificate that is asked for',
    401,
    errorBody('Invalid API key: a client certificate is required.', 'certificate_required'),
    'unknown',
  ],
  ['a refusal with members of odd types', 401, '{"error":{"message":7,"code":{},"type":[]}}', 'unknown'],
  ['a refusal nested too deep', 401, `${'{"error":'.repeat(500)}"Invalid API key"${'}'.repeat(500)}`, 'unknown'],
  ['a huge message', 401, errorBody(`${'a region '.repeat(6_000)} Incorrect API key provided`), 'unknown'],
  ['an odd 400', 400, errorBody('Invalid start_time'), 'unexpected_answer'],
];

/** The code of a bad key. */
const BAD = 'invalid_api_key';

/** Each mentions the key, and refuses for another reason. */
export const MIXED: readonly Row[] = [
  [
    'a region, and "API key"',
    401,
    errorBody(`Your API key cannot be used here. ${REGIONAL} eu.api.openai.com`),
    'wrong_target',
    'eu.api.openai.com',
  ],
  [
    'a region, and "Incorrect API key provided"',
    401,
    errorBody(`Incorrect API key provided. ${REGIONAL} us.api.openai.com`),
    'wrong_target',
    'us.api.openai.com',
  ],
  [
    'a region, under the code of a bad key',
    401,
    errorBody(`${REGIONAL} us.api.openai.com`, 'invalid_api_key'),
    'wrong_target',
    'us.api.openai.com',
  ],
  [
    'a region, under the class of a bad key',
    401,
    errorBody(`${REGIONAL} us.api.openai.com`, null, 'authentication_error'),
    'wrong_target',
    'us.api.openai.com',
  ],
  [
    'a country, and "Invalid API key"',
    403,
    errorBody('Invalid API key. Country, region, or territory not supported'),
    'provider_refused_location',
  ],
  [
    'an address, and "Invalid Authentication"',
    401,
    errorBody('Invalid Authentication. IP not authorized.'),
    'network_policy',
  ],
  ['scopes, and "Invalid Authentication"', 401, errorBody(`Invalid Authentication. ${SCOPES}`), 'missing_scope'],
  [
    'a project, under the code of a bad key',
    401,
    errorBody('The project of this API key has been archived.', 'invalid_api_key'),
    'account_unavailable',
  ],
  [
    'an unknown refusal by region, under the code of a bad key',
    401,
    errorBody('Invalid API key for this region', BAD),
    'unknown',
  ],
  [
    'an unknown refusal by address, under the code of a bad key',
    401,
    errorBody('This key is bound to another IP.', BAD),
    'unknown',
  ],
  [
    'an unknown refusal by plan, under the code of a bad key',
    401,
    errorBody('Keys are not part of your plan.', BAD),
    'unknown',
  ],
  [
    'an unknown refusal by billing, under the code of a bad key',
    401,
    errorBody('Set up billing first.', BAD),
    'unknown',
  ],
  [
    'an account, and an expired key',
    401,
    errorBody('This API key has expired: the account was deactivated.'),
    'account_unavailable',
  ],
  [
    'a code that is definite, over words that are not',
    429,
    errorBody('Rate limit reached. Visit billing if your account is not active.', 'rate_limit_exceeded'),
    'rate_limited',
  ],
];
