import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import type {
  ConnectCommand,
  ConnectStateBase,
  ConnectState,
  ConnectTarget,
  ConnectTransition,
  Pass,
  RemovalReason,
} from './connect-state.ts';

/** The event means nothing here: the same state object and no commands. */
export function stay(state: ConnectState): ConnectTransition {
  return { state, commands: [] };
}

/** What holds in every state, without what holds in one only. */
export function contextOf(state: ConnectStateBase): ConnectStateBase {
  const { target, credentialKind, credentialRevision, held, removed, lastReport, runs } = state;
  return { target, credentialKind, credentialRevision, held, removed, lastReport, runs };
}

/** The pass that would be lost by an edit; null when there is none. */
export function passOf(state: ConnectState): Pass | null {
  if (state.at === 'configuring') return state.pass;
  return state.at === 'passed' ? { report: state.report, draft: state.draft } : null;
}

/** What must stop when this state is left by an edit or for good. */
export function leaving(state: ConnectState): readonly ConnectCommand[] {
  if (state.at === 'testing') return [{ type: 'abortTest' }];
  const pass = passOf(state);
  return pass === null || pass.draft === 'resend' ? [] : [{ type: 'forgetDraft' }];
}

/** Back to the first step with nothing tested, with what changed on the way. */
export function toConfiguring(
  facts: ConnectStateBase,
  change: {
    readonly held?: ConnectStateBase['held'];
    readonly removed?: RemovalReason | null;
    readonly failure?: Failure | null;
  },
  commands: readonly ConnectCommand[],
): ConnectTransition {
  const { held = facts.held === 'draft' ? 'nowhere' : facts.held, failure = null } = change;
  const removed = facts.credentialKind === 'none' ? null : (change.removed ?? null);
  return { state: { ...contextOf(facts), at: 'configuring', held, removed, failure, pass: null }, commands };
}

/** The rotate target that an account, as just read, makes. */
export function rotateTarget(account: Account): ConnectTarget {
  const { id, version, externalId, label, name } = account;
  return { mode: 'rotate', accountId: id, version, externalId, name: label ?? name };
}
