import type { ReactElement } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** Why a key is gone, in words; null when none is. */
export function removedText(
  removed: UseConnectFlowResult['state']['removed'],
  { wizard, credential }: WizardStrings,
): string | null {
  switch (removed) {
    case null:
      return null;
    case 'draft_expired':
      return wizard.removedDraft({ credential });
    case 'field_changed':
      return wizard.removedField({ credential });
    case 'session_ended':
      return wizard.removedSession({ credential });
    case 'idle':
      return wizard.removed({ credential });
  }
}

/** Props of {@link KeyNotice}. */
export interface KeyNoticeProps {
  readonly binding: UseConnectFlowResult;
  readonly words: WizardStrings;
}

/** Says that the key was removed for safety, or is about to be, and lets the person keep it. */
export function KeyNotice({ binding, words }: KeyNoticeProps): ReactElement | null {
  const { wizard, credential } = words;
  const { state, wipesInSeconds } = binding;
  if (wipesInSeconds !== null)
    return (
      <Callout
        tone="caution"
        title={wizard.wipesSoon({ credential, seconds: wipesInSeconds })}
        actions={<Button onClick={binding.stay}>{wizard.keepKey({ credential })}</Button>}
      />
    );
  const removed = removedText(state.removed, words);
  return removed === null ? null : <Callout tone="caution" title={removed} />;
}
