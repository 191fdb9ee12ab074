import type { UseConnectFlowResult } from './connect-flow-result.ts';
import { type ConnectFlowOptions, useConnectAttempt } from './use-connect-attempt.ts';

/**
 * One connection attempt, for a wizard of one's own. What it is about is read at the first render: another account
 * needs another instance, by a `key`. The attempt ends with its component, or when the provider's `contextKey` changes;
 * what was typed is wiped then.
 *
 * @throws {UsageError} Outside a provider, or for an integration the provider does not have.
 */
export function useConnectFlow(options: ConnectFlowOptions): UseConnectFlowResult {
  return useConnectAttempt(options);
}
