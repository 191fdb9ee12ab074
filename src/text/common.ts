import { englishBasics } from './basics.ts';

/** Strings of the common section. */
export interface CommonMessages {
  /** Read after a link that opens a new tab. */
  readonly opensNewTab: string;
  readonly cancel: string;
  readonly close: string;
  readonly done: string;
  readonly tryAgain: string;
  readonly checkAgain: string;
  readonly dismiss: string;
  readonly loading: string;
  /** Beside a label. */
  readonly optional: string;
  readonly copied: string;
  readonly copyFailed: string;
  /** While it is not known what this person may do. */
  readonly accessLoading: string;
  readonly accessUnknown: string;
  /** Without a reason from the host. */
  readonly notAllowed: string;
  /** A press was dropped, because access was still loading after 5 seconds. */
  readonly pressAgain: string;
  /** Term for one account when the definition has none. */
  readonly nounOne: string;
  /** Term for several accounts then. */
  readonly nounOther: string;
  /** Term for the credential then. */
  readonly nounCredential: string;
  /** Term for the vendor's id then. */
  readonly nounId: string;
  /** Why an action is off: another action on this account is running. */
  readonly busy: string;
  /** When a component failed as a whole. */
  readonly broken: string;
  /** A list with "and". @param items At least one. */
  readonly list: (items: readonly string[]) => string;
  /** Remarks as running text; one that has no full stop gets one. @param parts In order; none = an empty text. */
  readonly sentences: (parts: readonly string[]) => string;
}

/** English. */
export const englishCommon: CommonMessages = {
  ...englishBasics,
  cancel: 'Cancel',
  done: 'Done',
  checkAgain: 'Check again',
  dismiss: 'Dismiss',
  optional: 'Optional',
  nounOne: 'account',
  nounOther: 'accounts',
  nounCredential: 'key',
  nounId: 'ID',
  busy: 'Something is still under way for this account.',
  copied: 'Copied',
  copyFailed: 'Not copied',
  list: (items) => new Intl.ListFormat('en', { type: 'conjunction' }).format(items),
  sentences: (parts) => parts.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`)).join(' '),
};
