/** Strings around a test and Finish, for a removed credential, and for leaving the wizard. */
export interface WizardFinishMessages {
  /** The credential in step 2 before a pass. */
  readonly entered: (facts: { readonly credential: string }) => string;
  /** The credential after a pass. */
  readonly held: (facts: { readonly credential: string; readonly lastFour?: string | undefined }) => string;
  /** Button that leaves the tested credential for another. */
  readonly replace: string;
  /** The same button, named for screen readers. */
  readonly replaceNamed: (facts: { readonly credential: string }) => string;
  /** A field that decides where the key is sent, or what it was tested with, was edited. */
  readonly removedField: (facts: { readonly credential: string }) => string;
  /** The host signed the person out. */
  readonly removedSession: (facts: { readonly credential: string }) => string;
  /** Why an entered credential was removed: idle time, or the end of the sign-in. */
  readonly removed: (facts: { readonly credential: string }) => string;
  /** The wizard failed to show: what became of what was entered. */
  readonly failedKept: (facts: { readonly credential: string }) => string;
  /** Why a tested credential was removed: it was kept too long before Finish. */
  readonly removedDraft: (facts: { readonly credential: string }) => string;
  /** Warning before the key is removed. */
  readonly wipesSoon: (facts: { readonly credential: string; readonly seconds: number }) => string;
  /** Button that keeps it. */
  readonly keepKey: (facts: { readonly credential: string }) => string;
  /** Button that makes the account. */
  readonly finish: string;
  /** Button that swaps the credential. */
  readonly finishRotate: (facts: { readonly credential: string }) => string;
  /** Why Finish is off: no pass for what is entered. */
  readonly finishNotTested: string;
  /** Why Finish is off: a test is running. */
  readonly finishTesting: string;
  /** Why Finish is off: the last test did not pass. */
  readonly finishTestFailed: string;
  /** Why Finish is off: another field. */
  readonly finishNeedsFields: string;
  /** Why a button is off: the account to change is being read. */
  readonly accountLoading: string;
  /** Why a button is off: access was refused or is not known. */
  readonly accessOff: string;
  /** The organization is an account here already. */
  readonly alreadyConnected: (facts: { readonly account: string; readonly self: boolean }) => string;
  /** While Finish is awaited. */
  readonly saving: string;
  /** Long. */
  readonly savingSlow: string;
  /** While it is repeated. */
  readonly checking: string;
  /** Button that begins again. */
  readonly connectAnother: (facts: { readonly noun: string }) => string;
  /** Question before a typed key is thrown away. */
  readonly discardTitle: (facts: { readonly credential: string }) => string;
  /** What happens then. */
  readonly discardBody: string;
  /** Button that stays. */
  readonly keepEditing: string;
  /** Button that leaves. */
  readonly discard: (facts: { readonly credential: string }) => string;
  /** Question before an awaited answer is left. */
  readonly stopWaitingTitle: string;
  /** What happens then. */
  readonly stopWaitingBody: string;
  /** Button that stays. */
  readonly keepWaiting: string;
  /** Button that leaves. */
  readonly stopWaiting: string;
  /** Headline: this console has no such integration, or it cannot be drawn. */
  readonly unavailable: string;
  /** Link to the host's support. */
  readonly support: string;
  /** Headline: the person may not. */
  readonly accessRefused: string;
  /** Headline: it is not known whether the person may. */
  readonly accessUnknown: string;
}

const ends = (lastFour: string | undefined): string => (lastFour === undefined ? '' : ` ending ${lastFour}`);

/** English. */
export const englishWizardFinish: WizardFinishMessages = {
  entered: ({ credential }) => `${credential} entered, not tested`,
  held: ({ credential, lastFour }) => `${credential}${ends(lastFour)}, tested`,
  replace: 'Replace',
  replaceNamed: ({ credential }) => `Replace ${credential}`,
  removedField: ({ credential }) =>
    `You changed what the ${credential} was entered for, so it was removed. Paste it again.`,
  removedSession: ({ credential }) =>
    `You were signed out, so the ${credential} was removed. Sign in, then paste it again.`,
  failedKept: ({ credential }) => `For safety the ${credential} was removed. Everything else that you entered is kept.`,
  removed: ({ credential }) => `For safety the ${credential} was removed. Paste it again.`,
  removedDraft: ({ credential }) => `The tested ${credential} was held for too long and was removed. Paste it again.`,
  wipesSoon: ({ credential, seconds }) =>
    `For safety the ${credential} is removed in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  keepKey: ({ credential }) => `Keep the ${credential}`,
  finish: 'Finish',
  finishRotate: ({ credential }) => `Update ${credential}`,
  finishNotTested: 'Test the connection first.',
  finishTesting: 'The test is still running.',
  finishTestFailed: 'The test has to pass first.',
  finishNeedsFields: 'Correct the fields marked above first.',
  accountLoading: 'The account is being read.',
  accessOff: 'You cannot do this at the moment.',
  alreadyConnected: ({ account, self }) =>
    self ? 'This organization is connected already.' : `This organization is already connected as ${account}.`,
  saving: 'Storing…',
  savingSlow: 'Still waiting for an answer.',
  checking: 'Checking…',
  connectAnother: ({ noun }) => `Connect another ${noun}`,
  discardTitle: ({ credential }) => `Discard the ${credential} you pasted?`,
  discardBody: 'It is removed from this page. Nothing was stored.',
  keepEditing: 'Keep editing',
  discard: ({ credential }) => `Discard ${credential}`,
  stopWaitingTitle: 'Stop waiting?',
  stopWaitingBody:
    'The request was sent. If you leave now, it is not known whether it took effect until the list is read again.',
  keepWaiting: 'Keep waiting',
  stopWaiting: 'Stop waiting',
  unavailable: 'This integration cannot be shown',
  support: 'Contact support',
  accessRefused: 'You do not have access',
  accessUnknown: 'Your access could not be read',
};
