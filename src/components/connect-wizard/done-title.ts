import type { ConnectBinding } from '../../hooks/connect-binding.ts';
import { targetName } from './wizard-title.ts';
import type { OutcomeWords } from './outcome-words.ts';

/** What was done, in one line. */
export function doneTitle(binding: ConnectBinding, { outcome, credential }: OutcomeWords): string {
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
