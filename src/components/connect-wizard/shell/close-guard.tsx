import { type ReactElement, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { CloseReason } from '../../../hooks/callbacks.ts';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { Button } from '../../../ui/button.tsx';
import { pressedKey } from '../../../ui/pressed-key.ts';
import type { WizardStrings } from './wizard-strings.ts';

/** The question that is shown before the wizard closes. */
type CloseQuestion = 'discard' | 'stop_waiting';

/** Decides whether the wizard closes at once or after a confirmation. */
interface CloseGuard {
  /** The question on screen; null when there is none. */
  readonly question: CloseQuestion | null;
  /** Called when the user wants to close the wizard. */
  readonly request: (reason: CloseReason) => void;
  /** The answer: stay. */
  readonly keep: () => void;
  /** The answer: leave. */
  readonly confirm: () => void;
}

/** The question that must be answered before the wizard closes in this state; null when it may close at once. */
function questionFor(state: UseConnectFlowResult['state']): CloseQuestion | null {
  if (state.at === 'saving') return 'stop_waiting';
  if (state.at === 'unconfirmed') return state.checking ? 'stop_waiting' : null;
  if (state.at === 'done') return null;
  return state.credentialAt === 'nowhere' ? null : 'discard';
}

/**
 * Asks for confirmation before the wizard closes while it holds a typed key or waits for an answer to a save. A press
 * outside then neither asks nor closes; Escape while the question is open keeps the wizard open.
 */
export function useCloseGuard(
  state: UseConnectFlowResult['state'],
  onClose: (reason: CloseReason) => void,
): CloseGuard {
  const [pending, setPending] = useState<{ question: CloseQuestion; reason: CloseReason } | null>(null);
  const required = questionFor(state);
  // The question no longer applies when the save was answered or the key was removed for safety.
  const current = pending !== null && pending.question === required ? pending : null;
  return {
    question: current?.question ?? null,
    request(reason) {
      if (current !== null) setPending(null);
      else if (required === null) onClose(reason);
      else if (reason !== 'outside') setPending({ question: required, reason });
    },
    keep: () => setPending(null),
    confirm() {
      if (current !== null) onClose(current.reason);
    },
  };
}

interface CloseQuestionPanelProps {
  readonly question: CloseQuestion;
  readonly guard: CloseGuard;
  readonly strings: WizardStrings;
}

/** The confirmation before leaving, over the wizard and inside its dialog. The safe answer has the initial focus. */
export function CloseQuestionPanel({ question, guard, strings }: CloseQuestionPanelProps): ReactElement {
  const { wizard, credential } = strings;
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
          if (pressedKey(event) !== 'Escape') return;
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

/**
 * Makes parts of the wizard inert while a question covers them. Set on the node, because React 18 and 19
 * write this attribute differently.
 */
export function useInert(parts: readonly RefObject<HTMLElement | null>[], inert: boolean): void {
  useLayoutEffect(() => {
    for (const { current } of parts) current?.toggleAttribute('inert', inert);
  });
}
