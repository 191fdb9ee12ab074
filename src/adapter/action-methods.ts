import type { AdapterMethod, AdapterMethodTable } from './adapter-methods.ts';
import type { Action } from '../definition/account-action.ts';

// What a page of cards reads of the table in `adapter-methods.ts`, in a file of its own so that the page does not load the
// table. The types make each constant say what the table says.

type RequiredMethod = {
  [M in AdapterMethod]: AdapterMethodTable[M]['required'] extends true ? M : never;
}[AdapterMethod];

/** The methods that every adapter has. */
// SAFETY: the record has these keys and no others.
export const REQUIRED_METHODS = Object.keys({
  listAccounts: 1,
  testCredential: 1,
  connectAccount: 1,
  rotateCredential: 1,
} satisfies Record<RequiredMethod, 1>) as readonly RequiredMethod[];

/** The method that carries out each action. */
export const METHOD_OF_ACTION = {
  connect: 'connectAccount',
  rotate: 'rotateCredential',
  retest: 'retestAccount',
  rename: 'renameAccount',
  pause: 'pauseAccount',
  syncNow: 'syncNow',
  disconnect: 'disconnectAccount',
} as const satisfies Record<Action, AdapterMethod> & {
  readonly [M in AdapterMethod as AdapterMethodTable[M]['control'] & string]: M;
};
