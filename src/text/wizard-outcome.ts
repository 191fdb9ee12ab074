/** Strings that are shown after a test only: its result, what is stored with it, and the outcome. */
export interface WizardOutcomeMessages {
  /** Label of the account's name here. */
  readonly label: string;
  /** What the name is for. */
  readonly labelHelp: string;
  /** Label of a typed expiry. */
  readonly expiry: (facts: { readonly credential: string }) => string;
  /** What the typed expiry is for. */
  readonly expiryHelp: string;
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
  /** Another person has changed the account; who and when if known. */
  readonly conflict: (facts: { readonly person?: string | undefined; readonly moment?: string | undefined }) => string;
  /** What is in use now and what going on does. */
  readonly conflictHelp: (facts: { readonly credential: string; readonly lastFour?: string | undefined }) => string;
  /** Button that continues nevertheless. */
  readonly conflictGoOn: (facts: { readonly credential: string }) => string;
  /** No organization was found. */
  readonly noIdentity: string;
  /**
   * Another account has the same name, which proves nothing, or may be of this organization for another reason (`account`
   * undefined), and what it means if it is the same organization.
   */
  readonly possibleDuplicate: (facts: { readonly account: string | undefined }) => string;
  /** What that means when replacing. */
  readonly noIdentityRotate: string;
  /** Rotation: the new credential passed. */
  readonly notYetInUse: (facts: { readonly credential: string }) => string;
  /** Headline: Finish was refused. */
  readonly notSaved: string;
  /** Spoken when Finish was refused. */
  readonly notSavedSpoken: (facts: { readonly credential: string }) => string;
  /** Headline: it is not known whether the account was created. */
  readonly unconfirmed: string;
  /** Headline: it is not known which credential is in use. */
  readonly unconfirmedRotate: string;
  /** What a check does. */
  readonly unconfirmedHelp: string;
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
}

const ends = (lastFour: string | undefined): string => (lastFour === undefined ? '' : ` ending ${lastFour}`);

/** English. */
export const englishWizardOutcome: WizardOutcomeMessages = {
  label: 'Name in this console',
  labelHelp: 'Optional. Left empty, the organization’s own name is shown.',
  expiry: ({ credential }) => `Expiry of the ${credential}`,
  expiryHelp: 'Optional. The vendor did not tell. With a date, this console can warn you in time.',
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
  possibleDuplicate: ({ account }) =>
    account === undefined
      ? 'This organization may be connected already. If it is, its data will be counted twice.'
      : `An account named ${account} is connected already. If it is the same organization, its data will be counted twice.`,
  noIdentityRotate:
    'The vendor did not tell which organization this is. Make sure that the new key belongs to the same one.',
  notYetInUse: ({ credential }) => `The new ${credential} works. It is not in use yet.`,
  notSaved: 'Nothing was stored',
  notSavedSpoken: ({ credential }) => `The ${credential} could not be saved.`,
  unconfirmed: 'We could not confirm that the account was connected.',
  unconfirmedRotate: 'We could not confirm which key is in use.',
  unconfirmedHelp: 'The answer was lost on the way. Checking again repeats the same request; it cannot connect twice.',
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
};
