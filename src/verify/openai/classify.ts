import type { Failure, FailureCode } from '../../definition/failure.ts';
import { retryAfterMs } from '../retry-after.ts';
import { conceal, isClean } from './conceal.ts';
import { readError, type VendorError } from './error-envelope.ts';
import { otherKindOf } from './key-kind.ts';
import { KEY_FIELD } from './plan.ts';
import { missingScopesIn, refusalIn } from './refusals.ts';

/** Longest vendor code or request id that is passed on. */
const MAX_ID_LENGTH = 128;

/** What the answer is judged against. */
export interface Question {
  /** The secret, to keep it out of the failure and to recognise its kind. */
  readonly key: string;
  /** The scope the request needs, for a vendor that says "insufficient" and not what is missing. */
  readonly scope: string;
  /** Milliseconds since 1970-01-01 UTC, for a `Retry-After` that is a date. */
  readonly nowMs: number;
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
 * Turns OpenAI's "no" into a failure: by what the body says, never by the status alone, because the same status stands
 * for a revoked key, a missing scope and a forbidden address. The status only decides what the body leaves open.
 */
export function classify(refused: Refused, question: Question): Failure {
  const error = readError(refused.body);
  const code = codeOf(refused, error, question.key);
  const waitMs = retryAfterMs(refused.headers.get('retry-after'), question.nowMs);
  const kind = otherKindOf(question.key);
  return {
    code,
    ...(['invalid_credential', 'expired_credential', 'wrong_kind'].includes(code) ? { field: KEY_FIELD } : {}),
    ...(waitMs !== undefined && (code === 'rate_limited' || code === 'provider_unavailable')
      ? { retryAfterMs: waitMs }
      : {}),
    ...(code === 'missing_scope' ? { missingScopes: scopesOf(error, question) } : {}),
    ...(code === 'wrong_kind' && kind !== null ? { foundKind: kind } : {}),
    ...(code === 'network_policy' && question.egressIps !== undefined ? { egressIps: question.egressIps } : {}),
    vendor: vendorOf(refused, error, question.key),
  };
}

function codeOf(refused: Refused, error: VendorError | null, key: string): FailureCode {
  const { status, headers } = refused;
  const said = error === null ? null : refusalIn(error);
  const code = said ?? codeByStatus(status, error !== null, headers.has('retry-after'));
  const aboutTheKey = code === 'invalid_credential' || code === 'missing_scope';
  return aboutTheKey && otherKindOf(key) !== null ? 'wrong_kind' : code;
}

function codeByStatus(status: number, readable: boolean, hasWait: boolean): FailureCode {
  if (status === 429 && (readable || hasWait)) return 'rate_limited';
  // A redirect is somebody else's address; an unreadable "no" is a proxy's or a broken one. Neither judges the key.
  if (status >= 300 && status < 400) return 'unexpected_answer';
  if (status >= 500 || !readable) return 'provider_unavailable';
  return status === 401 ? 'invalid_credential' : 'unexpected_answer';
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
