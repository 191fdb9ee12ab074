import { useMemo } from 'react';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { useText } from '../../hooks/use-text.ts';
import { englishWizard, type WizardMessages } from '../../text/wizard.ts';
import { type KitWords, useKitWords } from '../test-connection/kit-words.ts';

/** Words of the wizard for one integration. */
export interface WizardWords extends KitWords {
  readonly wizard: WizardMessages;
}

/** The words of a definition, of the test and of the wizard. Stable while language and definition are. */
export function useWizardWords(definition: IntegrationDefinition): WizardWords {
  const words = useKitWords(definition);
  const wizard = useText('wizard', englishWizard);
  return useMemo(() => ({ ...words, wizard }), [words, wizard]);
}
