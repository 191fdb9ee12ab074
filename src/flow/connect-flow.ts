import {
  accountToRead,
  type ConnectContext,
  isPress,
  offReason,
  UNHINDERED,
  type ConnectCommand,
  type ConnectEvent,
  type ConnectStateBase,
  type ConnectState,
  type ConnectTarget,
  type ConnectTransition,
  baseOf,
  leaving,
  rotateTarget,
  type RemovalReason,
} from './connect-state.ts';
import type { Check, TestResult } from '../adapter/test.ts';
import type { Failure } from '../definition/failure.ts';
import { credentialVerdict } from '../definition/failure-traits.ts';
import { belongsElsewhere, contradicts, reportOf, settled, withCheck } from './connect-checks.ts';
import type { MutationResult } from '../adapter/mutation.ts';
import type { Account } from '../definition/account.ts';
import { isUnknownAnswer, isUnknownLoss } from './change-outcome.ts';

type At<Name extends ConnectState['at']> = Extract<ConnectState, { at: Name }>;
type BeforeFinish = At<'configuring' | 'ready' | 'testing' | 'failed' | 'passed'>;

/**
 * Pure. An event that does not apply to the state, and a disabled press, return the same state object and no
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

/** `done` is final. Every other state starts again, without a credential and without a call under way. */
function abandoned(state: ConnectState): ConnectTransition {
  if (state.at === 'done') return stay(state);
  const commands: ConnectCommand[] = [...leaving(state)];
  if (state.at === 'saving' || state.at === 'unconfirmed') {
    commands.push({ type: 'abortSave' });
    if (state.draft !== 'resend') commands.push({ type: 'stopDraftExpiry' });
  }
  if (state.credentialAt === 'buffer') commands.push({ type: 'wipeBuffer' });
  const fresh =
    state.at === 'configuring' &&
    state.failure === null &&
    state.pass === null &&
    state.lastReport === null &&
    state.removed === null;
  if (fresh && state.credentialAt === 'nowhere') return stay(state);
  return toConfiguring({ ...state, lastReport: null }, { credentialAt: 'nowhere' }, commands);
}

/** Step 1. */
function configuring(state: At<'configuring'>, event: ConnectEvent): ConnectTransition {
  switch (event.type) {
    case 'next':
      return next(state, event.credentialRevision);
    case 'replaceCredential':
      return replaced(state);
    case 'selectMethod': {
      const commands: ConnectCommand[] = [...leaving(state)];
      if (state.credentialAt === 'buffer') commands.push({ type: 'wipeBuffer' });
      const fresh = { ...state, credentialKind: event.credentialKind, lastReport: null };
      return toConfiguring(fresh, { credentialAt: 'nowhere' }, commands);
    }
    case 'draftExpired':
      if (state.pass === null || state.pass.draft === 'resend') return stay(state);
      return toConfiguring(state, { removed: 'draft_expired' }, leaving(state));
    default:
      return edited(state, event);
  }
}

