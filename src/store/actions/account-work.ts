import { accountFlow, initialAccountState } from '../../flow/account-flow.ts';
import type { AccountActionEvent, AccountCommand, AccountState } from '../../flow/account-state.ts';
import { NOT_TESTED, storedTestAfter, type StoredTestState } from '../../flow/stored-test.ts';

/** Every account that is not idle, and every test that is shown, by account id. */
export interface Work {
  readonly states: ReadonlyMap<string, AccountState>;
  readonly tests: ReadonlyMap<string, StoredTestState>;
}

/** What can happen to an account, or that no view shows its test any more. */
export type WorkEvent = AccountActionEvent | { readonly type: 'testHidden' };

/** What the store must do. `testEnded`: a test is over, or was left. */
export type WorkCommand = AccountCommand | { readonly type: 'testEnded'; readonly test: StoredTestState };

/** Which account an event or a command is about. */
export interface Addressed<T> {
  readonly accountId: string;
  readonly of: T;
}

/** Nothing is under way. */
export const NO_WORK: Work = { states: new Map(), tests: new Map() };

/** The flow of every account in one: an idle account and a test that nobody made are left out. */
export function workFlow(
  work: Work,
  { accountId, of: event }: Addressed<WorkEvent>,
): { readonly state: Work; readonly commands: readonly Addressed<WorkCommand>[] } {
  const before = work.states.get(accountId) ?? initialAccountState;
  if (event.type === 'testHidden') {
    const tests = before.at === 'testing' ? work.tests : withEntry(work.tests, accountId, null);
    return { state: tests === work.tests ? work : { ...work, tests }, commands: [] };
  }
  const { state, commands } = accountFlow(before, event);
  const test = storedTestAfter(work.tests.get(accountId) ?? NOT_TESTED, before, event, state);
  const ended: readonly WorkCommand[] =
    before.at === 'testing' && state.at !== 'testing' ? [{ type: 'testEnded', test }] : [];
  const addressed = [...commands, ...ended].map((command) => ({ accountId, of: command }));
  if (state === before) return { state: work, commands: addressed };
  const states = withEntry(work.states, accountId, state.at === 'idle' ? null : state);
  const tests = withEntry(work.tests, accountId, test.at === 'ready' ? null : test);
  return { state: { states, tests }, commands: addressed };
}

/** The map with an entry replaced, or removed when it is null; the same map when nothing changes. */
function withEntry<T>(map: ReadonlyMap<string, T>, key: string, value: T | null): ReadonlyMap<string, T> {
  if ((map.get(key) ?? null) === value) return map;
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}
