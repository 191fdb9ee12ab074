import { englishWizardEntry, type WizardEntryMessages } from './wizard-entry.ts';
import { englishWizardOutcome, type WizardOutcomeMessages } from './wizard-outcome.ts';

/** Strings of the wizard section. Components load its parts from their own files. */
export interface WizardMessages extends WizardEntryMessages, WizardOutcomeMessages {}

/** English. */
export const englishWizard: WizardMessages = { ...englishWizardEntry, ...englishWizardOutcome };
