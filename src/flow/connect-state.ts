import type { Check, Draft, TestReport, TestResult } from '../adapter/test.ts';
import type { MutationResult, Notice } from '../adapter/mutation.ts';
import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';

/** What Finish will do: make a new account, or replace the credential of one. */
export type ConnectTarget =
  | { readonly mode: 'connect' }
  | {
      readonly mode: 'rotate';
      /** Whose credential is replaced. */
      readonly accountId: string;
      /** The version the person saw; null until the account was read, and nothing is tested before. */
      readonly version: number | null;
      /** The vendor's id the new credential must belong to; absent when none was ever proven. */
      readonly externalId?: string | undefined;
      /** What the account is called on screen. */
      readonly name?: string | undefined;
    };

/**
 * Why a typed key is no longer kept. `field_changed`: something the key was tested with, or the place it
 * is sent to, was edited.
 */
export type RemovalReason = 'idle' | 'session_ended' | 'draft_expired' | 'field_changed';

/** A test that passed for exactly what is entered, and what the host holds because of it. */
export interface Pass {
  /** What the test found. */
  readonly report: TestReport;
  /** What Finish consumes. */
  readonly draft: Draft;
}

/** The members of every state. */
export interface ConnectStateBase {
  /** What Finish will do. */
  readonly target: ConnectTarget;
  /** Whether the method asks for a secret at all; with `none` a test needs no secret. */
  readonly credentialKind: 'secret' | 'none';
  /** Grows with every edit of a secret field. 0 = nothing typed yet. Represents the value, which is never in state. */
  readonly credentialRevision: number;
  /** Where the credential is now: nowhere, in the buffer in memory, or only in the host's draft. */
  readonly credentialAt: 'nowhere' | 'buffer' | 'draft';
  /** Why a typed credential was removed; null when none was. */
  readonly removed: RemovalReason | null;
  /** The newest report on this credential, kept on Back so that the guide can tick itself; null before the first. */
  readonly lastReport: TestReport | null;
  /** How many tests were started. */
  readonly testCount: number;
}

/**
 * Where a connection attempt is. Two steps on screen: `configuring` is the first, everything else the second.
 * The credential is never here.
 */
export type ConnectState = ConnectStateBase &
  (
    | {
        /** Step 1: guide and fields. */
        readonly at: 'configuring';
        /** The failed test the person came back from; null otherwise, and after any edit. */
        readonly failure: Failure | null;
        /** The pass the person came back from: Next leads to it again. Null otherwise, and after any edit. */
        readonly pass: Pass | null;
      }
    | {
        /** Step 2, nothing tested for what is entered now. */
        readonly at: 'ready';
      }
    | {
        /** A test runs. */
        readonly at: 'testing';
        /** Number of the test; reports with another are dropped. */
        readonly run: number;
        /** The expected checks, as far as they are reported, then any others in the order of their first report. */
        readonly checks: readonly Check[];
        /** A quarter of the limit has passed. */
        readonly slow: boolean;
      }
    | {
        /** The vendor refused the credential, the test could not be made, or it was cancelled (`aborted`). */
        readonly at: 'failed';
        readonly failure: Failure;
        /** Checks as they ended; those that never ended are `skipped`. */
        readonly checks: readonly Check[];
      }
    | {
        /** The test passed for exactly what is entered; Finish is on. */
        readonly at: 'passed';
        readonly report: TestReport;
        readonly draft: Draft;
        /** Why the last Finish was refused though the draft is still good; null otherwise. */
        readonly failure: Failure | null;
        /** The account as it is now, when the refusal brought it (a version conflict). The next Finish uses it. */
        readonly conflict: Account | null;
      }
    | {
        /** Finish was pressed; the answer is awaited. */
        readonly at: 'saving';
        readonly report: TestReport;
        readonly draft: Draft;
        /** The idempotency key of this press. */
        readonly intent: string;
        /** A quarter of the limit has passed. */
        readonly slow: boolean;
      }
    | {
        /** It is unknown whether Finish took effect: it timed out or the answer was lost. Only "Check again" continues. */
        readonly at: 'unconfirmed';
        readonly report: TestReport;
        readonly draft: Draft;
        /** The idempotency key of the press whose outcome is unknown. */
        readonly intent: string;
        /** How the answer was lost. */
        readonly failure: Failure;
        /** A repeat with the same key is under way. */
        readonly checking: boolean;
      }
    | {
        /** Stored. */
        readonly at: 'done';
        readonly report: TestReport;
        /** The account after it; null when the host did not send a readable one. */
        readonly account: Account | null;
        readonly notices: readonly Notice[];
      }
  );

