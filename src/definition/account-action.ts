/**
 * Every action of a person on an integration or an account, with the adapter method that carries it out: without the
 * method the action has no control. Every other list of actions derives from this one.
 */
export const METHOD_OF_ACTION = {
  connect: 'connectAccount',
  rotate: 'rotateCredential',
  retest: 'retestAccount',
  rename: 'renameAccount',
  pause: 'pauseAccount',
  syncNow: 'syncNow',
  disconnect: 'disconnectAccount',
} as const;

/** One of {@link ACTIONS}. */
export type Action = keyof typeof METHOD_OF_ACTION;

/** Every action of a person on an integration or an account. */
// SAFETY: the record has these keys and no others.
export const ACTIONS = /* @__PURE__ */ Object.keys(METHOD_OF_ACTION) as readonly Action[];

/** A change of an existing account other than its credential. */
export type ChangeAction = Exclude<Action, 'connect' | 'rotate' | 'retest'>;
