import { contextOf, leaving, stay, toConfiguring } from './connect-transitions.ts';
import type { ConnectCommand, ConnectEvent, ConnectState, ConnectTransition } from './connect-state.ts';

type At<Name extends ConnectState['at']> = Extract<ConnectState, { at: Name }>;

/** Step 1. */
export function configuring(state: At<'configuring'>, event: ConnectEvent): ConnectTransition {
  switch (event.type) {
    case 'next':
      return next(state, event.credentialRevision);
    case 'replaceCredential':
      return replaced(state);
    case 'selectMethod': {
      const commands: ConnectCommand[] = [...leaving(state)];
      if (state.held === 'box') commands.push({ type: 'wipeBox' });
      const fresh = { ...state, credentialKind: event.credentialKind, lastReport: null };
      return toConfiguring(fresh, { held: 'nowhere' }, commands);
    }
    case 'draftExpired':
      if (state.pass === null || state.pass.draft === 'resend') return stay(state);
      return toConfiguring(state, { removed: 'draft_expired' }, leaving(state));
    default:
      return edited(state, event);
  }
}

/** Step 2, before the first test. */
export function ready(state: At<'ready'>, event: ConnectEvent): ConnectTransition {
  switch (event.type) {
    case 'back':
      return toConfiguring(state, {}, []);
    case 'test':
      return started(state, event.expected);
    default:
      return edited(state, event);
  }
}

/** A new test, with a number of its own. */
export function started(
  state: At<'ready' | 'failed'>,
  expected: Extract<ConnectEvent, { type: 'test' }>['expected'],
): ConnectTransition {
  const run = state.runs + 1;
  const facts = { ...contextOf(state), runs: run, removed: null };
  return {
    state: { ...facts, at: 'testing', run, checks: expected, slow: false },
    commands: [{ type: 'runTest', run }],
  };
}

/** Leaves the tested credential. What only the host's draft held is gone; what the box still held is wiped. */
export function replaced(state: At<'configuring' | 'passed'>): ConnectTransition {
  const wipe: readonly ConnectCommand[] = state.held === 'box' ? [{ type: 'wipeBox' }] : [];
  return toConfiguring({ ...state, lastReport: null }, { held: 'nowhere' }, [...leaving(state), ...wipe]);
}

/** Edits and removals, which mean the same in every state before Finish: the first step, with nothing tested. */
export function edited(
  state: At<'configuring' | 'ready' | 'testing' | 'failed' | 'passed'>,
  event: ConnectEvent,
): ConnectTransition {
  switch (event.type) {
    case 'credentialEdited': {
      const facts = { ...state, credentialRevision: event.credentialRevision, lastReport: null };
      return toConfiguring(facts, { held: event.empty ? 'nowhere' : 'box' }, leaving(state));
    }
    case 'fieldEdited':
      return fieldEdited(state, event.demands);
    case 'boxWiped': {
      if (state.held !== 'box') return stay(state);
      const failure = state.at === 'failed' || state.at === 'configuring' ? state.failure : null;
      return toConfiguring(state, { held: 'nowhere', removed: event.reason, failure }, leaving(state));
    }
    default:
      return stay(state);
  }
}

function fieldEdited(
  state: At<'configuring' | 'ready' | 'testing' | 'failed' | 'passed'>,
  demands: 'test' | 'credential',
): ConnectTransition {
  const untested = state.at === 'configuring' && state.pass === null;
  const wipes = demands === 'credential' && state.held === 'box';
  if (untested && state.failure === null && !wipes) return stay(state);
  const commands: ConnectCommand[] = [...leaving(state)];
  if (wipes) commands.push({ type: 'wipeBox' });
  const gone = wipes || state.held === 'draft';
  if (!gone) return toConfiguring(state, { removed: state.removed }, commands);
  return toConfiguring(state, { held: 'nowhere', removed: 'field_changed' }, commands);
}

function next(state: At<'configuring'>, credentialRevision: number): ConnectTransition {
  const facts = { ...contextOf(state), credentialRevision };
  if (state.pass !== null)
    return {
      state: { ...facts, at: 'passed', ...state.pass, failure: null, conflict: null },
      commands: [],
    };
  return { state: { ...facts, at: 'ready' }, commands: [] };
}
