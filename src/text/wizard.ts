import { englishWizardFields, type WizardFieldsMessages } from './wizard-fields.ts';
import { englishWizardFinish, type WizardFinishMessages } from './wizard-finish.ts';
import { englishWizardGuide, type WizardGuideMessages } from './wizard-guide.ts';

/** Words of the wizard section. */
export interface WizardMessages extends WizardGuideMessages, WizardFieldsMessages, WizardFinishMessages {}

/** English. */
export const englishWizard: WizardMessages = { ...englishWizardGuide, ...englishWizardFields, ...englishWizardFinish };
