import type { AdapterMethod, AdapterMethodTable } from './adapter-methods.ts';

// In a file of its own so that a page of cards does not load the table. Its test keeps it equal to the table.

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