/** What can happen. Imperative = a person's request; past tense = a report. */
export type ConnectEvent =
  /** `credentialRevision` is the buffer's own, so that state is exact although not every keystroke is an event. */
  | { readonly type: 'next'; readonly credentialRevision: number }
  | { readonly type: 'back' }
  /** `expected`: the checks drawn as pending from the start. */
  | { readonly type: 'test'; readonly expected: readonly Check[] }
  | { readonly type: 'cancelTest' }
  | { readonly type: 'finish'; readonly intent: string }
  | { readonly type: 'checkAgain' }
  /** Leave the tested credential and enter another. */
  | { readonly type: 'replaceCredential' }
  /** Another of the definition's methods: start again. */
  | { readonly type: 'selectMethod'; readonly credentialKind: ConnectStateBase['credentialKind'] }
  /** Read the account whose credential is replaced, or the one the tested credential belongs to, to replace its credential. */
  | { readonly type: 'readAccount' }
  /** Connect the tested credential as a new account: it does not belong to the one whose credential was to be replaced. */
  | { readonly type: 'connectAsNew' }
  /** A secret field was edited. `empty` = nothing is left in the buffer. */
  | { readonly type: 'credentialEdited'; readonly empty: boolean; readonly credentialRevision: number }
  /** A field that is part of the test (not label, not expiry) was edited. `credential`: it decides where the secret is sent. */
  | { readonly type: 'fieldEdited'; readonly demands: 'test' | 'credential' }
  /** The requested account was read. */
  | { readonly type: 'accountRead'; readonly account: Account }
  | { readonly type: 'checkReported'; readonly run: number; readonly check: Check }
  | { readonly type: 'slowed' }
  | { readonly type: 'tested'; readonly run: number; readonly result: TestResult }
  | { readonly type: 'testFailed'; readonly run: number; readonly failure: Failure }
  | { readonly type: 'saved'; readonly intent: string; readonly result: MutationResult }
  | { readonly type: 'saveLost'; readonly intent: string; readonly failure: Failure }
  | { readonly type: 'draftExpired' }
  | { readonly type: 'bufferWiped'; readonly reason: 'idle' | 'session_ended' }
  /** Closed, unmounted, or the host's context changed. */
  | { readonly type: 'abandoned' };

/** What the store must do. */
export type ConnectCommand =
  | { readonly type: 'runTest'; readonly run: number }
  | { readonly type: 'abortTest' }
  /** Call connect or rotate, by the target; the same intent again repeats the same call. */
  | { readonly type: 'save'; readonly intent: string; readonly target: ConnectTarget; readonly draft: Draft }
  | { readonly type: 'abortSave' }
  | { readonly type: 'wipeBuffer' }
  /** Report the account as `accountRead`. */
  | { readonly type: 'readAccount'; readonly accountId: string }
  /** Report the draft as expired when its time is over. `checkedAt` is the host's clock at the test, for telling how long that is. */
  | { readonly type: 'startDraftExpiry'; readonly expiresAt: string; readonly checkedAt: string }
  | { readonly type: 'stopDraftExpiry' };

