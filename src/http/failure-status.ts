import type { Failure } from '../definition/failure.ts';
import { FAILURE_TRAITS } from '../definition/failure-traits.ts';

/** The HTTP status under which a failure travels. */
export function statusOf(failure: Failure): number {
  return FAILURE_TRAITS[failure.code].status ?? 500;
}

/**
 * What an answer without a readable failure means: a proxy or a gateway answered in place of the host's server.
 *
 * @param retryAfterMs What its `Retry-After` asks for.
 */
export function failureOfStatus(status: number, retryAfterMs: number | undefined): Failure {
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 401) return { code: 'host_signed_out' };
  if (status === 403) return { code: 'permission_denied' };
  if (status === 413 || status === 414 || status === 431) return { code: 'invalid_input' };
  if (status === 429) return { code: 'rate_limited', ...wait };
  if (status === 408 || status === 504) return { code: 'timeout' };
  if (status >= 500) return { code: 'unavailable', ...wait };
  return { code: 'unexpected_answer' };
}
