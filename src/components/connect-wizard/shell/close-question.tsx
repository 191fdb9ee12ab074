import { type ReactElement, useEffect, useId, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import type { CloseGuard, CloseQuestion } from './use-close-guard.ts';
import type { WizardStrings } from './wizard-strings.ts';

/** Props of {@link CloseQuestionPanel}. */
export interface CloseQuestionPanelProps {
  readonly question: CloseQuestion;
  readonly guard: CloseGuard;
  readonly words: WizardStrings;
}

/** Asks before leaving, over the wizard and inside its dialog. The safe answer has focus first. */
export function CloseQuestionPanel({ question, guard, words }: CloseQuestionPanelProps): ReactElement {
  const { wizard, credential } = words;
  const stay = useRef<HTMLButtonElement>(null);
  /** Kept over a repeated effect, which would find its own button. */
  const before = useRef<Element | null>(null);
  const titleId = useId();
  const bodyId = useId();
  const waiting = question === 'stop_waiting';

  useEffect(() => {
    const node = stay.current;
    before.current ??= node?.ownerDocument.activeElement ?? null;
    node?.focus();
    return () => {
      const { current } = before;
      if (current instanceof HTMLElement && current.isConnected) current.focus();
    };
  }, []);

  return (
    <div data-slot="ik-wizard-question">
      <div
        role="alertdialog"
        aria-labelledby={titleId}
        aria-describedby={bodyId}
        data-slot="ik-wizard-question-box"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          guard.keep();
        }}
      >
        <p data-slot="ik-wizard-question-title" id={titleId}>
          {waiting ? wizard.stopWaitingTitle : wizard.discardTitle({ credential })}
        </p>
        <p id={bodyId}>{waiting ? wizard.stopWaitingBody : wizard.discardBody}</p>
        <div data-slot="ik-actions">
          <Button ref={stay} tone="primary" onClick={guard.keep}>
            {waiting ? wizard.keepWaiting : wizard.keepEditing}
          </Button>
          <Button tone="danger" onClick={guard.confirm}>
            {waiting ? wizard.stopWaiting : wizard.discard({ credential })}
          </Button>
        </div>
      </div>
    </div>
  );
}
