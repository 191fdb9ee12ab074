import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { targetName } from '../shell/wizard-title.ts';
import type { OutcomeStrings } from './outcome-strings.ts';

/** What was done, in one line. */
export function doneTitle(binding: UseConnectFlowResult, { outcome, credential }: OutcomeStrings): string {
  const { state } = binding;
  const stored = state.at === 'done' ? state.account : null;
  const found = state.at === 'done' ? state.report.identity : undefined;
  const rotated = state.target.mode === 'rotate';
  const account =
    (stored?.label || stored?.name || stored?.externalId) ??
    (rotated ? targetName(binding) : undefined) ??
    found?.name ??
    found?.externalId ??
    outcome.unnamed;
  return rotated ? outcome.rotated({ credential, account }) : outcome.connected({ account });
}
