import type { FailureCode } from './failure.ts';

/**
 * Whether a read that ended with this code is repeated at once, unasked. Not in the table of traits: a page of cards
 * reads before it needs any other trait, and loads the table and the list of codes only with them.
 */
export function isReadAgain(code: FailureCode): boolean {
  return code === 'unavailable' || code === 'timeout' || code === 'provider_unavailable';
}
