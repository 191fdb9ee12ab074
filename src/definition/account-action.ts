/** What a person can do with an integration or an account: the one list, which every other list of actions derives from. */
export const ACTIONS = ['connect', 'rotate', 'retest', 'rename', 'pause', 'syncNow', 'disconnect'] as const;

/** What a person can do with an integration or an account. */
export type Action = (typeof ACTIONS)[number];

/** A change of an existing account other than its credential. */
export type ChangeAction = Exclude<Action, 'connect' | 'rotate' | 'retest'>;
