import { type ReactElement, type ReactNode, useEffect } from 'react';
import { TestView, type TestProgress } from '../../test-connection/test-view.tsx';
import type { GuideLink } from '../../test-connection/remedy-panel.tsx';
import { AccessNotice } from '../shell/access-notice.tsx';
import type { StepProps } from '../first-step/configure-step.tsx';
import { FinishDetails } from './finish-details.tsx';
import { FinishNotices } from './finish-notices.tsx';
import { isSecretField } from '../../../definition/method-fields.ts';
import { HeldCredential } from '../first-step/held-credential.tsx';
import { KeyNotice } from '../first-step/key-notice.tsx';
import { MismatchPanel } from './mismatch-panel.tsx';
import { StepBlocks } from '../first-step/step-blocks.tsx';
import { testReason } from '../shell/readiness-text.ts';
import type { OutcomeProps } from './outcome-strings.ts';

/** Props of {@link TestStep}. */
export interface TestStepProps extends OutcomeProps {
  readonly guide: GuideLink;
  /** Whether the test starts without a press. */
  readonly startsByItself: boolean;
}

/** The second step: the test, what it found, and what is stored with it. */
export function TestStep(props: TestStepProps): ReactElement {
  const { binding, words, guide } = props;
  const { state, definition, test } = binding;
  const starts = props.startsByItself && state.at === 'ready' && binding.can.test.ready;
  useEffect(() => {
    if (starts) test();
  }, [starts, test]);
  const mismatch = state.at === 'failed' && state.failure.code === 'identity_mismatch';
  const view = (
    <TestView
      definition={definition}
      words={words}
      progress={progressOf(props)}
      coolDownUntil={binding.coolDownUntil}
      unavailable={testReason(binding.can.test, words)}
      onTest={test}
      onCancel={binding.cancelTest}
      supportBundle={binding.supportBundle}
      guide={guide}
      explanation={mismatch ? <MismatchPanel {...props} /> : undefined}
    />
  );
  return (
    <>
      <AccessNotice binding={binding} words={words} />
      <KeyNotice binding={binding} words={words} />
      <Entered {...props} />
      <FinishNotices binding={binding} words={words} guide={guide} />
      {props.pages.test.sections.map((section) => (
        <StepBlocks key={section.id} {...props} section={section} test={view} />
      ))}
      <FinishDetails {...props} />
    </>
  );
}

/** One line for each secret that stands behind the test, with the way to enter another. */
function Entered({ binding, words, pages, focus }: StepProps): ReactNode {
  const { state } = binding;
  const tested = state.at === 'passed' || state.at === 'saving' || state.at === 'unconfirmed';
  const { ready: replaces } = binding.can[tested ? 'replaceCredential' : 'back'];
  const secrets = pages.fields
    .filter(isSecretField)
    .filter(({ name }) => tested || binding.secret(name).status.content !== 'empty');
  return secrets.map((field) => (
    <HeldCredential
      key={field.name}
      words={words}
      label={words.say(field.label)}
      status={tested ? 'tested' : 'entered'}
      lastFour={binding.secret(field.name).status.lastFour}
      onReplace={
        replaces
          ? () => {
              focus.aimAtField();
              if (tested) binding.secret(field.name).replace();
              else binding.back();
            }
          : undefined
      }
    />
  ));
}

function progressOf({ binding }: StepProps): TestProgress {
  const { state, expectedChecks } = binding;
  switch (state.at) {
    case 'testing':
      return { at: 'testing', checks: state.checks, slow: state.slow };
    case 'failed':
      return { at: 'failed', checks: state.checks, failure: state.failure };
    case 'passed':
    case 'saving':
    case 'unconfirmed':
    case 'done':
      return { at: 'passed', report: state.report };
    default:
      return { at: 'ready', checks: expectedChecks };
  }
}
