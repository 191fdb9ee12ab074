import type { IntegrationDefinition } from '../../../definition/integration.ts';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { useStrings } from '../../../hooks/context.ts';
import type { Strings } from '../../../hooks/strings.ts';
import { englishWizardOutcome, type WizardOutcomeMessages } from '../../../text/wizard-outcome.ts';
import { testStrings, type TestStrings } from '../../test-connection/test-strings.ts';
import type { StepProps } from '../first-step/configure-step.tsx';
import { targetName, wizardStrings, type WizardStrings } from '../shell/wizard-strings.ts';

/** Strings of the wizard, with those of a test and its outcome. In the second step's chunk. */
export interface OutcomeStrings extends Omit<WizardStrings, 'test'>, TestStrings {
  readonly outcome: WizardOutcomeMessages;
}

/** What every part of the second step needs. */
export interface OutcomeProps extends StepProps {
  readonly strings: OutcomeStrings;
}

function outcomeStrings(strings: Strings, definition: IntegrationDefinition): OutcomeStrings {
  return {
    ...strings.about(definition, wizardStrings),
    ...strings.about(definition, testStrings),
    outcome: strings.section('wizard', englishWizardOutcome),
  };
}

/** Adds the strings of a test's outcome. Stable while language and definition are. */
export function useOutcomeStrings({ definition }: Pick<WizardStrings, 'definition'>): OutcomeStrings {
  return useStrings('<ConnectWizard>').about(definition, outcomeStrings);
}

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
