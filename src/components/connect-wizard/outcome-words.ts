import type { IntegrationDefinition } from '../../definition/integration.ts';
import { useStrings } from '../../hooks/context.ts';
import type { Strings } from '../../hooks/strings.ts';
import { englishWizardOutcome, type WizardOutcomeMessages } from '../../text/wizard-outcome.ts';
import type { StepProps } from './configure-step.tsx';
import { wizardStrings, type WizardWords } from './wizard-words.ts';

/** Words of the wizard once a test can be made. */
export interface OutcomeWords extends WizardWords {
  readonly outcome: WizardOutcomeMessages;
}

/** What everything after the first step gets. */
export interface OutcomeProps extends StepProps {
  readonly words: OutcomeWords;
}

function outcomeStrings(strings: Strings, definition: IntegrationDefinition): OutcomeWords {
  return { ...strings.about(definition, wizardStrings), outcome: strings.section('wizard', englishWizardOutcome) };
}

/** Adds the words of what a test leads to. Stable while language and definition are. */
export function useOutcomeWords({ definition }: Pick<WizardWords, 'definition'>): OutcomeWords {
  return useStrings('<ConnectWizard>').about(definition, outcomeStrings);
}
