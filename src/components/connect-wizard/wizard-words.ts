import { useMemo } from 'react';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { useText } from '../../hooks/use-text.ts';
import { englishWizardEntry, type WizardEntryMessages } from '../../text/wizard-entry.ts';
import { type KitWords, useKitWords } from '../test-connection/kit-words.ts';

/** Words of the wizard for one integration, until a test can be made. */
export interface WizardWords extends KitWords {
  readonly wizard: WizardEntryMessages;
}

/** The words of a definition, of the test and of the wizard. Stable while language and definition are. */
export function useWizardWords(definition: IntegrationDefinition): WizardWords {
  const words = useKitWords(definition);
  const wizard = useText('wizard', englishWizardEntry);
  return useMemo(() => ({ ...words, wizard }), [words, wizard]);
}
