import type { MutationResult } from '../adapter/mutation.ts';
import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import { credentialVerdict } from '../definition/failure-traits.ts';
import { isUnknownAnswer, isUnknownLoss } from './change-outcome.ts';
import { belongsElsewhere } from './connect-checks.ts';
import { edited, replaced } from './connect-configure.ts';
import { contextOf, leaving, rotateTarget, stay, toConfiguring } from './connect-transitions.ts';
import type { ConnectCommand, ConnectEvent, ConnectState, ConnectTarget, ConnectTransition } from './connect-state.ts';
import { toFailed } from './connect-testing.ts';

type At<Name extends ConnectState['at']> = Extract<ConnectState, { at: Name }>;

/** The pass stands. */
export function passed(state: At<'passed'>, event: ConnectEvent): ConnectTransition {
  switch (event.type) {
    case 'finish':
      return finish(state, event.intent);
    case 'back': {
      const { report, draft } = state;
      return stay({ ...contextOf(state), at: 'configuring', failure: null, pass: { report, draft } });
    }
    case 'replaceCredential':
      return replaced(state);
    case 'accountRead':
      return retarget(state, rotateTarget(event.account));
    case 'draftExpired':
      if (state.draft === 'resend') return stay(state);
      return toConfiguring(state, { removed: 'draft_expired' }, leaving(state));
    default:
      return edited(state, event);
  }
}

/** The answer to Finish is awaited. */
export function saving(state: At<'saving'>, event: ConnectEvent): ConnectTransition {
  switch (event.type) {
    case 'saved':
      return event.intent === state.intent ? saved(state, event.result) : stay(state);
    case 'saveLost':
      if (event.intent !== state.intent) return stay(state);
      return isUnknownLoss(event.failure, false)
        ? toUnconfirmed(state, event.failure)
        : refused(state, event.failure, null);
    case 'slowed':
      return stay({ ...state, slow: true });
    case 'boxWiped':
      return state.held === 'box' ? stay({ ...state, held: 'nowhere', removed: event.reason }) : stay(state);
    default:
      return stay(state);
  }
}

/** The outcome is not known. An answer that comes late is still the answer. */
export function unconfirmed(state: At<'unconfirmed'>, event: ConnectEvent): ConnectTransition {
  switch (event.type) {
    case 'checkAgain': {
      const { intent, target, draft } = state;
      if (draft === 'resend' && state.credentialKind === 'secret' && state.held !== 'box')
        return toConfiguring(state, { removed: state.removed }, [{ type: 'abortSave' }]);
      return { state: { ...state, checking: true }, commands: [{ type: 'save', intent, target, draft }] };
    }
    case 'saved': {
      if (event.intent !== state.intent) return stay(state);
      return saved(state, event.result);
    }
    case 'saveLost':
      return event.intent === state.intent ? toUnconfirmed(state, event.failure) : stay(state);
    case 'boxWiped':
      return state.held === 'box' ? stay({ ...state, held: 'nowhere', removed: event.reason }) : stay(state);
    default:
      return stay(state);
  }
}

function finish(state: At<'passed'>, intent: string): ConnectTransition {
  const { report, draft, conflict } = state;
  const target = conflict === null ? state.target : rotateTarget(conflict);
  return {
    state: { ...contextOf(state), target, at: 'saving', report, draft, intent, slow: false },
    commands: [{ type: 'save', intent, target, draft }],
  };
}

/** From connecting to updating the account that the credential belongs to, with the same draft. */
function retarget(state: At<'passed'>, target: ConnectTarget): ConnectTransition {
  if (belongsElsewhere({ ...state.report, relation: undefined }, target))
    return stay({ ...state, failure: { code: 'identity_mismatch' } });
  return stay({ ...state, target, failure: null });
}

function toUnconfirmed(state: At<'saving' | 'unconfirmed'>, failure: Failure): ConnectTransition {
  const { report, draft, intent } = state;
  return stay({ ...contextOf(state), at: 'unconfirmed', report, draft, intent, failure, checking: false });
}

function saved(state: At<'saving' | 'unconfirmed'>, result: MutationResult): ConnectTransition {
  if (!result.ok) {
    if (isUnknownAnswer(result, state.at === 'unconfirmed')) return toUnconfirmed(state, result.failure);
    return refused(state, result.failure, result.account ?? null);
  }
  const commands: ConnectCommand[] = [];
  if (state.held === 'box') commands.push({ type: 'wipeBox' });
  if (state.draft !== 'resend') commands.push({ type: 'forgetDraft' });
  const facts = { ...contextOf(state), held: 'nowhere', removed: null } as const;
  const { account, notices } = result;
  return { state: { ...facts, at: 'done', report: state.report, account, notices }, commands };
}

/** Finish was refused: what that means for the pass depends on what the refusal is about. */
function refused(state: At<'saving' | 'unconfirmed'>, failure: Failure, account: Account | null): ConnectTransition {
  const { report, draft } = state;
  const pass = { ...contextOf(state), at: 'passed', report, draft, failure, conflict: null } as const;
  const gone = leaving(pass);
  const held = state.held === 'draft' ? 'nowhere' : state.held;
  if (failure.code === 'draft_expired' && draft !== 'resend')
    return toConfiguring(state, { removed: 'draft_expired' }, gone);
  const lost = draft === 'resend' && state.credentialKind === 'secret' && state.held !== 'box';
  if (lost) return toConfiguring(state, { removed: state.removed, failure }, gone);
  // What is said of the credential outweighs the pass.
  if (failure.code === 'draft_expired' || credentialVerdict(failure) !== null) {
    const { state: next } = toFailed({ ...contextOf(state), held }, failure, report.checks);
    return { state: next, commands: gone };
  }
  const conflict = failure.code === 'version_conflict' && state.target.mode === 'rotate' ? account : null;
  return stay({ ...pass, conflict });
}
