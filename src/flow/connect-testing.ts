import type { Check, TestResult } from '../adapter/test.ts';
import type { Failure } from '../definition/failure.ts';
import { belongsElsewhere, contradicts, reportOf, settled, withCheck } from './connect-checks.ts';
import { edited, started } from './connect-configure.ts';
import { contextOf, stay, toConfiguring } from './connect-transitions.ts';
import type {
  ConnectCommand,
  ConnectEvent,
  ConnectStateBase,
  ConnectState,
  ConnectTransition,
} from './connect-state.ts';

type At<Name extends ConnectState['at']> = Extract<ConnectState, { at: Name }>;

/** A test runs. Only reports with its number count. */
export function testing(state: At<'testing'>, event: ConnectEvent): ConnectTransition {
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

/** The test said no, or Finish took its pass back. */
export function failed(state: At<'failed'>, event: ConnectEvent): ConnectTransition {
  switch (event.type) {
    case 'test':
      return started(state, event.expected);
    case 'back':
      return toConfiguring(state, { failure: state.failure, removed: state.removed }, []);
    case 'connectAsNew': {
      const facts = { ...contextOf(state), target: { mode: 'connect' } } as const;
      if (state.held === 'box' || state.credentialKind === 'none') return stay({ ...facts, at: 'ready' });
      return toConfiguring(facts, { removed: state.removed }, []);
    }
    default:
      return edited(state, event);
  }
}

/** The failed state. Checks that never ended were not made. */
export function toFailed(facts: ConnectStateBase, failure: Failure, checks: readonly Check[]): ConnectTransition {
  return {
    state: { ...contextOf(facts), at: 'failed', failure, checks: settled(checks) },
    commands: [],
  };
}

/** A pass is only believed when it does not contradict itself and is for the account it was asked for. */
function answered(state: At<'testing'>, result: TestResult): ConnectTransition {
  const report = reportOf(result, state.checks);
  const facts = { ...contextOf(state), lastReport: report };
  const refuse = (failure: Failure): ConnectTransition => toFailed(facts, failure, report.checks);
  if (!result.ok) return refuse(result.failure);
  if (contradicts(report)) return refuse({ code: 'unexpected_answer' });
  if (belongsElsewhere(report, state.target)) return refuse({ code: 'identity_mismatch' });
  const { draft } = result;
  const commands: ConnectCommand[] = [];
  if (draft !== 'resend') {
    if (state.held === 'box') commands.push({ type: 'wipeBox' });
    commands.push({ type: 'watchDraft', expiresAt: draft.expiresAt, checkedAt: report.checkedAt });
  }
  const held = draft === 'resend' ? state.held : 'draft';
  return {
    state: { ...facts, held, at: 'passed', report, draft, failure: null, conflict: null },
    commands,
  };
}
