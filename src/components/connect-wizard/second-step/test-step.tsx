import { type ReactElement, type ReactNode, useEffect } from 'react';
import { isSecretField } from '../../../definition/method-fields.ts';
import type { PlainFieldBinding } from '../../../hooks/connect-flow-result.ts';
import { useFormField } from '../../../hooks/form-field.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import type { GuideLink } from '../../test-connection/remedy-panel.tsx';
import { type TestProgress, TestView } from '../../test-connection/test-view.tsx';
import type { StepProps } from '../first-step/configure-step.tsx';
import { EnteredCredential } from '../first-step/secret-field.tsx';
import { StepBlocks } from '../first-step/step-blocks.tsx';
import { AccessNotice, KeyNotice } from '../shell/wizard-notices.tsx';
import { plainProblem, targetName, testReason } from '../shell/wizard-strings.ts';
import { FinishNotices } from './finish-notices.tsx';
import type { OutcomeProps, OutcomeStrings } from './outcome-strings.ts';

/** Props of {@link TestStep}. */
export interface TestStepProps extends OutcomeProps {
  readonly guide: GuideLink;
  /** Whether the test starts without a press. */
  readonly startsByItself: boolean;
}

/** The second step: the test, what it found, and what is stored with it. */
export function TestStep(props: TestStepProps): ReactElement {
  const { binding, strings, guide } = props;
  const { state, definition, test } = binding;
  const starts = props.startsByItself && state.at === 'ready' && binding.can.test.ready;
  useEffect(() => {
    if (starts) test();
  }, [starts, test]);
  const mismatch = state.at === 'failed' && state.failure.code === 'identity_mismatch';
  const view = (
    <TestView
      definition={definition}
      words={strings}
      progress={progressOf(props)}
      coolDownUntil={binding.coolDownUntil}
      unavailable={testReason(binding.can.test, strings)}
      onTest={test}
      onCancel={binding.cancelTest}
      supportBundle={binding.supportBundle}
      guide={guide}
      explanation={mismatch ? <MismatchPanel {...props} /> : undefined}
    />
  );
  return (
    <>
      <AccessNotice binding={binding} strings={strings} />
      <KeyNotice binding={binding} strings={strings} />
      <Entered {...props} />
      <FinishNotices binding={binding} strings={strings} guide={guide} />
      {props.pages.test.sections.map((section) => (
        <StepBlocks key={section.id} {...props} section={section} test={view} />
      ))}
      <FinishDetails {...props} />
    </>
  );
}

/** One line for each secret that the test uses, with a button to enter another. */
function Entered({ binding, strings, pages, focus }: StepProps): ReactNode {
  const { state } = binding;
  const tested = state.at === 'passed' || state.at === 'saving' || state.at === 'unconfirmed';
  const { ready: replaces } = binding.can[tested ? 'replaceCredential' : 'back'];
  const secrets = pages.fields
    .filter(isSecretField)
    .filter(({ name }) => tested || binding.secret(name).status.content !== 'empty');
  return secrets.map((field) => (
    <EnteredCredential
      key={field.name}
      strings={strings}
      label={strings.say(field.label)}
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

/** While replacing: the tested key belongs to another organization, named, with the way to connect that one instead. */
function MismatchPanel({ binding, strings }: Pick<OutcomeProps, 'binding' | 'strings'>): ReactElement {
  const { outcome } = strings;
  const identity = binding.state.lastReport?.identity;
  const found = identity?.name ?? identity?.externalId;
  const expected = targetName(binding) ?? outcome.unnamed;
  return (
    <Callout
      tone="danger"
      title={
        found === undefined
          ? strings.failures.identity_mismatch.title(strings.factsOf({ code: 'identity_mismatch' }))
          : outcome.mismatch({ found, expected })
      }
      actions={
        binding.can.connectAsNew.ready && found !== undefined ? (
          <Button onClick={binding.connectAsNew}>{outcome.connectAsNew({ found })}</Button>
        ) : null
      }
    >
      <p>{outcome.mismatchHelp}</p>
    </Callout>
  );
}

/** What is stored beside the credential without a test: a name, and the expiry when the vendor does not report it. */
function FinishDetails({ binding, strings }: OutcomeProps): ReactElement | null {
  const { state, definition, can } = binding;
  const { outcome, credential } = strings;
  if (state.at !== 'passed') return null;
  if (!can.finish.ready && can.finish.reason === 'already_connected') return null;
  const asksExpiry =
    state.report.expiresAt === undefined && definition.expiry !== 'none' && definition.expiry !== 'readable';
  if (state.target.mode === 'rotate' && !asksExpiry) return null;
  return (
    <div data-slot="ik-wizard-details">
      {state.target.mode === 'connect' ? (
        <Line plain={binding.label} label={outcome.label} help={outcome.labelHelp} strings={strings} />
      ) : null}
      {asksExpiry ? (
        <Line
          plain={binding.expiry}
          type="date"
          label={outcome.expiry({ credential })}
          help={outcome.expiryHelp}
          strings={strings}
        />
      ) : null}
    </div>
  );
}

function Line(props: {
  readonly plain: PlainFieldBinding;
  readonly label: string;
  readonly help: string;
  readonly type?: 'text' | 'date' | undefined;
  readonly strings: OutcomeStrings;
}): ReactElement {
  const { label, strings, type = 'text' } = props;
  // Read here, so that typing in it draws nothing else anew.
  const plain = useFormField(props.plain);
  return (
    <Field label={label} hint={props.help} error={plainProblem(plain.problem, label, strings)}>
      {(control) => (
        <TextInput
          {...control}
          type={type}
          value={String(plain.value)}
          onChange={(event) => plain.onChange(event.currentTarget.value)}
          onBlur={plain.onBlur}
        />
      )}
    </Field>
  );
}
