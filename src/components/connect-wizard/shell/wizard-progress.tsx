import type { ReactElement } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { Stepper } from '../../../ui/stepper.tsx';
import type { PageView } from './use-wizard-pages.ts';
import type { WizardStrings } from './wizard-strings.ts';

/** What the wizard shows. */
export type WizardScreen = 'configure' | 'test' | 'done';

/** Which screen a state belongs to. */
export function screenOf({ at }: UseConnectFlowResult['state']): WizardScreen {
  if (at === 'configuring') return 'configure';
  return at === 'done' ? 'done' : 'test';
}

/** Title of a step: the definition's, else the catalogue's. */
export function stepTitle(screen: 'configure' | 'test', pages: PageView, words: WizardStrings): string {
  const { title } = pages[screen];
  if (title !== null) return words.say(title);
  return screen === 'configure' ? words.wizard.configure : words.test.title;
}

/** Props of {@link WizardProgress}. */
export interface WizardProgressProps {
  readonly screen: 'configure' | 'test';
  readonly pages: PageView;
  readonly words: WizardStrings;
}

/** The two steps and which of them this is. */
export function WizardProgress({ screen, pages, words }: WizardProgressProps): ReactElement {
  const { wizard } = words;
  return (
    <Stepper
      label={wizard.progress}
      doneMark={wizard.stepDone}
      steps={[
        {
          id: 'configure',
          title: stepTitle('configure', pages, words),
          state: screen === 'configure' ? 'current' : 'done',
        },
        { id: 'test', title: stepTitle('test', pages, words), state: screen === 'test' ? 'current' : 'ahead' },
      ]}
    />
  );
}
