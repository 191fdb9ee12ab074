import type { ConnectSnapshot } from '../store/connect-snapshot.ts';
import type { Readiness } from './connect-binding.ts';

const READY: Readiness = { ready: true };

/** What decides whether buttons work, besides the attempt itself. */
export interface ReadinessFacts {
  /** What the host says of the person: `failed` when it refused, or could not be asked. */
  readonly access: 'allowed' | 'loading' | 'failed';
  /** Names of the visible secret fields that must be filled in. */
  readonly needed: readonly string[];
  /** Names of all visible secret fields. */
  readonly secrets: readonly string[];
  /** Whether a field before the test has a problem. */
  readonly fieldProblem: boolean;
  /** Whether name or expiry has a problem. */
  readonly finishProblem: boolean;
}

type Off = Extract<Readiness, { ready: false }>['reason'];

/** Whether Next, Test and Finish work, and if not, why. */
export function readinessOf(
  snapshot: ConnectSnapshot,
  facts: ReadinessFacts,
): { readonly canNext: Readiness; readonly canTest: Readiness; readonly canFinish: Readiness } {
  return {
    canNext: answer(entryOff(snapshot, facts)),
    canTest: answer(testOff(snapshot, facts)),
    canFinish: answer(finishOff(snapshot, facts)),
  };
}

function answer(reason: Off | null): Readiness {
  return reason === null ? READY : { ready: false, reason };
}

function targetOff({ state }: ConnectSnapshot, { access }: ReadinessFacts): Off | null {
  if (access !== 'allowed') return 'access';
  return state.target.mode === 'rotate' && state.target.version === null ? 'account_loading' : null;
}

/** Nobody is asked for a key that they may not use: access comes first. */
function entryOff(snapshot: ConnectSnapshot, facts: ReadinessFacts): Off | null {
  if (facts.access === 'failed') return 'access';
  const { state, secrets } = snapshot;
  const held = state.held === 'draft';
  if (!held) {
    if (facts.secrets.some((name) => refused(secrets[name]))) return 'credential_refused';
    if (facts.needed.some((name) => secrets[name]?.content !== 'typed')) return 'credential_missing';
  }
  return facts.fieldProblem ? 'field_problem' : targetOff(snapshot, facts);
}

/** An empty refusal is the same as nothing typed. */
function refused(status: ConnectSnapshot['secrets'][string] | undefined): boolean {
  return status !== undefined && status.refusal !== null && status.refusal.code !== 'empty';
}

function testOff(snapshot: ConnectSnapshot, facts: ReadinessFacts): Off | null {
  if (snapshot.state.at === 'testing') return 'testing';
  return entryOff(snapshot, facts) ?? (snapshot.coolDownUntil === null ? null : 'cooling_down');
}

function finishOff(snapshot: ConnectSnapshot, facts: ReadinessFacts): Off | null {
  const { state, coolDownUntil } = snapshot;
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
      return null;
    case 'passed': {
      const { relation } = state.report;
      if (state.target.mode === 'connect' && relation?.kind === 'existing') return 'already_connected';
      if (facts.finishProblem) return 'field_problem';
      return targetOff(snapshot, facts) ?? (coolDownUntil === null ? null : 'cooling_down');
    }
    default:
      return state satisfies never;
  }
}
