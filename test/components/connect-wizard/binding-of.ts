import { type UseConnectFlowResult, useConnectFlow } from '../../../src/index.ts';
import type { ConnectState } from '../../../src/flow/connect-state.ts';
import { wordsOf } from '../in-kit.tsx';

/** The binding of an attempt that is in this state; what else is given replaces what a fresh attempt has. */
export function bindingOf(state: ConnectState, more: Partial<UseConnectFlowResult> = {}): UseConnectFlowResult {
  return { ...wordsOf(() => useConnectFlow({ integrationId: 'openai' })), state, ...more };
}
