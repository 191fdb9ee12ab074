import { passOf } from '../../flow/connect-transitions.ts';
import type { ConnectState } from '../../flow/connect-state.ts';

/** Whether the last four characters of the tested secrets still stand for something. */
export function holdsHints(state: ConnectState): boolean {
  return state.at === 'saving' || state.at === 'unconfirmed' || state.at === 'done' || passOf(state) !== null;
}
