import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import type { WizardStrings } from './wizard-strings.ts';

/** What the account is called whose credential is replaced; undefined while nobody knows. */
export function targetName({ account, state }: UseConnectFlowResult): string | undefined {
  const { target } = state;
  const name = account?.label || account?.name || account?.externalId;
  return name ?? (target.mode === 'rotate' ? (target.name ?? target.externalId) : undefined);
}

/** The wizard's title. */
export function wizardTitle(binding: UseConnectFlowResult, { wizard, credential, integration }: WizardStrings): string {
  return binding.state.target.mode === 'rotate'
    ? wizard.rotateTitle({ credential, account: targetName(binding) })
    : wizard.title({ integration });
}

/** What the wizard is described by: while replacing, which account it is and which credential stays in use. */
export function wizardDescription({ state, account }: UseConnectFlowResult, words: WizardStrings): string | undefined {
  const { wizard, credential, integration, idNoun } = words;
  const { target } = state;
  if (state.at === 'done') return undefined;
  if (target.mode === 'connect') return wizard.description({ integration });
  return wizard.rotateDescription({
    idNoun,
    externalId: account?.externalId ?? target.externalId,
    credential,
    lastFour: account?.credential.lastFour,
  });
}
