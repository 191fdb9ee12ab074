import type { ConnectBinding } from '../../hooks/connect-binding.ts';
import { targetName } from './wizard-title.ts';
import type { WizardWords } from './wizard-words.ts';

/** What was done, in one line. */
export function doneTitle(binding: ConnectBinding, { wizard, credential }: WizardWords): string {
  const { state } = binding;
  const stored = state.at === 'done' ? state.account : null;
  const found = state.at === 'done' ? state.report.identity : undefined;
  const rotated = state.target.mode === 'rotate';
  const account =
    (stored?.label || stored?.name || stored?.externalId) ??
    (rotated ? targetName(binding) : undefined) ??
    found?.name ??
    found?.externalId ??
    wizard.unnamed;
  return rotated ? wizard.rotated({ credential, account }) : wizard.connected({ account });
}
