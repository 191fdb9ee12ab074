import type { MutationResult } from '../adapter/mutation.ts';
import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import type { AccountActionEvent, AccountCommand, AccountState, AccountTransition } from './account-state.ts';
import { isUnknownAnswer, isUnknownLoss } from './change-outcome.ts';

type Sent = Extract<AccountState, { at: 'running' | 'unconfirmed' }>;

/** Nothing happens. */
export function stay(state: AccountState): AccountTransition {
  return { state, commands: [] };
}

/** The answer to a change is awaited. */
export function running(state: Extract<AccountState, { at: 'running' }>, event: AccountActionEvent): AccountTransition {
  switch (event.type) {
    case 'slowed':
      return stay({ ...state, slow: true });
    case 'changed':
      return event.intent === state.intent ? answered(state, event.result, false) : strayAnswer(state, event.result);
    case 'changeLost':
      return event.intent === state.intent ? lost(state, event.failure, false) : stay(state);
    case 'abandoned':
      return { state: { at: 'idle' }, commands: [{ type: 'abort' }] };
    default:
      return stay(state);
  }
}

/** The outcome is not known. An answer that comes late is still the answer; leaving reads the list instead. */
export function unconfirmed(
  state: Extract<AccountState, { at: 'unconfirmed' }>,
  event: AccountActionEvent,
): AccountTransition {
  switch (event.type) {
    case 'checkAgain': {
      if (state.checking) return stay(state);
      const { request, intent, version } = state;
      return { state: { ...state, checking: true }, commands: [{ type: 'change', request, intent, version }] };
    }
    case 'changed':
      return event.intent === state.intent ? answered(state, event.result, true) : strayAnswer(state, event.result);
    case 'changeLost':
      return event.intent === state.intent ? lost(state, event.failure, true) : stay(state);
    case 'dismiss':
      if (state.checking) return stay(state);
      return { state: { at: 'idle' }, commands: [{ type: 'publish', account: null, removed: false }] };
    case 'abandoned':
      return { state: { at: 'idle' }, commands: [{ type: 'abort' }] };
    default:
      return stay(state);
  }
}

/** An answer that nobody waits for any more: what it changed is shown, and that is all. */
export function strayAnswer(state: AccountState, result: MutationResult): AccountTransition {
  const account = result.account ?? null;
  return account === null && !result.ok ? stay(state) : { state, commands: [publish(account, false)] };
}

function answered(state: Sent, result: MutationResult, repeated: boolean): AccountTransition {
  if (isUnknownAnswer(result, repeated) && !result.ok) return stay(toUnconfirmed(state, result.failure));
  if (!result.ok) return refused(state, result.failure, result.account ?? null, repeated);
  const { request } = state;
  const { account, notices } = result;
  const removed = request.action === 'disconnect' && account === null;
  return { state: { at: 'changed', request, account, notices }, commands: [publish(account, removed)] };
}

function lost(state: Sent, failure: Failure, repeated: boolean): AccountTransition {
  return isUnknownLoss(failure, repeated)
    ? stay(toUnconfirmed(state, failure))
    : refused(state, failure, null, repeated);
}

function toUnconfirmed(state: Sent, failure: Failure): AccountState {
  const { request, intent, version, preview } = state;
  return { at: 'unconfirmed', request, intent, version, preview, failure, checking: false };
}

/**
 * A dialog stays open with the reason; anything else, and an account that is gone, is told in the row. An account that is
 * gone when a disconnect is asked about is disconnected: a host may look for the account before it looks for the press.
 */
function refused(state: Sent, failure: Failure, present: Account | null, repeated: boolean): AccountTransition {
  const { request, preview } = state;
  if (repeated && request.action === 'disconnect' && failure.code === 'not_found')
    return { state: { at: 'changed', request, account: null, notices: [] }, commands: [publish(null, true)] };
  const commands: AccountCommand[] = present === null ? [] : [publish(present, false)];
  if (failure.code === 'not_found') return { state: { at: 'failed', request, failure, conflict: null }, commands };
  if (request.action === 'rename') return { state: { at: 'renaming', failure }, commands };
  if (request.action === 'disconnect' && preview !== null) {
    return { state: { at: 'confirming', preview: { status: 'ready', preview }, failure }, commands };
  }
  return { state: { at: 'failed', request, failure, conflict: present }, commands };
}

function publish(account: Account | null, removed: boolean): AccountCommand {
  return { type: 'publish', account, removed };
}
