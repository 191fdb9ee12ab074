import type { MutationResult } from '../adapter/mutation.ts';
import type { Failure } from '../definition/failure.ts';
import { FAILURE_TRAITS } from '../definition/failure-traits.ts';

/** Whether a change with this failure took or may have taken effect. */
export function isUnknownAnswer(result: MutationResult, repeated: boolean): boolean {
  if (result.ok) return false;
  const { effect } = FAILURE_TRAITS[result.failure.code];
  return effect === 'possible' || isSilentOnFirstCall(result.failure, repeated);
}

/** Whether a change whose call failed so may have taken effect. Every other failure means that it was refused before it took effect. */
export function isUnknownLoss(failure: Failure, repeated: boolean): boolean {
  return FAILURE_TRAITS[failure.code].effect !== 'none' || isSilentOnFirstCall(failure, repeated);
}

/** Whether a repeat ended before the host handled it, so that the outcome of the first call stays unknown. */
function isSilentOnFirstCall(failure: Failure, repeated: boolean): boolean {
  return repeated && FAILURE_TRAITS[failure.code].beforeLooking === true;
}
