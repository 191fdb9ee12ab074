import type { IntegrationDefinition } from '../../../definition/integration.ts';
import type { Strings } from '../../../hooks/strings.ts';
import { useStrings } from '../../../hooks/context.ts';
import { englishWizardEntry, type WizardEntryMessages } from '../../../text/wizard-entry.ts';
import { testStrings, type TestStrings } from '../../test-connection/test-strings.ts';

/** Words of the wizard for one integration, until a test can be made. */
export interface WizardStrings extends TestStrings {
  readonly wizard: WizardEntryMessages;
}

/** Made once per language and definition by `Strings.about`. */
export function wizardStrings(strings: Strings, definition: IntegrationDefinition): WizardStrings {
  return { ...strings.about(definition, testStrings), wizard: strings.section('wizard', englishWizardEntry) };
}

/** The words of a definition, of the test and of the wizard. Stable while language and definition are. */
export function useWizardStrings(definition: IntegrationDefinition): WizardStrings {
  return useStrings('<ConnectWizard>').about(definition, wizardStrings);
}
