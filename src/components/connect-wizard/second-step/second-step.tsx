import type { ReactElement } from 'react';
import { DonePanel } from './done-panel.tsx';
import { OutcomeAnnouncements } from './outcome-announcements.tsx';
import { useOutcomeStrings } from './outcome-strings.ts';
import { TestStep, type TestStepProps } from './test-step.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** Props of {@link SecondStep}. */
export interface SecondStepProps extends Omit<TestStepProps, 'words'> {
  readonly words: WizardStrings;
}

/** The test and everything after it. Only here can a test begin, so that no result comes up without its words. */
export function SecondStep(props: SecondStepProps): ReactElement {
  const words = useOutcomeStrings(props.words);
  return (
    <>
      <OutcomeAnnouncements binding={props.binding} words={words} />
      {props.binding.state.at === 'done' ? (
        <DonePanel {...props} words={words} />
      ) : (
        <TestStep {...props} words={words} />
      )}
    </>
  );
}
