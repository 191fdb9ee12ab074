import { englishWizardFields, type WizardFieldsMessages } from './wizard-fields.ts';
import { englishWizardFinish, type WizardFinishMessages } from './wizard-finish.ts';
import { englishWizardGuide, type WizardGuideMessages } from './wizard-guide.ts';

/**
 * Strings of the wizard until a test: those that its first opening needs. In a file of their own, so that those of the
 * second step load later.
 */
export interface WizardEntryMessages extends WizardGuideMessages, WizardFieldsMessages, WizardFinishMessages {}

/** English. */
export const englishWizardEntry: WizardEntryMessages = {
  ...englishWizardGuide,
  ...englishWizardFields,
  ...englishWizardFinish,
};
