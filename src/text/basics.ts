import type { CommonMessages } from './common.ts';

/** The common strings of a page of cards, in a file of their own so that such a page loads no others. */
export type BasicMessages = Pick<
  CommonMessages,
  | 'opensNewTab'
  | 'close'
  | 'tryAgain'
  | 'loading'
  | 'accessLoading'
  | 'accessUnknown'
  | 'notAllowed'
  | 'pressAgain'
  | 'broken'
>;

/** English. */
export const englishBasics: BasicMessages = {
  opensNewTab: '(opens in a new tab)',
  close: 'Close',
  tryAgain: 'Try again',
  loading: 'Loading',
  accessLoading: 'Checking what you may do here.',
  accessUnknown: 'Your access could not be checked.',
  notAllowed: 'You do not have access to this.',
  pressAgain: 'This is still loading. Press again in a moment.',
  broken: 'This part of the page failed to show.',
};
