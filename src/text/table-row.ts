import type { Action } from '../definition/account-action.ts';

/** A formatted moment. */
export interface MomentParams {
  /** Day, or day and time, in the person's language. */
  readonly date: string;
  /** How far away it is, for example "2 hours ago"; absent when it is very far. */
  readonly relative?: string | undefined;
}

/** An action whose result a row reports; pausing and resuming are two. */
export type RowAction = Exclude<Action, 'connect' | 'rotate'> | 'resume';

/** Strings of one row of the accounts table, and of its menu. */
export interface TableRowMessages {
  /** An account without any name. */
  readonly unnamed: string;
  /** Button beside the vendor's id. */
  readonly copyId: (facts: { readonly idNoun: string; readonly account: string }) => string;
  /** Row of an account that could not be read. */
  readonly badRow: string;
  /** Its id, when at least that could be read. */
  readonly badRowId: (facts: { readonly id: string }) => string;
  /** The credential by its last characters. */
  readonly keyEnding: (facts: { readonly lastFour: string }) => string;
  /** Nothing is known of the credential. */
  readonly keyUnknown: string;
  /** When the credential ends. */
  readonly expires: (facts: MomentParams) => string;
  /** When it ended. */
  readonly expired: (facts: MomentParams) => string;
  /** It never ends. */
  readonly expiresNever: string;
  /** It is not known when it ends. */
  readonly expiryUnknown: string;
  /** Up to when the data is complete. */
  readonly dataThrough: (facts: MomentParams) => string;
  /** When data last arrived. */
  readonly lastSync: (facts: MomentParams) => string;
  /** No data has arrived. */
  readonly noData: string;
  /** This console imports nothing from it. */
  readonly noImport: string;
  /** A moment that cannot be read. */
  readonly dateUnknown: string;
  /** Who connected it. */
  readonly connectedBy: (facts: { readonly person: string }) => string;
  /** Name of the import's progress bar. */
  readonly importProgress: (facts: { readonly account: string }) => string;
  /** How far the import is. */
  readonly imported: (facts: { readonly percent: string }) => string;
  /** Which days are imported. */
  readonly importRange: (facts: { readonly from: string; readonly to: string }) => string;
  /** The import has not begun. */
  readonly queued: string;
  /** What the host promised; durations are formatted. */
  readonly promise: (facts: {
    readonly history?: string | undefined;
    readonly firstData?: string | undefined;
    readonly email: boolean;
  }) => string;
  /** What the credential lacks; `names` is a list in the person's language. */
  readonly missing: (facts: { readonly names: string; readonly count: number }) => string;
  /** Reading is stopped. */
  readonly pausedNote: string;
  /** When the host tries again. */
  readonly nextTry: (facts: MomentParams) => string;
  /** Button and menu item that replaces the credential. */
  readonly update: (facts: { readonly credential: string }) => string;
  /** The same, named for screen readers; begins with the text of `update`. */
  readonly updateOf: (facts: { readonly credential: string; readonly account: string }) => string;
  /** Name of the button at the end of a row. */
  readonly actions: (facts: { readonly account: string }) => string;
  /** Spoken and shown while the menu loads. */
  readonly actionsLoading: string;
  /** Menu item. */
  readonly test: string;
  /** Menu item. */
  readonly rename: string;
  /** Menu item. */
  readonly details: string;
  /** Menu item. */
  readonly pause: string;
  /** Menu item. */
  readonly resume: string;
  /** Menu item. */
  readonly syncNow: string;
  /** Menu item. */
  readonly disconnect: string;
  /** Menu item when the person's access is not known; asks the host again. */
  readonly askAccessAgain: string;
  /** The running action. */
  readonly running: Readonly<Record<RowAction, string>>;
  /** It takes long. */
  readonly runningSlow: string;
  /** The action whose outcome is unknown. */
  readonly unconfirmed: Readonly<Record<RowAction, string>>;
  /** The same button while it checks. */
  readonly checking: string;
  /** The action that failed. */
  readonly failed: Readonly<Record<RowAction, string>>;
  /** Another person changed the account first; who replaced its key and when, if that was recent. */
  readonly conflict: (facts: { readonly person?: string | undefined; readonly moment?: string | undefined }) => string;
  /** The action that succeeded. */
  readonly changed: Readonly<Record<RowAction, string>>;
  /** Spoken and shown above the table after a disconnect. */
  readonly disconnected: (facts: { readonly account: string }) => string;
  /** Notice: the data stays. */
  readonly dataKept: string;
  /** Notice: the data is removed. */
  readonly dataDeleted: string;
  /** Notice: the import begins again. */
  readonly syncRestarts: string;
  /** Notice: the credential still works at the vendor. */
  readonly keyStillActive: (facts: { readonly credential: string; readonly vendor: string }) => string;
  /** Link to where the credential is deleted. */
  readonly keyPage: (facts: { readonly credential: string; readonly vendor: string }) => string;
  /** Read after an account's id, where a sentence follows it. */
  readonly fullStop: string;
  /** Spoken when something happened to an account; `result` is one of the sentences above. */
  readonly spoken: (facts: { readonly account: string; readonly result: string }) => string;
  /** Spoken after a stored credential was tested and works. */
  readonly keyWorks: string;
  /** Spoken after it was tested and does not. */
  readonly keyFails: string;
  /** Name of the button that takes a message away; begins with its visible text, `dismiss`. */
  readonly dismissOf: (facts: { readonly dismiss: string; readonly account: string }) => string;
  /** Link to a page that helps. */
  readonly helpPage: string;
}

