import type { Failure, FailureCode } from '../../definition/failure.ts';
import { blamesCredential, FAILURE_TRAITS } from '../../definition/failure-traits.ts';
import { retryAfterMs } from '../vendor-request.ts';
import { redactKey, isClean } from './redact-key.ts';
import { readError, readJson, type VendorError } from './error-envelope.ts';
import { KEY_FIELD } from './plan.ts';
import { missingScopesIn, refusalIn } from './refusals.ts';

/** Longest vendor code or request id that is reported, in characters. */
const MAX_ID_LENGTH = 128;

/** Statuses of a server that does not have the requested resource (https://www.rfc-editor.org/rfc/rfc9110#section-15.5). */
const NOT_HERE: ReadonlySet<number> = new Set([404, 405, 410, 421]);

/** The request that a refusal answers. */
export interface ClassifyContext {
  /** The secret, which is removed from the failure and whose prefix identifies its kind. */
  readonly key: string;
  /** The scope that the request needs, reported when the vendor does not name the missing one. */
  readonly scope: string;
  /** Milliseconds since 1970-01-01 UTC, for a `Retry-After` that is a date. */
  readonly nowMs: number;
  /** Host name of the request in lower case, so that it is not reported as the one to use instead. */
  readonly host?: string | undefined;
  /** Whether the vendor has accepted the key for an earlier request, so that no refusal concerns the key. @default false */
  readonly accepted?: boolean | undefined;
  /** IP addresses of this host. */
  readonly egressIps?: readonly string[] | undefined;
}

/** A response without the requested data. */
export interface RefusedResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Null when it is incomplete. */
  readonly body: string | null;
}

/**
 * Converts a refusal of OpenAI into a failure. The body decides, because the same status is used for a revoked key, a
 * missing scope and a forbidden address; the status decides only what the body leaves open.
 */
export function classify(refused: RefusedResponse, context: ClassifyContext): Failure {
  const error = readError(refused.body);
  const code = codeOf(refused, error, context);
  const waitMs = retryAfterMs(refused.headers.get('retry-after'), context.nowMs);
  const kind = otherKindOf(context.key);
  const target = code === 'wrong_target' ? namedHost(error?.message ?? '', context.host, context.key) : undefined;
  return {
    code,
    ...(blamesCredential(code) ? { field: KEY_FIELD } : {}),
    ...(waitMs !== undefined && passesWithTime(code) ? { retryAfterMs: waitMs } : {}),
    ...(code === 'missing_scope' ? { missingScopes: scopesOf(error, context) } : {}),
    ...(code === 'wrong_kind' && kind !== null ? { foundKind: kind } : {}),
    ...(target === undefined ? {} : { target }),
    ...(code === 'network_policy' && context.egressIps !== undefined ? { egressIps: context.egressIps } : {}),
    vendor: vendorOf(refused, error, context.key),
  };
}

function codeOf(
  refused: RefusedResponse,
  error: VendorError | null,
  { key, accepted = false }: ClassifyContext,
): FailureCode {
  const code = (error === null ? null : refusalIn(error)) ?? codeByStatus(refused);
  if (accepted) return blamesCredential(code) ? 'unknown' : code;
  const aboutTheKey = code === 'invalid_credential' || code === 'missing_scope';
  return aboutTheKey && otherKindOf(key) !== null ? 'wrong_kind' : code;
}

/** The code when the body is unknown. No status blames the key: each has other causes. */
function codeByStatus({ status, headers, body }: RefusedResponse): FailureCode {
  const readable = readJson(body) !== undefined;
  if (status === 429 && (readable || headers.has('retry-after'))) return 'rate_limited';
  // A redirect leads to another address, and a page in place of data comes from a web site.
  const isPage = status < 300 && /^\s*</.test(body ?? '');
  if ((status >= 300 && status < 400) || NOT_HERE.has(status) || isPage) return 'wrong_target';
  // An unreadable refusal comes from a proxy or is incomplete.
  if (status === 408 || status >= 500 || !readable) return 'provider_unavailable';
  if (status === 402) return 'account_unavailable';
  return status === 401 || status === 403 ? 'unknown' : 'unexpected_answer';
}

function scopesOf(error: VendorError | null, { key, scope }: ClassifyContext): readonly string[] {
  const named = missingScopesIn(error?.message ?? '').filter((name) => isClean(name, key));
  return named.length > 0 ? named : [scope];
}

function vendorOf(
  { status, headers }: RefusedResponse,
  error: VendorError | null,
  key: string,
): NonNullable<Failure['vendor']> {
  const requestId = headers.get('x-request-id');
  const text = redactKey(error?.message ?? '', key);
  return {
    ...(status >= 100 && status <= 599 ? { status } : {}),
    ...(error?.code ? { code: shortId(error.code, key) } : {}),
    ...(requestId ? { requestId: shortId(requestId, key) } : {}),
    ...(text === '' ? {} : { text }),
  };
}

function shortId(id: string, key: string): string {
  return redactKey(id, key).slice(0, MAX_ID_LENGTH);
}

/** Whether the vendor's `Retry-After` applies to this failure: it passes with time alone. */
function passesWithTime(code: FailureCode): boolean {
  const { actor, retry } = FAILURE_TRAITS[code];
  return actor === 'wait' && retry === 'later';
}

/**
 * Prefixes of values that people paste instead of an Admin key, from public secret scanners
 * (https://github.com/trufflesecurity/trufflehog, detectors `openai` and `anthropic`).
 */
const OTHER_KINDS: readonly (readonly [prefix: string, kind: string])[] = [
  ['sk-proj-', 'project_key'],
  ['sk-svcacct-', 'service_account_key'],
  ['sk-service-', 'service_account_key'],
  ['sk-ant-', 'anthropic_key'],
  ['org-', 'organization_id'],
];

/**
 * The kind of a refused key by its prefix; null for an Admin key or an unknown kind. Formats change without notice, so a
 * prefix explains a refusal and never causes one.
 */
export function otherKindOf(key: string): string | null {
  return OTHER_KINDS.find(([prefix]) => key.startsWith(prefix))?.[1] ?? null;
}

/** How much of a message is searched, in characters: a refusal is a sentence or two. */
const MAX_MESSAGE_LENGTH = 4_096;
/** Longest host name, in characters. */
const LONGEST_HOST = 253;
/** `api.openai.com` and its subdomains as whole names, not as the start or the end of another name. */
const API_HOST = /(?<![\w.-])(?:[a-z\d-]+\.)*api\.openai\.com(?![\w-]|\.[a-z\d])/giu;

/**
 * The only host of OpenAI's API that a message names beside the requested host; undefined when it names none or several. Reported wording: "Please make your request to us.api.openai.com"
 * (https://github.com/agent-ecosystem/skill-validator/issues/70); the hosts of the regions are those of
 * https://platform.openai.com/docs/guides/your-data.
 *
 * Hosts of other domains are ignored: a response must not be able to direct keys elsewhere.
 *
 * @param requested Host name of the request, lower case.
 * @param key A host that repeats a part of it is not returned.
 */
function namedHost(message: string, requested: string | undefined, key: string): string | undefined {
  const found = message.slice(0, MAX_MESSAGE_LENGTH).match(API_HOST) ?? [];
  const hosts = new Set(found.map((host) => host.toLowerCase()).filter((host) => host !== requested));
  const [host] = hosts;
  return host !== undefined && hosts.size === 1 && host.length <= LONGEST_HOST && isClean(host, key) ? host : undefined;
}
