import type { Failure, FailureCode } from '../../definition/failure.ts';
import { blamesCredential, FAILURE_TRAITS } from '../../definition/failure-traits.ts';
import { retryAfterMs } from '../retry-after.ts';
import { conceal, isClean } from './conceal.ts';
import { readError, readJson, type VendorError } from './error-envelope.ts';
import { otherKindOf } from './key-kind.ts';
import { namedHost } from './named-host.ts';
import { KEY_FIELD } from './plan.ts';
import { missingScopesIn, refusalIn } from './refusals.ts';

/** Longest vendor code or request id that is passed on. */
const MAX_ID_LENGTH = 128;

/** Statuses of a server that does not have what was asked for (https://www.rfc-editor.org/rfc/rfc9110#section-15.5). */
const NOT_HERE: ReadonlySet<number> = new Set([404, 405, 410, 421]);

/** What the answer is judged against. */
export interface Question {
  /** The secret, to keep it out of the failure and to recognise its kind. */
  readonly key: string;
  /** The scope the request needs, for a vendor that says "insufficient" and not what is missing. */
  readonly scope: string;
  /** Milliseconds since 1970-01-01 UTC, for a `Retry-After` that is a date. */
  readonly nowMs: number;
  /** Host name that was asked, lower case, so that it is not named as the one to ask instead. */
  readonly host?: string | undefined;
  /** Whether the vendor has just taken the key for another request: then no refusal is the key's. @default false */
  readonly accepted?: boolean | undefined;
  /** Addresses this host calls from. */
  readonly egressIps?: readonly string[] | undefined;
}

/** An answer that is not the asked-for data. */
export interface Refused {
  readonly status: number;
  readonly headers: Headers;
  /** Null when it could not be read to its end. */
  readonly body: string | null;
}

/**
 * Turns OpenAI's "no" into a failure: by what the body says, never by the status alone, because the same status is used
 * for a revoked key, a missing scope and a forbidden address. The status only decides what the body leaves open.
 */
export function classify(refused: Refused, question: Question): Failure {
  const error = readError(refused.body);
  const code = codeOf(refused, error, question);
  const waitMs = retryAfterMs(refused.headers.get('retry-after'), question.nowMs);
  const kind = otherKindOf(question.key);
  const target = code === 'wrong_target' ? namedHost(error?.message ?? '', question.host, question.key) : undefined;
  return {
    code,
    ...(blamesCredential(code) ? { field: KEY_FIELD } : {}),
    ...(waitMs !== undefined && passesWithTime(code) ? { retryAfterMs: waitMs } : {}),
    ...(code === 'missing_scope' ? { missingScopes: scopesOf(error, question) } : {}),
    ...(code === 'wrong_kind' && kind !== null ? { foundKind: kind } : {}),
    ...(target === undefined ? {} : { target }),
    ...(code === 'network_policy' && question.egressIps !== undefined ? { egressIps: question.egressIps } : {}),
    vendor: vendorOf(refused, error, question.key),
  };
}

function codeOf(refused: Refused, error: VendorError | null, { key, accepted = false }: Question): FailureCode {
  const code = (error === null ? null : refusalIn(error)) ?? codeByStatus(refused);
  if (accepted) return blamesCredential(code) ? 'unknown' : code;
  const aboutTheKey = code === 'invalid_credential' || code === 'missing_scope';
  return aboutTheKey && otherKindOf(key) !== null ? 'wrong_kind' : code;
}

/** The code when the body holds nothing known. No status blames the key: every one of them has other causes. */
function codeByStatus({ status, headers, body }: Refused): FailureCode {
  const readable = readJson(body) !== undefined;
  if (status === 429 && (readable || headers.has('retry-after'))) return 'rate_limited';
  // A redirect is somebody else's address, and a web page in place of data is a web site's.
  const isPage = status < 300 && /^\s*</.test(body ?? '');
  if ((status >= 300 && status < 400) || NOT_HERE.has(status) || isPage) return 'wrong_target';
  // An unreadable "no" is a proxy's or a broken one.
  if (status === 408 || status >= 500 || !readable) return 'provider_unavailable';
  if (status === 402) return 'account_unavailable';
  return status === 401 || status === 403 ? 'unknown' : 'unexpected_answer';
}

function scopesOf(error: VendorError | null, { key, scope }: Question): readonly string[] {
  const named = missingScopesIn(error?.message ?? '').filter((name) => isClean(name, key));
  return named.length > 0 ? named : [scope];
}

function vendorOf(
  { status, headers }: Refused,
  error: VendorError | null,
  key: string,
): NonNullable<Failure['vendor']> {
  const requestId = headers.get('x-request-id');
  const text = conceal(error?.message ?? '', key);
  return {
    ...(status >= 100 && status <= 599 ? { status } : {}),
    ...(error?.code ? { code: shortId(error.code, key) } : {}),
    ...(requestId ? { requestId: shortId(requestId, key) } : {}),
    ...(text === '' ? {} : { text }),
  };
}

function shortId(id: string, key: string): string {
  return conceal(id, key).slice(0, MAX_ID_LENGTH);
}

/** Whether the vendor's `Retry-After` is about this failure: another try helps later, and only time is needed. */
function passesWithTime(code: FailureCode): boolean {
  const { actor, retry } = FAILURE_TRAITS[code];
  return actor === 'wait' && retry === 'later';
}
