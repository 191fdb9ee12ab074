import type {
  AccountActionEvent,
  AccountRequest,
  AccountState,
  AccountTransition,
  AccountCommand,
} from './account-state.ts';
import { withCheck } from './connect-checks.ts';
import type { MutationResult } from '../adapter/mutation.ts';
import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import { isUnknownAnswer, isUnknownLoss } from './change-outcome.ts';

type At<Name extends AccountState['at']> = Extract<AccountState, { at: Name }>;

const IDLE: AccountState = { at: 'idle' };

/** Where the work on an account begins. */
export const initialAccountState: AccountState = IDLE;

/** Pure. An event that does not apply to the state returns the same state object and no commands. */
export function accountFlow(state: AccountState, event: AccountActionEvent): AccountTransition {
  switch (state.at) {
    case 'idle':
      return atRest(state, event);
    case 'renaming':
      return renaming(state, event);
    case 'confirming':
      return confirming(state, event);
    case 'running':
      return running(state, event);
    case 'unconfirmed':
      return unconfirmed(state, event);
    case 'failed':
      return failed(state, event);
    case 'testing':
      return testing(state, event);
    case 'tested':
    case 'changed':
      return atRest(state, event);
    default:
      return state satisfies never;
  }
}

/** Nothing is under way: everything may begin, and a result or dialog may be closed. */
function atRest(state: AccountState, event: AccountActionEvent): AccountTransition {
  switch (event.type) {
    case 'openRename':
      return stay({ at: 'renaming', failure: null });
    case 'openDisconnect':
      return openDisconnect(event.canPreview);
    case 'request':
      return send(event, null);
    case 'refused':
      return stay({ at: 'failed', request: event.request, failure: event.failure, conflict: null });
    case 'retest':
      return {
        state: { at: 'testing', run: event.run, origin: event.origin, checks: [], slow: false },
        commands: [{ type: 'runTest', run: event.run }],
      };
    case 'changed':
      return strayAnswer(state, event.result);
    case 'dismiss':
    case 'abandoned':
      return state.at === 'idle' ? stay(state) : stay(IDLE);
    default:
      return stay(state);
  }
}

/** The rename dialog: a press that is refused before anything is sent keeps it open, and what was typed in it. */
function renaming(state: At<'renaming'>, event: AccountActionEvent): AccountTransition {
  if (event.type === 'openRename') return stay(state);
  if (event.type === 'refused' && event.request.action === 'rename') return stay({ ...state, failure: event.failure });
  return atRest(state, event);
}

/** Without a preview the consequences are unknown, and both choices are offered. */
function openDisconnect(canPreview: boolean): AccountTransition {
  if (canPreview) {
    return {
      state: { at: 'confirming', preview: { status: 'loading' }, failure: null },
      commands: [{ type: 'preview' }],
    };
  }
  const preview = { choices: ['keep', 'delete'], affects: [] } as const;
  return stay({ at: 'confirming', preview: { status: 'ready', preview }, failure: null });
}

/** The disconnect dialog: nothing is sent before the person could read what it does. */
function confirming(state: At<'confirming'>, event: AccountActionEvent): AccountTransition {
  const { preview } = state;
  switch (event.type) {
    case 'openDisconnect':
      return preview.status === 'failed' ? openDisconnect(event.canPreview) : stay(state);
    case 'previewed':
      return preview.status === 'loading'
        ? stay({ ...state, preview: { status: 'ready', preview: event.preview } })
        : stay(state);
    case 'previewFailed':
      return preview.status === 'loading'
        ? stay({ ...state, preview: { status: 'failed', failure: event.failure } })
        : stay(state);
    case 'request': {
      if (event.request.action !== 'disconnect' || preview.status !== 'ready') return stay(state);
      return preview.preview.choices.includes(event.request.data) ? send(event, preview.preview) : stay(state);
    }
    case 'refused':
      return event.request.action === 'disconnect' ? stay({ ...state, failure: event.failure }) : stay(state);
    case 'changed':
      return strayAnswer(state, event.result);
    case 'dismiss':
    case 'abandoned':
      return { state: IDLE, commands: preview.status === 'loading' ? [{ type: 'abort' }] : [] };
    default:
      return stay(state);
  }
}

function send(
  { request, intent, version }: { readonly request: AccountRequest; readonly intent: string; readonly version: number },
  preview: At<'running'>['preview'],
): AccountTransition {
  return {
    state: { at: 'running', request, intent, version, preview, slow: false },
    commands: [{ type: 'change', request, intent, version }],
  };
}

/** A refusal is shown. An account that no longer exists can only be removed from the list. */
function failed(state: At<'failed'>, event: AccountActionEvent): AccountTransition {
  if (state.failure.code !== 'not_found') return atRest(state, event);
  if (event.type !== 'dismiss' && event.type !== 'abandoned') return stay(state);
  return { state: IDLE, commands: [{ type: 'publish', account: null, removed: true }] };
}

/** The stored credential is tested. Every answered test may have changed what the host knows of the account. */
function testing(state: At<'testing'>, event: AccountActionEvent): AccountTransition {
  switch (event.type) {
    case 'checkReported':
      return event.run === state.run ? stay({ ...state, checks: withCheck(state.checks, event.check) }) : stay(state);
    case 'slowed':
      return stay({ ...state, slow: true });
    case 'tested':
      if (event.run !== state.run) return stay(state);
      return {
        state: state.origin === 'view' ? IDLE : { at: 'tested', result: event.result },
        commands: [{ type: 'publish', account: null, removed: false }],
      };
    case 'testFailed':
      if (event.run !== state.run) return stay(state);
      return stay(
        state.origin === 'view'
          ? IDLE
          : { at: 'failed', request: { action: 'retest' }, failure: event.failure, conflict: null },
      );
    case 'changed':
      return strayAnswer(state, event.result);
    case 'abandoned':
      if (event.testShown) return stay(state.origin === 'view' ? state : { ...state, origin: 'view' });
      return { state: IDLE, commands: [{ type: 'abort' }] };
    case 'cancelTest':
      return { state: IDLE, commands: [{ type: 'abort' }] };
    default:
      return stay(state);
  }
}

type Sent = Extract<AccountState, { at: 'running' | 'unconfirmed' }>;

/** Nothing happens. */
function stay(state: AccountState): AccountTransition {
  return { state, commands: [] };
}

/** The answer to a change is awaited. */
function running(state: Extract<AccountState, { at: 'running' }>, event: AccountActionEvent): AccountTransition {
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
function unconfirmed(
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

/** An answer to a change that is no longer awaited: only its effect on the account is published. */
function strayAnswer(state: AccountState, result: MutationResult): AccountTransition {
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
 * A dialog stays open with the reason. Every other refusal, and an account that no longer exists, is shown in the row. When
 * a repeated disconnect answers `not_found`, the account is disconnected: a host may look up the account before the
 * idempotency key.
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
