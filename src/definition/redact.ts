import type { Failure } from './failure.ts';
import { redactFailureWith } from './redact-failure.ts';
import { createRedactor } from './redactor.ts';

/**
 * Text from a vendor or a network, without anything of the given secrets.
 *
 * Takes out the secrets themselves, every run of five or more of their characters, copies in another case, spelling,
 * direction or encoding, the heads and tails that error messages repeat around a mask, and whatever has the shape of a
 * key. For several texts of one request make one `createRedactor` instead.
 *
 * @param secrets What was typed. Never kept.
 */
export function redact(text: string, secrets: readonly string[]): string {
  return createRedactor(secrets).text(text);
}

/** A failure without anything of the secrets: free text is searched closely, ids and names for longer runs. */
export function redactFailure(failure: Failure, secrets: readonly string[]): Failure {
  return redactFailureWith(failure, createRedactor(secrets));
}
