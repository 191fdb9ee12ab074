import { useState } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import type { CloseReason } from '../../../hooks/callbacks.ts';

/** What the person is asked before the wizard closes. */
export type CloseQuestion = 'discard' | 'stop_waiting';

/** What a wish to leave leads to. */
export interface CloseGuard {
  /** What is being asked; null when nothing is. */
  readonly question: CloseQuestion | null;
  /** The person wishes to leave. */
  readonly request: (reason: CloseReason) => void;
  /** The answer: stay. */
  readonly keep: () => void;
  /** The answer: leave. */
  readonly confirm: () => void;
}

/** What has to be asked before leaving this state; null when it can be left. */
export function questionFor(state: UseConnectFlowResult['state']): CloseQuestion | null {
  if (state.at === 'saving') return 'stop_waiting';
  if (state.at === 'unconfirmed') return state.checking ? 'stop_waiting' : null;
  if (state.at === 'done') return null;
  return state.held === 'nowhere' ? null : 'discard';
}

/**
 * Stands between a wish to leave and leaving: a key that was typed, or an answer that is awaited, is asked about first.
 * A press outside never asks and never closes then; Escape while asked means staying.
 */
export function useCloseGuard(
  state: UseConnectFlowResult['state'],
  onClose: (reason: CloseReason) => void,
): CloseGuard {
  const [asked, setAsked] = useState<{ question: CloseQuestion; reason: CloseReason } | null>(null);
  const due = questionFor(state);
  // What was asked may have been overtaken: the answer came, or the key was removed for safety.
  const current = asked !== null && asked.question === due ? asked : null;
  return {
    question: current?.question ?? null,
    request(reason) {
      if (current !== null) setAsked(null);
      else if (due === null) onClose(reason);
      else if (reason !== 'outside') setAsked({ question: due, reason });
    },
    keep: () => setAsked(null),
    confirm() {
      if (current !== null) onClose(current.reason);
    },
  };
}
