import type { Account, Failure } from 'integration-kit/core';
import type { Clock } from '../clock.ts';
import { connectionOf } from '../integrations.ts';
import type { VendorConnection } from './read-page.ts';

/**
 * Failures of a test that may pass by themselves: those of the way to the vendor, and a refusal that says nothing known.
 * The import goes on with growing pauses and tells people after some tries; the key is not judged by them.
 */
const PASSING: ReadonlySet<Failure['code']> = new Set<Failure['code']>([
  'rate_limited',
  'provider_unavailable',
  'timeout',
  'aborted',
  'unexpected_answer',
  'unknown',
]);

/**
 * Why a page was refused: the same question as in the wizard's test, so that the same words are said about it. A key
 * that passes the test was refused by mistake, or for a moment.
 */
export async function explainRefusal(
  { fetch, baseUrl }: VendorConnection,
  account: Account,
  key: string,
  seen: Failure,
  clock: Clock,
  signal: AbortSignal,
): Promise<{ readonly lasting: boolean; readonly failure: Failure }> {
  const connection = connectionOf(account.integrationId);
  if (connection === null) return { lasting: true, failure: { code: 'unsupported' } };
  const required = (connection.definition.capabilities ?? []).filter((capability) => capability.required);
  const outcome = await connection.verifier.verify(
    { values: { [connection.secretField]: key }, capabilities: required.map(({ id }) => id) },
    { fetch, baseUrl, signal, onCheck: () => {}, now: clock.now },
  );
  if (outcome.ok) return { lasting: false, failure: seen };
  return { lasting: !PASSING.has(outcome.failure.code), failure: outcome.failure };
}
