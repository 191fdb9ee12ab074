import { useEffect } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { removedText } from '../first-step/key-notice.tsx';
import type { WizardStrings } from './wizard-strings.ts';

/** Seconds before the key is removed at which that is said: once early and once late, not every second. */
const SPOKEN_SECONDS: ReadonlySet<number> = new Set([30, 10]);

/** Says in any step what happens to the key without a press. Draws nothing. */
export function WizardAnnouncements({
  binding,
  words,
}: {
  readonly binding: UseConnectFlowResult;
  readonly words: WizardStrings;
}): null {
  const announce = useAnnounce();
  const { state, wipesInSeconds } = binding;
  const { wizard, credential } = words;
  const removed = removedText(state.removed, words);
  const warned = wipesInSeconds !== null && SPOKEN_SECONDS.has(wipesInSeconds) ? wipesInSeconds : null;

  useEffect(() => {
    if (removed !== null) announce(removed, 'assertive');
  }, [removed, announce]);
  useEffect(() => {
    if (warned !== null) announce(wizard.wipesSoon({ credential, seconds: warned }));
  }, [warned, announce, wizard, credential]);
  return null;
}