/** The next state, and what to do about it. A refused event returns the same state object and no commands. */
export interface ConnectTransition {
  readonly state: ConnectState;
  readonly commands: readonly ConnectCommand[];
}

/** What a person may press. Everything else that happens to an attempt is an edit or a report. */
export type ConnectPress =
  | 'next'
  | 'back'
  | 'test'
  | 'cancelTest'
  | 'finish'
  | 'checkAgain'
  | 'replaceCredential'
  | 'selectMethod'
  | 'readAccount'
  | 'connectAsNew';

/** Why a press is refused. `not_in_this_state`: it has no meaning where the attempt is now. */
export type OffReason =
  | 'credential_missing'
  | 'credential_refused'
  | 'field_problem'
  | 'not_tested'
  | 'testing'
  | 'test_failed'
  | 'saving'
  | 'unconfirmed'
  | 'cooling_down'
  | 'already_connected'
  | 'access'
  | 'account_loading'
  | 'not_in_this_state';

/** What decides about a press besides the state. */
export interface ConnectContext {
  /** The host's answer about access: `failed` when it refused, or could not be read. */
  readonly access: 'allowed' | 'loading' | 'failed';
  /** The visible secret fields: one that is needed is empty, or one holds what cannot be sent. */
  readonly secrets: 'ready' | 'missing' | 'refused';
  /** Whether a visible field before the test has a problem. */
  readonly fieldProblem: boolean;
  /** Whether name or expiry has a problem. */
  readonly finishProblem: boolean;
  /** Whether a cool-down after a rate limit is in effect. */
  readonly coolingDown: boolean;
}

/** Only the state decides: nothing else prevents a press. */
export const UNHINDERED: ConnectContext = {
  access: 'allowed',
  secrets: 'ready',
  fieldProblem: false,
  finishProblem: false,
  coolingDown: false,
};

type Rule = (state: ConnectState, context: ConnectContext) => OffReason | null;

const onlyIf = (possible: boolean): OffReason | null => (possible ? null : 'not_in_this_state');

/** One rule per press, used by the flow's guard, the hooks and every button. */
const RULES: Readonly<Record<ConnectPress, Rule>> = {
  next: (state, context) => onlyIf(state.at === 'configuring') ?? entryOff(state, context),
  back: ({ at }) => onlyIf(at === 'ready' || at === 'testing' || at === 'failed' || at === 'passed'),
  test: testOff,
  cancelTest: ({ at }) => onlyIf(at === 'testing'),
  finish: finishOff,
  checkAgain: (state) => onlyIf(state.at === 'unconfirmed' && !state.checking),
  replaceCredential: (state) => onlyIf(passOf(state) !== null),
  selectMethod: ({ at }) => onlyIf(at === 'configuring'),
  readAccount: (state) => onlyIf(accountToRead(state) !== null),
  connectAsNew: (state) =>
    onlyIf(
      state.at === 'failed' &&
        state.failure.code === 'identity_mismatch' &&
        state.target.mode === 'rotate' &&
        state.lastReport?.identity !== undefined,
    ),
};

/** Every press, for tables over all of them. */
export const CONNECT_PRESSES = Object.keys(RULES) as readonly ConnectPress[];

/** Why a press would be refused now; null when it would be carried out. */
export function offReason(press: ConnectPress, state: ConnectState, context: ConnectContext): OffReason | null {
  return RULES[press](state, context);
}

/** Whether an event is a person's press. */
export function isPress(event: ConnectEvent): event is Extract<ConnectEvent, { type: ConnectPress }> {
  return Object.hasOwn(RULES, event.type);
}

/** Whether the tested credential belongs to an account that is connected already, so that Finish would make a second one. */
export function isAlreadyConnected(state: ConnectState): boolean {
  if (state.at !== 'passed' || state.target.mode !== 'connect') return false;
  return state.report.relation?.kind === 'existing' || state.failure?.code === 'already_connected';
}

