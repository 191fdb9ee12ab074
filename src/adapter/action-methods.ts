import type { AdapterMethod, AdapterMethodTable } from './adapter-methods.ts';
import type { Action } from '../definition/account-action.ts';

// What a page of cards reads of the table in `adapter-methods.ts`, in a file of its own so that the page does not load the
// table. Its types and its test make it say what the table says.

type RequiredMethod = {
  [M in AdapterMethod]: AdapterMethodTable[M]['required'] extends true ? M : never;
}[AdapterMethod];

/** The methods that every adapter has. */
export const REQUIRED_METHODS: readonly RequiredMethod[] = [
  'listAccounts',
  'testCredential',
  'connectAccount',
  'rotateCredential',
];

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
