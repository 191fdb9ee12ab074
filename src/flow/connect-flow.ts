import { configuring, ready } from './connect-configure.ts';
import { passed, saving, unconfirmed } from './connect-finish.ts';
import { accountToRead, type ConnectContext, isPress, offReason, UNHINDERED } from './connect-enabled.ts';
import { leaving, rotateTarget, stay, toConfiguring } from './connect-transitions.ts';
import type {
  ConnectCommand,
  ConnectEvent,
  ConnectStateBase,
  ConnectState,
  ConnectTarget,
  ConnectTransition,
} from './connect-state.ts';
import { failed, testing } from './connect-testing.ts';

/** Where every attempt begins. */
export function initialConnectState(
  target: ConnectTarget,
  credentialKind: ConnectStateBase['credentialKind'] = 'secret',
): ConnectState {
  const facts = {
    target,
    credentialKind,
    credentialRevision: 0,
    held: 'nowhere',
    removed: null,
    lastReport: null,
    runs: 0,
  } as const;
  return { ...facts, at: 'configuring', failure: null, pass: null };
}

/**
 * Pure. An event that means nothing in the present state, and a press that is off, return the same state object and no
 * commands.
 *
 * @param context What decides about a press besides the state.
 */
export function connectFlow(
  state: ConnectState,
  event: ConnectEvent,
  context: ConnectContext = UNHINDERED,
): ConnectTransition {
  if (isPress(event) && offReason(event.type, state, context) !== null) return stay(state);
  const awaited = accountToRead(state);
  switch (event.type) {
    case 'abandoned':
      return abandoned(state);
    case 'readAccount':
      return awaited === null ? stay(state) : { state, commands: [{ type: 'readAccount', accountId: awaited }] };
    case 'accountRead':
      if (event.account.id !== awaited) return stay(state);
      if (state.target.mode === 'rotate') return stay({ ...state, target: rotateTarget(event.account) });
      break;
    default:
  }
  switch (state.at) {
    case 'configuring':
      return configuring(state, event);
    case 'ready':
      return ready(state, event);
    case 'testing':
      return testing(state, event);
    case 'failed':
      return failed(state, event);
    case 'passed':
      return passed(state, event);
    case 'saving':
      return saving(state, event);
    case 'unconfirmed':
      return unconfirmed(state, event);
    case 'done':
      return stay(state);
    default:
      return state satisfies never;
  }
}

/** What is done stays done; everything else starts again, with nothing held and nothing under way. */
function abandoned(state: ConnectState): ConnectTransition {
  if (state.at === 'done') return stay(state);
  const commands: ConnectCommand[] = [...leaving(state)];
  if (state.at === 'saving' || state.at === 'unconfirmed') {
    commands.push({ type: 'abortSave' });
    if (state.draft !== 'resend') commands.push({ type: 'forgetDraft' });
  }
  if (state.held === 'box') commands.push({ type: 'wipeBox' });
  const fresh =
    state.at === 'configuring' &&
    state.failure === null &&
    state.pass === null &&
    state.lastReport === null &&
    state.removed === null;
  if (fresh && state.held === 'nowhere') return stay(state);
  return toConfiguring({ ...state, lastReport: null }, { held: 'nowhere' }, commands);
}
