import { type ReactElement, useId } from 'react';
import type { CloseReason } from '../../../hooks/callbacks.ts';
import type { UseConnectFlowResult, Readiness } from '../../../hooks/connect-flow-result.ts';
import { Button } from '../../../ui/button.tsx';
import { finishReason, nextReason } from './wizard-strings.ts';
import type { WizardStrings } from './wizard-strings.ts';

interface WizardFooterProps {
  readonly binding: UseConnectFlowResult;
  readonly strings: WizardStrings;
  /** The form that Next submits. */
  readonly formId: string;
  readonly onLeave: (reason: CloseReason) => void;
  /** Connect another one. */
  readonly onAgain: () => void;
  /** Next was pressed while it is off. */
  readonly onRefused: () => void;
}

/** Buttons to go on, back or away, with the reason when the forward button is disabled. */
export function WizardFooter(props: WizardFooterProps): ReactElement {
  const { binding, strings, onLeave } = props;
  const { wizard, common } = strings;
  const { state } = binding;
  switch (state.at) {
    case 'configuring':
      return (
        <>
          <Button onClick={() => onLeave('cancel')}>{common.cancel}</Button>
          <NextButton {...props} />
        </>
      );
    case 'done':
      return (
        <>
          {state.target.mode === 'rotate' ? null : (
            <Button onClick={props.onAgain}>{wizard.connectAnother({ noun: strings.one })}</Button>
          )}
          <Button tone="primary" onClick={() => onLeave('done')}>
            {common.done}
          </Button>
        </>
      );
    case 'unconfirmed':
      return (
        <>
          <Button onClick={() => onLeave('cancel')}>{common.close}</Button>
          <Button
            tone="primary"
            busy={state.checking}
            available={binding.can.checkAgain.ready}
            onClick={binding.checkAgain}
          >
            {state.checking ? wizard.checking : common.checkAgain}
          </Button>
        </>
      );
    case 'saving':
      return (
        <>
          <Button onClick={() => onLeave('cancel')}>{common.cancel}</Button>
          <FinishButton {...props} />
        </>
      );
    default:
      return (
        <>
          <Button available={binding.can.back.ready} onClick={binding.back}>
            {wizard.back}
          </Button>
          <FinishButton {...props} />
        </>
      );
  }
}

/** Stays focusable while it is disabled; a press then lists what is missing. */
function NextButton({ binding, strings, formId, onRefused }: WizardFooterProps): ReactElement {
  const { next: canNext } = binding.can;
  return (
    <WithReason off={canNext} reason={nextReason(canNext, strings)}>
      {(describedBy) => (
        <Button
          type="submit"
          form={formId}
          tone="primary"
          available={canNext.ready}
          aria-describedby={describedBy}
          onUnavailablePress={onRefused}
        >
          {strings.wizard.next}
        </Button>
      )}
    </WithReason>
  );
}

function FinishButton({ binding, strings }: WizardFooterProps): ReactElement {
  const { state } = binding;
  const { finish: canFinish } = binding.can;
  const { wizard, credential } = strings;
  const saving = state.at === 'saving';
  const label = state.target.mode === 'rotate' ? wizard.finishRotate({ credential }) : wizard.finish;
  return (
    <WithReason off={canFinish} reason={saving ? savingText(state.slow, strings) : finishReason(canFinish, strings)}>
      {(describedBy) => (
        <Button
          tone="primary"
          busy={saving}
          available={canFinish.ready}
          aria-describedby={describedBy}
          onClick={binding.finish}
        >
          {label}
        </Button>
      )}
    </WithReason>
  );
}

function savingText(slow: boolean, { wizard }: WizardStrings): string {
  return slow ? wizard.savingSlow : wizard.saving;
}

function WithReason({
  off,
  reason,
  children,
}: {
  readonly off: Readiness;
  readonly reason: string | null;
  readonly children: (describedBy: string | undefined) => ReactElement;
}): ReactElement {
  const id = useId();
  const shown = !off.ready && reason !== null;
  return (
    <span data-slot="ik-wizard-forward">
      {shown ? (
        <span data-slot="ik-hint" id={id}>
          {reason}
        </span>
      ) : null}
      {children(shown ? id : undefined)}
    </span>
  );
}
