const ERROR_CODES_PAGE = 'https://developers.openai.com/docs/guides/error-codes';
const SCOPES_THREAD =
  'https://community.openai.com/t/admin-keys-not-working-missing-scopes-despite-all-permissions/1345041';
const DESCRIPTION = 'https://github.com/openai/openai-openapi';

/** One refusal of the vendor. */
export interface Refusal {
  /** The case that it answers, in words. */
  readonly row: string;
  /** Where the vendor or a user of it documents this answer. */
  readonly source: string;
  readonly status: number;
  readonly message: string;
  readonly type: string;
  readonly param?: string;
  /** Null where no code is documented. */
  readonly code: string | null;
  /** Value of the `Retry-After` header, as sent. */
  readonly retryAfter?: string;
}

/** No `Authorization` header, or not a bearer. */
export const noKey: Refusal = {
  row: 'no key sent',
  source: ERROR_CODES_PAGE,
  status: 401,
  message:
    "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth.",
  type: 'invalid_request_error',
  code: null,
};

/** Repeats the key's start and end around a mask, as the vendor does: readers must keep that out of what they show. */
export function unknownKey(value: string): Refusal {
  const masked = `${value.slice(0, 8)}${'*'.repeat(Math.max(value.length - 12, 3))}${value.slice(-4)}`;
  return {
    row: 'mistyped or deleted key',
    source: ERROR_CODES_PAGE,
    status: 401,
    message: `Incorrect API key provided: ${masked}. You can find your API key at https://platform.openai.com/account/api-keys.`,
    type: 'invalid_request_error',
    code: 'invalid_api_key',
  };
}

/** Revoked and expired keys: a distinct code for expiry is not documented. */
export const invalidAuthentication: Refusal = {
  row: 'revoked or expired key',
  source: ERROR_CODES_PAGE,
  status: 401,
  message: 'Invalid Authentication',
  type: 'invalid_request_error',
  code: null,
};

/** A valid key without the scope, and a project key where an Admin key is needed: the same words. */
export function missingScope(scope: string, status: 401 | 403): Refusal {
  return {
    row: 'valid key, scope missing; project or service key instead of admin',
    source: SCOPES_THREAD,
    status,
    message: `You have insufficient permissions for this operation. Missing scopes: ${scope}. Check that you have the correct role in your organization (Reader, Writer, Owner) and project (Member, Owner), and if you're using a restricted API key, that it has the necessary scopes.`,
    type: 'invalid_request_error',
    code: null,
  };
}

/** Refusals that do not depend on the request. */
export const REFUSALS = {
  ipNotAuthorized: {
    row: "caller's IP not on the allow-list",
    source: ERROR_CODES_PAGE,
    status: 401,
    message:
      'IP not authorized: your request IP does not match the configured IP allowlist for your project or organization.',
    type: 'invalid_request_error',
    code: null,
  },
  noOrganization: {
    row: 'not a member of an organization, or organization deleted',
    source: 'https://github.com/OpenHands/OpenHands/issues/2562',
    status: 401,
    message:
      'You must be a member of an organization to use the API. Please contact us through our help center at help.openai.com.',
    type: 'invalid_request_error',
    code: 'no_organization',
  },
  location: {
    row: 'unsupported country of the backend',
    source: ERROR_CODES_PAGE,
    status: 403,
    message: 'Country, region, or territory not supported',
    type: 'request_forbidden',
    code: 'unsupported_country_region_territory',
  },
  otherRegion: {
    row: 'asked at the host of another region',
    source: 'https://github.com/agent-ecosystem/skill-validator/issues/70',
    status: 401,
    message:
      'Attempted to access resource with incorrect regional hostname. Please make your request to eu.api.openai.com',
    type: 'invalid_request_error',
    code: 'incorrect_hostname',
  },
  noDataResidency: {
    row: 'asked at a regional host without data residency; the code is a guess',
    source: 'https://platform.openai.com/docs/guides/your-data (the hosts); the words are in public client code',
    status: 401,
    message: 'This endpoint is only accessible by projects with geography restrictions enabled.',
    type: 'invalid_request_error',
    code: null,
  },
  spendLimit: {
    row: 'hard spend limit of the organization reached; the words are a guess',
    source: 'https://developers.openai.com/api/docs/guides/spend-limits',
    status: 429,
    message: 'Your organization has reached its spend limit.',
    type: 'insufficient_quota',
    code: 'organization_spend_limit_exceeded',
  },
  undocumented: {
    row: 'a refusal that is not documented; made up',
    source: 'none',
    status: 401,
    message: 'This request was refused. Contact the owner of your organization before you use an API key again.',
    type: 'invalid_request_error',
    code: 'made_up_for_this_sandbox',
  },
  rateLimited: {
    row: 'rate limit',
    source: `${DESCRIPTION} (TooManyRequests)`,
    status: 429,
    message: 'Rate limit reached for requests. Please slow down.',
    type: 'requests',
    code: 'rate_limit_exceeded',
    retryAfter: '20',
  },
  creditExhausted: {
    row: 'quota or credits exhausted',
    source: 'https://www.developersdigest.tech/errors/api/openai-api',
    status: 429,
    message: 'You exceeded your current quota, please check your plan and billing details.',
    type: 'insufficient_quota',
    code: 'credit_balance_exhausted',
  },
  serverError: {
    row: 'error of the vendor',
    source: ERROR_CODES_PAGE,
    status: 500,
    message: 'The server had an error while processing your request. Sorry about that!',
    type: 'server_error',
    code: null,
  },
} as const satisfies Record<string, Refusal>;

/** A parameter that the published API description does not allow. */
export function invalidParameter(param: string, message: string, code: string): Refusal {
  return {
    row: 'parameter outside its range',
    source: DESCRIPTION,
    status: 400,
    message,
    type: 'invalid_request_error',
    param,
    code,
  };
}

/** A path that does not exist. */
export function unknownPath(method: string, path: string): Refusal {
  return {
    row: 'unknown path',
    source: ERROR_CODES_PAGE,
    status: 404,
    message: `Invalid URL (${method} ${path})`,
    type: 'invalid_request_error',
    code: null,
  };
}

/** Whether an answer is a refusal; pages of data have no `row`. */
export function isRefusal(answer: object): answer is Refusal {
  return 'row' in answer && 'source' in answer;
}

/** The refusal as the vendor sends it: `{error: {message, type, param, code}}`. */
export function refuse(refusal: Refusal): Response {
  const { status, message, type, param, code, retryAfter } = refusal;
  return Response.json(
    { error: { message, type, param: param ?? null, code } },
    { status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } },
  );
}
