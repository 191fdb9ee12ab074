import { type ReactElement, type ReactNode, useEffect } from 'react';
import { isSecretField } from '../../../definition/method-fields.ts';
import type { PlainFieldBinding } from '../../../hooks/connect-flow-result.ts';
import { useFormField } from '../../../hooks/form-field.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { type GuideLink, RemedyPanel } from '../../test-connection/remedy-panel.tsx';
import { type TestProgress, TestView } from '../../test-connection/test-view.tsx';
import type { StepProps } from '../first-step/configure-step.tsx';
import { EnteredCredential } from '../first-step/secret-field.tsx';
import { StepBlocks } from '../first-step/step-blocks.tsx';
import { AccessNotice, KeyNotice } from '../shell/wizard-notices.tsx';
import { plainProblem, targetName, testReason } from '../shell/wizard-strings.ts';
import type { OutcomeProps, OutcomeStrings } from './outcome-strings.ts';
import { useKit } from '../../../hooks/context.ts';
import { createFormat } from '../../../text/format.ts';

/** What the test step needs beside the props of every part. */
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
      strings={strings}
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
      label={strings.t(field.label)}
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
          ? strings.failures.identity_mismatch.title(strings.failureParams({ code: 'identity_mismatch' }))
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
  // Read here, so that typing in it renders nothing else again.
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

interface FinishNoticesProps extends Pick<OutcomeProps, 'binding' | 'strings'> {
  readonly guide: GuideLink;
}

/** Why a passed test has not led to a stored account: connected already, changed meanwhile, refused, or unknown. */
function FinishNotices({ binding, strings, guide }: FinishNoticesProps): ReactElement | null {
  const { state, definition } = binding;
  const { wizard, outcome, credential } = strings;
  if (state.at === 'unconfirmed')
    return (
      <Callout tone="caution" title={state.target.mode === 'rotate' ? outcome.unconfirmedRotate : outcome.unconfirmed}>
        <p>{outcome.unconfirmedHelp}</p>
      </Callout>
    );
  if (state.at !== 'passed') return null;
  const { failure, report, target } = state;
  const mayBeDuplicate =
    failure === null && report.checks.some(({ id, status }) => id === 'duplicate' && status === 'warning');
  if (!binding.can.finish.ready && binding.can.finish.reason === 'already_connected')
    return (
      <Callout
        tone="caution"
        title={wizard.alreadyConnected({
          account: report.identity?.name ?? report.identity?.externalId ?? '',
          self: report.identity === undefined,
        })}
        actions={
          binding.can.readAccount.ready ? (
            <Button tone="primary" onClick={binding.updateExisting}>
              {outcome.updateExisting({ credential })}
            </Button>
          ) : null
        }
      >
        <p>{outcome.alreadyConnectedHelp({ credential })}</p>
        {binding.accountFailure === null ? null : (
          <p>{strings.failures[binding.accountFailure.code].remedy(strings.failureParams(binding.accountFailure))}</p>
        )}
      </Callout>
    );
  return (
    <>
      {failure === null && target.mode === 'rotate' ? (
        <Callout tone="info" title={outcome.notYetInUse({ credential })} />
      ) : null}
      {report.identity === undefined && failure === null && (target.mode === 'rotate' || !mayBeDuplicate) ? (
        <Callout tone="neutral">
          <p>{target.mode === 'rotate' ? outcome.noIdentityRotate : outcome.noIdentity}</p>
        </Callout>
      ) : null}
      {mayBeDuplicate ? (
        <Callout tone="caution" title={outcome.possibleDuplicate({ account: report.identity?.externalId })} />
      ) : null}
      {failure?.code === 'version_conflict' ? <Conflict binding={binding} strings={strings} /> : null}
      {failure === null || failure.code === 'version_conflict' ? null : (
        <div data-slot="ik-wizard-not-saved">
          <p data-slot="ik-label">{outcome.notSaved}</p>
          <RemedyPanel definition={definition} strings={strings} failure={failure} guide={guide} />
        </div>
      )}
    </>
  );
}

/** A version conflict: who changed the account, if that is known, and that Finish overwrites the change. */
function Conflict({ binding, strings }: Pick<OutcomeProps, 'binding' | 'strings'>): ReactElement | null {
  const { now, strings: catalogue } = useKit('<ConnectWizard>');
  const { state } = binding;
  const { outcome, credential } = strings;
  if (state.at !== 'passed') return null;
  const { changedAt, changedBy, lastFour } = state.conflict?.credential ?? {};
  const moment = catalogue.once(createFormat).moment(changedAt, { precision: 'minute', side: 'past', now: now() });
  return (
    <Callout
      tone="caution"
      title={outcome.conflict({ person: changedBy, moment: moment?.relative ?? moment?.date })}
      actions={
        <Button available={binding.can.finish.ready} onClick={binding.finish}>
          {outcome.conflictGoOn({ credential })}
        </Button>
      }
    >
      <p>{outcome.conflictHelp({ credential, lastFour })}</p>
    </Callout>
  );
}
