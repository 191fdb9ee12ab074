import { englishBasics } from './basics.ts';

/** Words of the common section. */
export interface CommonMessages {
  /** Said after a link that leaves the tab. */
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
  /** Who could not be asked what this person may do. */
  readonly accessLoading: string;
  readonly accessUnknown: string;
  /** Without a reason from the host. */
  readonly notAllowed: string;
  /** A press was forgotten, because what it needs was still loading after 5 seconds. */
  readonly pressAgain: string;
  /** What one account is called, when the definition has no word for it. */
  readonly nounOne: string;
  /** What several are called then. */
  readonly nounOther: string;
  /** What the credential is called then. */
  readonly nounCredential: string;
  /** What the vendor's id is called then. */
  readonly nounId: string;
  /** Why an action is off: something else is under way for this account. */
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
