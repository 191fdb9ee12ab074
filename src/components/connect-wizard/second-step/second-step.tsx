import { type ReactElement, useEffect } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';
import { DonePanel } from './done-panel.tsx';
import { doneTitle, type OutcomeStrings, useOutcomeStrings } from './outcome-strings.ts';
import { TestStep, type TestStepProps } from './test-step.tsx';

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

/** Says what becomes of a save, where focus is not. Draws nothing. */
export function OutcomeAnnouncements({
  binding,
  words,
}: {
  readonly binding: UseConnectFlowResult;
  readonly words: OutcomeStrings;
}): null {
  const announce = useAnnounce();
  const { state } = binding;
  const { wizard } = words;
  const message = spoken(binding, words);
  const urgent = isUrgent(state);
  const slow = state.at === 'saving' && state.slow;

  useEffect(() => {
    if (message !== '') announce(message, urgent ? 'assertive' : 'polite');
  }, [message, urgent, announce]);
  useEffect(() => {
    if (slow) announce(wizard.savingSlow);
  }, [slow, announce, wizard]);
  return null;
}

/** What must not be missed: a key that was not stored, and not knowing which key is in use. */
function isUrgent(state: UseConnectFlowResult['state']): boolean {
  return state.at === 'passed' || (state.at === 'unconfirmed' && !state.checking && state.target.mode === 'rotate');
}

function spoken(binding: UseConnectFlowResult, words: OutcomeStrings): string {
  const { state } = binding;
  const { wizard, outcome, credential } = words;
  switch (state.at) {
    case 'saving':
      return wizard.saving;
    case 'unconfirmed':
      if (state.checking) return wizard.checking;
      return state.target.mode === 'rotate' ? outcome.unconfirmedRotate : outcome.unconfirmed;
    case 'passed':
      return state.failure === null ? '' : outcome.notSavedSpoken({ credential });
    case 'done':
      return doneTitle(binding, words);
    default:
      return '';
  }
}
