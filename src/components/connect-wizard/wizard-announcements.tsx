import { useEffect, useRef } from 'react';
import type { ConnectBinding } from '../../hooks/connect-binding.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { removedText } from './key-notice.tsx';
import { doneTitle } from './done-title.ts';
import type { WizardWords } from './wizard-words.ts';

/** Seconds before the key is removed at which that is said: once early and once late, not every second. */
const SPOKEN_SECONDS: ReadonlySet<number> = new Set([30, 10]);

/** Says what happens without a press and where focus is not: a removed key, a save, its outcome. Draws nothing. */
export function WizardAnnouncements({
  binding,
  words,
}: {
  readonly binding: ConnectBinding;
  readonly words: WizardWords;
}): null {
  const announce = useAnnounce();
  const { state, wipesInSeconds } = binding;
  const { wizard, credential } = words;
  const message = spoken(binding, words);
  const removed = removedText(state.removed, words);
  const urgent = isUrgent(state);
  const first = useRef(true);
  const slow = state.at === 'saving' && state.slow;
  const warned = wipesInSeconds !== null && SPOKEN_SECONDS.has(wipesInSeconds) ? wipesInSeconds : null;

  useEffect(() => {
    if (!first.current && message !== '') announce(message, urgent ? 'assertive' : 'polite');
    first.current = false;
  }, [message, urgent, announce]);
  useEffect(() => {
    if (removed !== null) announce(removed, 'assertive');
  }, [removed, announce]);
  useEffect(() => {
    if (warned !== null) announce(wizard.wipesSoon({ credential, seconds: warned }));
  }, [warned, announce, wizard, credential]);
  useEffect(() => {
    if (slow) announce(wizard.savingSlow);
  }, [slow, announce, wizard]);
  return null;
}

/** What must not be missed: a key that was not stored, and not knowing which key is in use. */
function isUrgent(state: ConnectBinding['state']): boolean {
  return state.at === 'passed' || (state.at === 'unconfirmed' && !state.checking && state.target.mode === 'rotate');
}

function spoken(binding: ConnectBinding, words: WizardWords): string {
  const { state } = binding;
  const { wizard, credential } = words;
  switch (state.at) {
    case 'saving':
      return wizard.saving;
    case 'unconfirmed':
      if (state.checking) return wizard.checking;
      return state.target.mode === 'rotate' ? wizard.unconfirmedRotate : wizard.unconfirmed;
    case 'passed':
      return state.failure === null ? '' : wizard.notSavedSpoken({ credential });
    case 'done':
      return doneTitle(binding, words);
    default:
      return '';
  }
}
