import { type Account, credentialVerdict, type Failure, retryAdvice } from 'integration-kit/core';
import type { Clock } from '../clock.ts';
import { connectionOf } from '../integrations.ts';
import type { VendorConnection } from './read-page.ts';

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
  return { lasting: !isPassing(outcome.failure), failure: outcome.failure };
}

/**
 * Whether a failure of a test may pass by itself: one of the connection to the vendor, or a refusal that says nothing
 * known. The import goes on with growing pauses and tells people after some tries; the key is not judged by them.
 */
function isPassing(failure: Failure): boolean {
  const advice = retryAdvice(failure);
  return (advice === 'now' || advice === 'later') && credentialVerdict(failure) === null;
}
