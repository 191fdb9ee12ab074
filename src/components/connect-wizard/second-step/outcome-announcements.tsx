import { useEffect } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { doneTitle } from './done-title.ts';
import type { OutcomeStrings } from './outcome-strings.ts';

/** Says what becomes of a save, where focus is not. Draws nothing. */
export function OutcomeAnnouncements({
  binding,
  words,
}: {
  readonly binding: UseConnectFlowResult;
  readonly words: OutcomeStrings;
}): null {
  const announce = useAnnounce();
  const { state } = binding;
  const { wizard } = words;
  const message = spoken(binding, words);
  const urgent = isUrgent(state);
  const slow = state.at === 'saving' && state.slow;

  useEffect(() => {
    if (message !== '') announce(message, urgent ? 'assertive' : 'polite');
  }, [message, urgent, announce]);
  useEffect(() => {
    if (slow) announce(wizard.savingSlow);
  }, [slow, announce, wizard]);
  return null;
}

/** What must not be missed: a key that was not stored, and not knowing which key is in use. */
function isUrgent(state: UseConnectFlowResult['state']): boolean {
  return state.at === 'passed' || (state.at === 'unconfirmed' && !state.checking && state.target.mode === 'rotate');
}

function spoken(binding: UseConnectFlowResult, words: OutcomeStrings): string {
  const { state } = binding;
  const { wizard, outcome, credential } = words;
  switch (state.at) {
    case 'saving':
      return wizard.saving;
    case 'unconfirmed':
      if (state.checking) return wizard.checking;
      return state.target.mode === 'rotate' ? outcome.unconfirmedRotate : outcome.unconfirmed;
    case 'passed':
      return state.failure === null ? '' : outcome.notSavedSpoken({ credential });
    case 'done':
      return doneTitle(binding, words);
    default:
      return '';
  }
}
