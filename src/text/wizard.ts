import { englishWizardFinish, type WizardFinishMessages } from './wizard-finish.ts';
import { englishWizardSetup, type WizardSetupMessages } from './wizard-setup.ts';

/** Words of the wizard section. */
export interface WizardMessages extends WizardSetupMessages, WizardFinishMessages {}

/** English. */
export const englishWizard: WizardMessages = { ...englishWizardSetup, ...englishWizardFinish };
