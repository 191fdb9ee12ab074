import type { ReactElement } from 'react';
import { DonePanel } from './done-panel.tsx';
import { OutcomeAnnouncements } from './outcome-announcements.tsx';
import { useOutcomeWords } from './outcome-words.ts';
import { TestStep, type TestStepProps } from './test-step.tsx';
import type { WizardWords } from './wizard-words.ts';

/** Props of {@link SecondStep}. */
export interface SecondStepProps extends Omit<TestStepProps, 'words'> {
  readonly words: WizardWords;
}

/** The test and everything after it. Only here can a test begin, so that no result comes up without its words. */
export function SecondStep(props: SecondStepProps): ReactElement {
  const words = useOutcomeWords(props.words);
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
