/** Words of the wizard's second step, of what comes after it, and of leaving. */
export interface WizardFinishMessages {
  /** The credential in step 2 before a pass. */
  readonly entered: (facts: { readonly credential: string }) => string;
  /** The credential after a pass. */
  readonly held: (facts: { readonly credential: string; readonly lastFour?: string | undefined }) => string;
  /** Button that leaves the tested credential for another. */
  readonly replace: string;
  /** The same button, for who cannot see what it stands beside. */
  readonly replaceNamed: (facts: { readonly credential: string }) => string;
  /** A field that decides where the key is sent, or what it was tested with, was edited. */
  readonly removedField: (facts: { readonly credential: string }) => string;
  /** The host signed the person out. */
  readonly removedSession: (facts: { readonly credential: string }) => string;
  /** Why a key that was entered is gone: nobody did anything for a while, or the sign-in ended. */
  readonly removed: (facts: { readonly credential: string }) => string;
  /** Why it is gone: the tested one was held too long before Finish. */
  readonly removedDraft: (facts: { readonly credential: string }) => string;
  /** Warning before the key is removed. */
  readonly wipesSoon: (facts: { readonly credential: string; readonly seconds: number }) => string;
  /** Button that keeps it. */
  readonly keepKey: (facts: { readonly credential: string }) => string;
  /** Label of the account's name here. */
  readonly label: string;
  /** What the name is for. */
  readonly labelHelp: string;
  /** Label of a typed expiry. */
  readonly expiry: (facts: { readonly credential: string }) => string;
  /** What the typed expiry is for. */
  readonly expiryHelp: string;
  /** Button that makes the account. */
  readonly finish: string;
  /** Button that swaps the credential. */
  readonly finishRotate: (facts: { readonly credential: string }) => string;
  /** Why Finish is off: no pass for what is entered. */
  readonly finishNotTested: string;
  /** Why Finish is off: a test runs. */
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
  /** What is offered then. */
  readonly alreadyConnectedHelp: (facts: { readonly credential: string }) => string;
  /** Button that replaces that account's credential. */
  readonly updateExisting: (facts: { readonly credential: string }) => string;
  /** The credential belongs to another organization than the account. */
  readonly mismatch: (facts: { readonly found: string; readonly expected: string }) => string;
  /** What is offered then. */
  readonly mismatchHelp: string;
  /** Button that makes a new account of it. */
  readonly connectAsNew: (facts: { readonly found: string }) => string;
  /** Somebody changed the account in the meantime; who and when if known. */
  readonly conflict: (facts: { readonly person?: string | undefined; readonly moment?: string | undefined }) => string;
  /** What is in use now and what going on does. */
  readonly conflictHelp: (facts: { readonly credential: string; readonly lastFour?: string | undefined }) => string;
  /** Button that goes on all the same. */
  readonly conflictGoOn: (facts: { readonly credential: string }) => string;
  /** No organization was found. */
  readonly noIdentity: string;
  /** What that means when replacing. */
  readonly noIdentityRotate: string;
  /** Rotation: the new credential passed. */
  readonly notYetInUse: (facts: { readonly credential: string }) => string;
  /** Headline: Finish was refused. */
  readonly notSaved: string;
  /** Spoken when Finish was refused. */
  readonly notSavedSpoken: (facts: { readonly credential: string }) => string;
  /** While Finish is awaited. */
  readonly saving: string;
  /** Long. */
  readonly savingSlow: string;
  /** Headline: nobody knows whether the account was made. */
  readonly unconfirmed: string;
  /** Headline: nobody knows which credential is in use. */
  readonly unconfirmedRotate: string;
  /** What a check does. */
  readonly unconfirmedHelp: string;
  /** While it is repeated. */
  readonly checking: string;
  /** Title when connected. */
  readonly connected: (facts: { readonly account: string }) => string;
  /** Title when the credential was replaced. */
  readonly rotated: (facts: { readonly credential: string; readonly account: string }) => string;
  /** Which credential is in use. */
  readonly inUse: (facts: { readonly credential: string; readonly lastFour?: string | undefined }) => string;
  /** The name of an account without one. */
  readonly unnamed: string;
  /** The host did not send the account back. */
  readonly savedUnread: string;
  /** Heading over what happens next. */
  readonly whatNext: string;
  /** How much history is imported. */
  readonly promiseHistory: (facts: { readonly duration: string }) => string;
  /** How long it takes. */
  readonly promiseFirstData: (facts: { readonly duration: string }) => string;
  /** How often data is read afterwards. */
  readonly promiseRefresh: (facts: { readonly duration: string }) => string;
  /** An e-mail comes. */
  readonly promiseEmail: string;
  /** Heading over what to do with the old credential. */
  readonly oldCredential: (facts: { readonly credential: string }) => string;
  /** What to do with it, when the definition does not say. */
  readonly oldCredentialActive: (facts: { readonly credential: string; readonly vendor: string }) => string;
  /** Notice: the import begins again. */
  readonly syncRestarts: string;
  /** Advice about the clipboard. */
  readonly clipboard: string;
  /** Link to the account's data. */
  readonly seeData: string;
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
  removed: ({ credential }) => `For safety the ${credential} was removed. Paste it again.`,
  removedDraft: ({ credential }) => `The tested ${credential} was held for too long and was removed. Paste it again.`,
  wipesSoon: ({ credential, seconds }) =>
    `For safety the ${credential} is removed in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  keepKey: ({ credential }) => `Keep the ${credential}`,
  label: 'Name in this console',
  labelHelp: 'Optional. Left empty, the organization’s own name is shown.',
  expiry: ({ credential }) => `Expiry of the ${credential}`,
  expiryHelp: 'Optional. The vendor did not tell. With a date, this console can warn you in time.',
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
  alreadyConnectedHelp: ({ credential }) =>
    `It is not connected a second time. You can give that account the ${credential} you just tested; its data and history stay.`,
  updateExisting: ({ credential }) => `Update its ${credential}`,
  mismatch: ({ found, expected }) => `This key belongs to ${found}, not to ${expected}.`,
  mismatchHelp: 'Nothing was changed. Enter a key of the same organization, or connect the other one as a new account.',
  connectAsNew: ({ found }) => `Connect ${found} as a new account`,
  conflict: ({ person, moment }) => {
    const who = person === undefined ? 'This account was changed' : `${person} changed this account`;
    return `${who}${moment === undefined ? ' in the meantime' : ` ${moment}`}.`;
  },
  conflictHelp: ({ credential, lastFour }) =>
    `${lastFour === undefined ? '' : `The ${credential} in use now ends ${lastFour}. `}Nothing was overwritten. Going on replaces it with the ${credential} you tested.`,
  conflictGoOn: ({ credential }) => `Replace the present ${credential}`,
  noIdentity:
    'The vendor did not tell which organization this is, so it was not checked whether it is connected already.',
  noIdentityRotate:
    'The vendor did not tell which organization this is. Make sure that the new key belongs to the same one.',
  notYetInUse: ({ credential }) => `The new ${credential} works. It is not in use yet.`,
  notSaved: 'Nothing was stored',
  notSavedSpoken: ({ credential }) => `The ${credential} could not be saved.`,
  saving: 'Storing…',
  savingSlow: 'Still waiting for an answer.',
  unconfirmed: 'We could not confirm that the account was connected.',
  unconfirmedRotate: 'We could not confirm which key is in use.',
  unconfirmedHelp: 'The answer was lost on the way. Checking again repeats the same request; it cannot connect twice.',
  checking: 'Checking…',
  connected: ({ account }) => `Connected ${account}`,
  rotated: ({ credential, account }) => `${credential} of ${account} updated`,
  inUse: ({ credential, lastFour }) => `${credential}${ends(lastFour)} is in use.`,
  unnamed: 'Unnamed account',
  savedUnread: 'It was stored. The console did not send it back; the list shows it in a moment.',
  whatNext: 'What happens next',
  promiseHistory: ({ duration }) => `The last ${duration} of data are imported.`,
  promiseFirstData: ({ duration }) => `The first import takes about ${duration}.`,
  promiseRefresh: ({ duration }) => `After that, data is refreshed at intervals of ${duration}.`,
  promiseEmail: 'You get an e-mail when the data is there.',
  oldCredential: ({ credential }) => `The old ${credential}`,
  oldCredentialActive: ({ credential, vendor }) =>
    `The old ${credential} is still active at ${vendor}. Delete it there.`,
  syncRestarts: 'The import starts again from the beginning.',
  clipboard: 'The key may still be in your clipboard. Copy something else to replace it.',
  seeData: 'See data',
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