/** Step 2, before the first test. */
function ready(state: At<'ready'>, event: ConnectEvent): ConnectTransition {
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
function started(
  state: At<'ready' | 'failed'>,
  expected: Extract<ConnectEvent, { type: 'test' }>['expected'],
): ConnectTransition {
  const run = state.testCount + 1;
  const facts = { ...baseOf(state), testCount: run, removed: null };
  return {
    state: { ...facts, at: 'testing', run, checks: expected, slow: false },
    commands: [{ type: 'runTest', run }],
  };
}

/** Discards the tested credential: the draft is dropped, and the buffer is wiped if it still holds the secret. */
function replaced(state: At<'configuring' | 'passed'>): ConnectTransition {
  const wipe: readonly ConnectCommand[] = state.credentialAt === 'buffer' ? [{ type: 'wipeBuffer' }] : [];
  return toConfiguring({ ...state, lastReport: null }, { credentialAt: 'nowhere' }, [...leaving(state), ...wipe]);
}

/** Edits and removals, which mean the same in every state before Finish: the first step, with nothing tested. */
function edited(state: BeforeFinish, event: ConnectEvent): ConnectTransition {
  switch (event.type) {
    case 'credentialEdited': {
      const facts = { ...state, credentialRevision: event.credentialRevision, lastReport: null };
      return toConfiguring(facts, { credentialAt: event.empty ? 'nowhere' : 'buffer' }, leaving(state));
    }
    case 'fieldEdited':
      return fieldEdited(state, event.demands);
    case 'bufferWiped': {
      if (state.credentialAt !== 'buffer') return stay(state);
      const failure = state.at === 'failed' || state.at === 'configuring' ? state.failure : null;
      return toConfiguring(state, { credentialAt: 'nowhere', removed: event.reason, failure }, leaving(state));
    }
    default:
      return stay(state);
  }
}

function fieldEdited(state: BeforeFinish, demands: 'test' | 'credential'): ConnectTransition {
  const untested = state.at === 'configuring' && state.pass === null;
  const wipes = demands === 'credential' && state.credentialAt === 'buffer';
  if (untested && state.failure === null && !wipes) return stay(state);
  const commands: ConnectCommand[] = [...leaving(state)];
  if (wipes) commands.push({ type: 'wipeBuffer' });
  const isRemoved = wipes || state.credentialAt === 'draft';
  if (!isRemoved) return toConfiguring(state, { removed: state.removed }, commands);
  return toConfiguring(state, { credentialAt: 'nowhere', removed: 'field_changed' }, commands);
}

function next(state: At<'configuring'>, credentialRevision: number): ConnectTransition {
  const facts = { ...baseOf(state), credentialRevision };
  if (state.pass === null) return stay({ ...facts, at: 'ready' });
  return stay({ ...facts, at: 'passed', ...state.pass, failure: null, conflict: null });
}

/** A test runs. Only reports with its number count. */
function testing(state: At<'testing'>, event: ConnectEvent): ConnectTransition {
  switch (event.type) {
    case 'checkReported':
      if (event.run !== state.run) return stay(state);
      return stay({ ...state, checks: withCheck(state.checks, event.check) });
    case 'slowed':
      return stay({ ...state, slow: true });
    case 'tested':
      return event.run === state.run ? answered(state, event.result) : stay(state);
    case 'testFailed':
      return event.run === state.run ? toFailed(state, event.failure, state.checks) : stay(state);
    case 'cancelTest': {
      const { state: next } = toFailed(state, { code: 'aborted' }, state.checks);
      return { state: next, commands: [{ type: 'abortTest' }] };
    }
    case 'back':
      return toConfiguring(state, {}, [{ type: 'abortTest' }]);
    default:
      return edited(state, event);
  }
}

/** The test failed, or a refused Finish invalidated its pass. */
function failed(state: At<'failed'>, event: ConnectEvent): ConnectTransition {
  switch (event.type) {
    case 'test':
      return started(state, event.expected);
    case 'back':
      return toConfiguring(state, { failure: state.failure, removed: state.removed }, []);
    case 'connectAsNew': {
      const facts = { ...baseOf(state), target: { mode: 'connect' } } as const;
      if (state.credentialAt === 'buffer' || state.credentialKind === 'none') return stay({ ...facts, at: 'ready' });
      return toConfiguring(facts, { removed: state.removed }, []);
    }
    default:
      return edited(state, event);
  }
}

/** The failed state. Checks that never ended were not made. */
function toFailed(facts: ConnectStateBase, failure: Failure, checks: readonly Check[]): ConnectTransition {
  return {
    state: { ...baseOf(facts), at: 'failed', failure, checks: settled(checks) },
    commands: [],
  };
}

/** A pass counts only when it is consistent and is for the requested account. */
function answered(state: At<'testing'>, result: TestResult): ConnectTransition {
  const report = reportOf(result, state.checks);
  const facts = { ...baseOf(state), lastReport: report };
  const refuse = (failure: Failure): ConnectTransition => toFailed(facts, failure, report.checks);
  if (!result.ok) return refuse(result.failure);
  if (contradicts(report)) return refuse({ code: 'unexpected_answer' });
  if (belongsElsewhere(report, state.target)) return refuse({ code: 'identity_mismatch' });
  const { draft } = result;
  const commands: ConnectCommand[] = [];
  if (draft !== 'resend') {
    if (state.credentialAt === 'buffer') commands.push({ type: 'wipeBuffer' });
    commands.push({ type: 'startDraftExpiry', expiresAt: draft.expiresAt, checkedAt: report.checkedAt });
  }
  const credentialAt = draft === 'resend' ? state.credentialAt : 'draft';
  return {
    state: { ...facts, credentialAt, at: 'passed', report, draft, failure: null, conflict: null },
    commands,
  };
}

/** The test passed for what is entered. */
function passed(state: At<'passed'>, event: ConnectEvent): ConnectTransition {
  switch (event.type) {
    case 'finish':
      return finish(state, event.intent);
    case 'back': {
      const { report, draft } = state;
      return stay({ ...baseOf(state), at: 'configuring', failure: null, pass: { report, draft } });
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
function saving(state: At<'saving'>, event: ConnectEvent): ConnectTransition {
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
    case 'bufferWiped':
      return state.credentialAt === 'buffer'
        ? stay({ ...state, credentialAt: 'nowhere', removed: event.reason })
        : stay(state);
    default:
      return stay(state);
  }
}

/** The outcome is not known. An answer that comes late is still the answer. */
function unconfirmed(state: At<'unconfirmed'>, event: ConnectEvent): ConnectTransition {
  switch (event.type) {
    case 'checkAgain': {
      const { intent, target, draft } = state;
      if (draft === 'resend' && state.credentialKind === 'secret' && state.credentialAt !== 'buffer')
        return toConfiguring(state, { removed: state.removed }, [{ type: 'abortSave' }]);
      return { state: { ...state, checking: true }, commands: [{ type: 'save', intent, target, draft }] };
    }
    case 'saved':
      return event.intent === state.intent ? saved(state, event.result) : stay(state);
    case 'saveLost':
      return event.intent === state.intent ? toUnconfirmed(state, event.failure) : stay(state);
    case 'bufferWiped':
      return state.credentialAt === 'buffer'
        ? stay({ ...state, credentialAt: 'nowhere', removed: event.reason })
        : stay(state);
    default:
      return stay(state);
  }
}

function finish(state: At<'passed'>, intent: string): ConnectTransition {
  const { report, draft, conflict } = state;
  const target = conflict === null ? state.target : rotateTarget(conflict);
  return {
    state: { ...baseOf(state), target, at: 'saving', report, draft, intent, slow: false },
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
  return stay({ ...baseOf(state), at: 'unconfirmed', report, draft, intent, failure, checking: false });
}

function saved(state: At<'saving' | 'unconfirmed'>, result: MutationResult): ConnectTransition {
  if (!result.ok) {
    if (isUnknownAnswer(result, state.at === 'unconfirmed')) return toUnconfirmed(state, result.failure);
    return refused(state, result.failure, result.account ?? null);
  }
  const commands: ConnectCommand[] = [];
  if (state.credentialAt === 'buffer') commands.push({ type: 'wipeBuffer' });
  if (state.draft !== 'resend') commands.push({ type: 'stopDraftExpiry' });
  const facts = { ...baseOf(state), credentialAt: 'nowhere', removed: null } as const;
  const { account, notices } = result;
  return { state: { ...facts, at: 'done', report: state.report, account, notices }, commands };
}

/** Finish was refused: what that means for the pass depends on what the refusal is about. */
function refused(state: At<'saving' | 'unconfirmed'>, failure: Failure, account: Account | null): ConnectTransition {
  const { report, draft } = state;
  const pass = { ...baseOf(state), at: 'passed', report, draft, failure, conflict: null } as const;
  const commands = leaving(pass);
  const credentialAt = state.credentialAt === 'draft' ? 'nowhere' : state.credentialAt;
  if (failure.code === 'draft_expired' && draft !== 'resend')
    return toConfiguring(state, { removed: 'draft_expired' }, commands);
  const lost = draft === 'resend' && state.credentialKind === 'secret' && state.credentialAt !== 'buffer';
  if (lost) return toConfiguring(state, { removed: state.removed, failure }, commands);
  // A verdict on the credential outweighs the pass.
  if (failure.code === 'draft_expired' || credentialVerdict(failure) !== null) {
    const { state: next } = toFailed({ ...baseOf(state), credentialAt }, failure, report.checks);
    return { state: next, commands };
  }
  const conflict = failure.code === 'version_conflict' && state.target.mode === 'rotate' ? account : null;
  return stay({ ...pass, conflict });
}

/** The event does not apply: the same state object and no commands. */
function stay(state: ConnectState): ConnectTransition {
  return { state, commands: [] };
}

/** Back to the first step with nothing tested, with the members that change. */
function toConfiguring(
  facts: ConnectStateBase,
  change: {
    readonly credentialAt?: ConnectStateBase['credentialAt'];
    readonly removed?: RemovalReason | null;
    readonly failure?: Failure | null;
  },
  commands: readonly ConnectCommand[],
): ConnectTransition {
  const { credentialAt = facts.credentialAt === 'draft' ? 'nowhere' : facts.credentialAt, failure = null } = change;
  const removed = facts.credentialKind === 'none' ? null : (change.removed ?? null);
  return { state: { ...baseOf(facts), at: 'configuring', credentialAt, removed, failure, pass: null }, commands };
}
