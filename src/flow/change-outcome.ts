import type { MutationResult } from '../adapter/mutation.ts';
import type { Failure, FailureCode } from '../definition/failure.ts';

/** Codes of a lost call after which the change may have been made all the same. */
const UNKNOWN_WHEN_LOST: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'timeout',
  'offline',
  'unavailable',
  'aborted',
  'provider_unavailable',
  'unexpected_answer',
  'outcome_unknown',
  'unknown',
]);

/** Codes of an answer in which the host itself reports an unknown outcome. */
const UNKNOWN_WHEN_ANSWERED: ReadonlySet<FailureCode> = new Set<FailureCode>(['timeout', 'aborted', 'outcome_unknown']);

/** Answers to a repeat that the host gives before it looks up the idempotency key: they reveal nothing about the first call. */
const DID_NOT_LOOK: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'host_signed_out',
  'permission_denied',
  'rate_limited',
  'unavailable',
  'offline',
]);

/** Whether a change that was answered with this did or may have taken effect all the same. */
export function isUnknownAnswer(result: MutationResult, repeated: boolean): boolean {
  if (result.ok) return false;
  const { code } = result.failure;
  return UNKNOWN_WHEN_ANSWERED.has(code) || (repeated && DID_NOT_LOOK.has(code));
}

/** Whether a change whose call failed so may have taken effect. Everything else was refused before anything was done. */
export function isUnknownLoss(failure: Failure, repeated: boolean): boolean {
  return UNKNOWN_WHEN_LOST.has(failure.code) || (repeated && DID_NOT_LOOK.has(failure.code));
}
