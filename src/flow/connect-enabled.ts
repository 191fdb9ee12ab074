import { passOf } from './connect-transitions.ts';
import type { ConnectEvent, ConnectState } from './connect-state.ts';

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
  /** What the host says of the person: `failed` when it refused, or could not be asked. */
  readonly access: 'allowed' | 'loading' | 'failed';
  /** The visible secret fields: one that is needed is empty, or one holds what cannot be sent. */
  readonly secrets: 'ready' | 'missing' | 'refused';
  /** Whether a visible field before the test has a problem. */
  readonly fieldProblem: boolean;
  /** Whether name or expiry has a problem. */
  readonly finishProblem: boolean;
  /** Whether the vendor asked for a pause that is not over. */
  readonly coolingDown: boolean;
}

/** Nothing besides the state stands in the way. */
export const UNHINDERED: ConnectContext = {
  access: 'allowed',
  secrets: 'ready',
  fieldProblem: false,
  finishProblem: false,
  coolingDown: false,
};

type Rule = (state: ConnectState, context: ConnectContext) => OffReason | null;

const onlyIf = (possible: boolean): OffReason | null => (possible ? null : 'not_in_this_state');

/** One rule per press. The flow's guard, the hooks and every button ask here. */
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
 * credential belongs to already. Null when there is none, or the host did not say which.
 */
export function accountToRead(state: ConnectState): string | null {
  const { target } = state;
  if (target.mode === 'rotate') return target.version === null ? target.accountId : null;
  if (state.at !== 'passed') return null;
  const { relation } = state.report;
  if (relation?.kind === 'existing') return relation.accountId;
  return state.failure?.code === 'already_connected' ? (state.failure.accountId ?? null) : null;
}

/** Nobody is asked for a key that they may not use: refused access comes first. */
function entryOff(state: ConnectState, context: ConnectContext): OffReason | null {
  if (context.access === 'failed') return 'access';
  if (passOf(state) === null) {
    if (context.secrets === 'refused') return 'credential_refused';
    const empty = state.credentialKind === 'secret' && state.held !== 'box';
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