/**
 * Id of the account that has to be read: the one whose credential is to be replaced, or the one that the tested
 * credential belongs to already. Null when there is none, or the host did not name it.
 */
export function accountToRead(state: ConnectState): string | null {
  const { target } = state;
  if (target.mode === 'rotate') return target.version === null ? target.accountId : null;
  if (state.at !== 'passed') return null;
  const { relation } = state.report;
  if (relation?.kind === 'existing') return relation.accountId;
  return state.failure?.code === 'already_connected' ? (state.failure.accountId ?? null) : null;
}

/** Refused access is checked first, so that a user who may not connect is not asked to enter a key. */
function entryOff(state: ConnectState, context: ConnectContext): OffReason | null {
  if (context.access === 'failed') return 'access';
  if (passOf(state) === null) {
    if (context.secrets === 'refused') return 'credential_refused';
    const empty = state.credentialKind === 'secret' && state.credentialAt !== 'buffer';
    if (context.secrets === 'missing' || empty) return 'credential_missing';
  }
  return context.fieldProblem ? 'field_problem' : targetOff(state, context);
}

function targetOff({ target }: ConnectState, { access }: ConnectContext): OffReason | null {
  if (access !== 'allowed') return 'access';
  return target.mode === 'rotate' && target.version === null ? 'account_loading' : null;
}

function testOff(state: ConnectState, context: ConnectContext): OffReason | null {
  if (state.at === 'testing') return 'testing';
  if (state.at !== 'ready' && state.at !== 'failed') return 'not_in_this_state';
  return entryOff(state, context) ?? (context.coolingDown ? 'cooling_down' : null);
}

function finishOff(state: ConnectState, context: ConnectContext): OffReason | null {
  switch (state.at) {
    case 'configuring':
    case 'ready':
      return 'not_tested';
    case 'testing':
      return 'testing';
    case 'failed':
      return 'test_failed';
    case 'saving':
      return 'saving';
    case 'unconfirmed':
      return 'unconfirmed';
    case 'done':
      return 'not_in_this_state';
    case 'passed':
      if (isAlreadyConnected(state)) return 'already_connected';
      if (context.finishProblem) return 'field_problem';
      return targetOff(state, context) ?? (context.coolingDown ? 'cooling_down' : null);
    default:
      return state satisfies never;
  }
}

/** The pass that would be lost by an edit; null when there is none. */
export function passOf(state: ConnectState): Pass | null {
  if (state.at === 'configuring') return state.pass;
  return state.at === 'passed' ? { report: state.report, draft: state.draft } : null;
}

/** Where every attempt begins. */
export function initialConnectState(
  target: ConnectTarget,
  credentialKind: ConnectStateBase['credentialKind'] = 'secret',
): ConnectState {
  const facts = {
    target,
    credentialKind,
    credentialRevision: 0,
    credentialAt: 'nowhere',
    removed: null,
    lastReport: null,
    testCount: 0,
  } as const;
  return { ...facts, at: 'configuring', failure: null, pass: null };
}

/** The members of every state, without those of one state only. */
export function baseOf(state: ConnectStateBase): ConnectStateBase {
  const { target, credentialKind, credentialRevision, credentialAt, removed, lastReport, testCount } = state;
  return { target, credentialKind, credentialRevision, credentialAt, removed, lastReport, testCount };
}

/** What must stop when an edit or the end of the attempt leaves this state. */
export function leaving(state: ConnectState): readonly ConnectCommand[] {
  if (state.at === 'testing') return [{ type: 'abortTest' }];
  const pass = passOf(state);
  return pass === null || pass.draft === 'resend' ? [] : [{ type: 'stopDraftExpiry' }];
}

/** The rotate target that an account, as just read, makes. */
export function rotateTarget(account: Account): ConnectTarget {
  const { id, version, externalId, label, name } = account;
  return { mode: 'rotate', accountId: id, version, externalId, name: label ?? name };
}