const when = ({ date, relative }: MomentParams): string => (relative === undefined ? date : `${date}, ${relative}`);

/** English. */
export const englishTableRow: TableRowMessages = {
  unnamed: 'Unnamed account',
  copyId: ({ idNoun, account }) => `Copy ${idNoun} of ${account}`,
  badRow: 'This account could not be read. The others are not affected.',
  badRowId: ({ id }) => `Its id is ${id}.`,
  keyEnding: ({ lastFour }) => `Key ending ${lastFour}`,
  keyUnknown: 'Not known',
  expires: (facts) => `Ends ${when(facts)}`,
  expired: (facts) => `Ended ${when(facts)}`,
  expiresNever: 'Does not end',
  expiryUnknown: 'End not known',
  dataThrough: ({ date }) => `Through ${date}`,
  lastSync: (facts) => `Synced ${when(facts)}`,
  noData: 'No data yet',
  noImport: 'No import',
  dateUnknown: 'unknown',
  connectedBy: ({ person }) => `by ${person}`,
  importProgress: ({ account }) => `Import of ${account}`,
  imported: ({ percent }) => `${percent} imported`,
  importRange: ({ from, to }) => `${from} – ${to}`,
  queued: 'Waiting to start',
  promise: ({ history, firstData, email }) =>
    [
      history === undefined ? '' : `Last ${history}.`,
      firstData === undefined ? '' : `Takes about ${firstData}.`,
      email ? 'You get an e-mail when it is done.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  missing: ({ names }) => `Missing: ${names}`,
  pausedNote: 'No new data is read',
  nextTry: (facts) => `Next try ${when(facts)}`,
  update: ({ credential }) => `Update ${credential}`,
  updateOf: ({ credential, account }) => `Update ${credential} of ${account}`,
  actions: ({ account }) => `Actions for ${account}`,
  actionsLoading: 'Loading actions…',
  test: 'Test connection…',
  rename: 'Rename…',
  details: 'View details…',
  pause: 'Pause',
  resume: 'Resume',
  syncNow: 'Sync now',
  disconnect: 'Disconnect…',
  askAccessAgain: 'Your access could not be checked. Check again',
  running: {
    rename: 'Renaming…',
    pause: 'Pausing…',
    resume: 'Resuming…',
    syncNow: 'Starting a sync…',
    disconnect: 'Disconnecting…',
    retest: 'Testing…',
  },
  runningSlow: 'Still waiting for an answer.',
  unconfirmed: {
    rename: 'We could not confirm that it was renamed.',
    pause: 'We could not confirm that it was paused.',
    resume: 'We could not confirm that it was resumed.',
    syncNow: 'We could not confirm that a sync was started.',
    disconnect: 'We could not confirm that it was disconnected.',
    retest: 'We could not confirm the test.',
  },
  checking: 'Checking…',
  failed: {
    rename: 'Not renamed.',
    pause: 'Not paused.',
    resume: 'Not resumed.',
    syncNow: 'No sync was started.',
    disconnect: 'Not disconnected.',
    retest: 'Not tested.',
  },
  conflict: ({ person, moment }) => {
    const who = person === undefined ? '' : `: ${person} replaced its key${moment === undefined ? '' : `, ${moment}`}`;
    return `It was changed in the meantime${who}. You see it as it is now; nothing was overwritten.`;
  },
  changed: {
    rename: 'Renamed.',
    pause: 'Paused.',
    resume: 'Resumed.',
    syncNow: 'A sync was started.',
    disconnect: 'Disconnected.',
    retest: 'Tested.',
  },
  disconnected: ({ account }) => `${account} was disconnected.`,
  dataKept: 'Its data was kept.',
  dataDeleted: 'Its data is being deleted.',
  syncRestarts: 'The import starts again from the beginning.',
  keyStillActive: ({ credential, vendor }) => `The ${credential} still works at ${vendor}. Delete it there.`,
  keyPage: ({ credential, vendor }) => `Open ${credential} page at ${vendor}`,
  fullStop: '.',
  spoken: ({ account, result }) => `${account}: ${result}`,
  keyWorks: 'The key works.',
  keyFails: 'The test did not pass.',
  dismissOf: ({ dismiss, account }) => `${dismiss} message about ${account}`,
  helpPage: 'Read more',
};
