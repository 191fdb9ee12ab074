import { type ReactElement, useEffect } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';
import { DonePanel } from './done-panel.tsx';
import { doneTitle, type OutcomeStrings, useOutcomeStrings } from './outcome-strings.ts';
import { TestStep, type TestStepProps } from './test-step.tsx';

/** What the second step needs, before the strings of outcomes are added. */
export interface SecondStepProps extends Omit<TestStepProps, 'strings'> {
  readonly strings: WizardStrings;
}

/** The test and everything after it. Only here can a test begin, so that every result has its strings. */
export function SecondStep(props: SecondStepProps): ReactElement {
  const strings = useOutcomeStrings(props.strings);
  return (
    <>
      <OutcomeAnnouncements binding={props.binding} strings={strings} />
      {props.binding.state.at === 'done' ? (
        <DonePanel {...props} strings={strings} />
      ) : (
        <TestStep {...props} strings={strings} />
      )}
    </>
  );
}

/** Announces the progress and outcome of a save. Renders nothing. */
function OutcomeAnnouncements({
  binding,
  strings,
}: {
  readonly binding: UseConnectFlowResult;
  readonly strings: OutcomeStrings;
}): null {
  const announce = useAnnounce();
  const { state } = binding;
  const { wizard } = strings;
  const message = spoken(binding, strings);
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

function spoken(binding: UseConnectFlowResult, strings: OutcomeStrings): string {
  const { state } = binding;
  const { wizard, outcome, credential } = strings;
  switch (state.at) {
    case 'saving':
      return wizard.saving;
    case 'unconfirmed':
      if (state.checking) return wizard.checking;
      return state.target.mode === 'rotate' ? outcome.unconfirmedRotate : outcome.unconfirmed;
    case 'passed':
      return state.failure === null ? '' : outcome.notSavedSpoken({ credential });
    case 'done':
      return doneTitle(binding, strings);
    default:
      return '';
  }
}
