/** Every action of a person on an integration or an account. Every other list of actions derives from this one. */
export const ACTIONS = ['connect', 'rotate', 'retest', 'rename', 'pause', 'syncNow', 'disconnect'] as const;

/** One of {@link ACTIONS}. */
export type Action = (typeof ACTIONS)[number];

/** A change of an existing account other than its credential. */
export type ChangeAction = Exclude<Action, 'connect' | 'rotate' | 'retest'>;
