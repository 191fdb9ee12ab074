import { useMemo } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { englishWizardOutcome, type WizardOutcomeMessages } from '../../text/wizard-outcome.ts';
import type { StepProps } from './configure-step.tsx';
import type { WizardWords } from './wizard-words.ts';

/** Words of the wizard once a test can be made. */
export interface OutcomeWords extends WizardWords {
  readonly outcome: WizardOutcomeMessages;
}

/** What everything after the first step gets. */
export interface OutcomeProps extends StepProps {
  readonly words: OutcomeWords;
}

/** Adds the words of what a test leads to. Stable while `words` and the language are. */
export function useOutcomeWords(words: WizardWords): OutcomeWords {
  const outcome = useText('wizard', englishWizardOutcome);
  return useMemo(() => ({ ...words, outcome }), [words, outcome]);
}
