import type { UseConnectFlowResult, PlainFieldBinding } from './connect-flow-result.ts';
import { type ConnectFlowOptions, useConnectAttempt } from './use-connect-attempt.ts';
import { useFormField } from './form-field.ts';
import { useDefinition } from './use-definition.ts';

// A file of its own before the attempt and the form: the entry exports it, and a bundler drops them where it is unused.

/**
 * One connection attempt, for a wizard of one's own. What it is about is read at the first render: another account
 * needs another instance, by a `key`. The attempt ends with its component, or when the provider's `contextKey` changes;
 * what was typed is wiped then.
 *
 * @throws {UsageError} Outside a provider, or for an integration the provider does not have.
 */
export function useConnectFlow(options: ConnectFlowOptions): UseConnectFlowResult {
  return useConnectAttempt(options, useDefinition(options.integrationId, 'useConnectFlow()'));
}

/**
 * One field of a wizard of one's own, for a component of its own: only that component renders again when the field
 * changes, not the one that calls `useConnectFlow()`.
 *
 * @param plain What `plain(name)`, `label` or `expiry` of `useConnectFlow()` gave in the newest render.
 * @throws {UsageError} For a copy of it, or anything else.
 * @example function Site({ flow }) { const site = usePlainField(flow.plain('site')); return <input … />; }
 */
export function usePlainField(plain: PlainFieldBinding): PlainFieldBinding {
  return useFormField(plain);
}
