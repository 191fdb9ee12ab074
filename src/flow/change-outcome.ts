import type { MutationResult } from '../adapter/mutation.ts';
import type { Failure } from '../definition/failure.ts';
import { FAILURE_TRAITS } from '../definition/failure-traits.ts';

/** Whether a change that was answered with this did or may have taken effect all the same. */
export function isUnknownAnswer(result: MutationResult, repeated: boolean): boolean {
  if (result.ok) return false;
  const { effect } = FAILURE_TRAITS[result.failure.code];
  return effect === 'possible' || isSilentOnFirstCall(result.failure, repeated);
}

/** Whether a change whose call failed so may have taken effect. Everything else was refused before anything was done. */
export function isUnknownLoss(failure: Failure, repeated: boolean): boolean {
  return FAILURE_TRAITS[failure.code].effect !== 'none' || isSilentOnFirstCall(failure, repeated);
}

/** Whether a repeat ended before the host looked at it: that says nothing about the first call. */
function isSilentOnFirstCall(failure: Failure, repeated: boolean): boolean {
  return repeated && FAILURE_TRAITS[failure.code].beforeLooking === true;
}
