import type { Failure } from './failure.ts';
import { FAILURE_TRAITS, type RetryAdvice } from './failure-traits.ts';
import type { IntegrationDefinition, Remedy } from './integration.ts';

/** The remedy of a failure: the definition's for its code, else the code's default actor. */
export function remedyOf(failure: Failure, definition: IntegrationDefinition | undefined): Remedy {
  const remedies = definition?.remedies;
  const own = remedies !== undefined && Object.hasOwn(remedies, failure.code) ? remedies[failure.code] : undefined;
  return own ?? { actor: FAILURE_TRAITS[failure.code].actor };
}

/** Whether pressing the same button again can help, and when. */
export function retryAdvice(failure: Failure): RetryAdvice {
  return FAILURE_TRAITS[failure.code].retry;
}
