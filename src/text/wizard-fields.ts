import type { HiddenKind, Wrapping } from '../definition/normalise-secret.ts';

/** Strings of the inputs in the wizard's first step: the method, the fields, and notices about them. */
export interface WizardFieldsMessages {
  /** Heading of the choice between methods. */
  readonly method: string;
  /** Mark of the method to prefer. */
  readonly recommended: string;
  /** Label before the place where a value is found. */
  readonly whereToFind: string;
  /** Label before an example value. */
  readonly example: string;
  /** Button that shows the secret; `field` is its label. */
  readonly show: (facts: { readonly field: string }) => string;
  /** Button that hides the secret. */
  readonly hide: (facts: { readonly field: string }) => string;
  /** Spoken after the secret is shown. */
  readonly shown: (facts: { readonly field: string }) => string;
  /** Spoken after it is hidden. */
  readonly hidden: (facts: { readonly field: string }) => string;
  /** Spoken after a paste. */
  readonly pasted: (facts: { readonly characters: number }) => string;
  /** Choice that lets another value be typed. */
  readonly other: string;
  /** Label of the value that is typed then. */
  readonly otherValue: (facts: { readonly field: string }) => string;
  /** Under a field that cannot be changed while a credential is replaced. */
  readonly locked: string;
  /** White space or line breaks were cut off the ends. */
  readonly noticeTrimmed: string;
  /** Something around the key was removed. */
  readonly noticeUnwrapped: Readonly<Record<Wrapping, string>>;
  /** The key contains invisible characters. */
  readonly noticeHidden: (facts: { readonly kinds: readonly HiddenKind[] }) => string;
  /** Button that removes them. */
  readonly remove: string;
  /** The value is JSON with one key. */
  readonly noticeJson: (facts: { readonly name: string }) => string;
  /** Button that takes that key. */
  readonly takeValue: (facts: { readonly name: string }) => string;
  /** Letters of another script. */
  readonly noticeLookAlike: string;
  /** A key as consoles show it, with dots. */
  readonly noticeMasked: string;
  /** Longer than keys are. */
  readonly noticeVeryLong: string;
  /** It looks like another kind; `kind` is a name for it. */
  readonly noticeWrongKind: (facts: { readonly kind: string; readonly credential: string }) => string;
  /** It does not look as usual. */
  readonly noticeUnusual: (facts: { readonly credential: string }) => string;
  /** A request cannot carry it. */
  readonly refusedNotSendable: string;
  /** It is over the limit, in kilobytes of 1,024 bytes. */
  readonly refusedTooLong: (facts: { readonly kilobytes: number }) => string;
  /** Heading of the list of problems. */
  readonly problems: string;
  /** A field is empty. */
  readonly problemRequired: (facts: { readonly field: string }) => string;
  /** A value is none of the choices. */
  readonly problemNotAnOption: (facts: { readonly field: string }) => string;
  /** A date cannot be read. */
  readonly problemNotADate: (facts: { readonly field: string }) => string;
  /** A date has passed. */
  readonly problemInThePast: (facts: { readonly field: string }) => string;
  /** A value is too long. */
  readonly problemTooLong: (facts: { readonly field: string }) => string;
  /** Why Next is off: nothing entered. */
  readonly nextNeedsCredential: (facts: { readonly credential: string }) => string;
  /** Why Next is off: what is entered cannot be sent. */
  readonly nextRefused: (facts: { readonly credential: string }) => string;
  /** Why Next is off: another field. */
  readonly nextNeedsFields: string;
}

/** English. */
export const englishWizardFields: WizardFieldsMessages = {
  method: 'How to connect',
  recommended: 'Recommended',
  whereToFind: 'Find it in',
  example: 'Looks like',
  show: ({ field }) => `Show ${field}`,
  hide: ({ field }) => `Hide ${field}`,
  shown: ({ field }) => `${field} is visible on screen.`,
  hidden: ({ field }) => `${field} hidden.`,
  pasted: ({ characters }) => (characters === 1 ? 'Pasted. 1 character.' : `Pasted. ${characters} characters.`),
  other: 'Other…',
  otherValue: ({ field }) => `${field}, other value`,
  locked: 'Belongs to this account and cannot be changed here.',
  noticeTrimmed: 'Spaces around the key were removed.',
  noticeUnwrapped: {
    quotes: 'Quotes around the key were removed.',
    bearer: 'The word “Bearer” before the key was removed.',
    header: 'The header name before the key was removed.',
    assignment: 'The variable name before the key was removed.',
  },
  noticeHidden: ({ kinds }) => {
    const [only] = kinds;
    if (kinds.length === 1 && only === 'white_space')
      return 'There is a space inside the key. It may be two keys, or a copy error.';
    if (kinds.length === 1 && only === 'line_break')
      return 'There is a line break inside the key. It may be two keys, or a copy error.';
    return 'There are characters inside the key that cannot be seen.';
  },
  remove: 'Remove',
  noticeJson: ({ name }) => `This is JSON that holds one key, called “${name}”.`,
  takeValue: ({ name }) => `Use the value of “${name}”`,
  noticeLookAlike: 'Some letters only look Latin. Copy the key again from its source.',
  noticeMasked: 'This looks like a key with its middle hidden. Copy the whole key.',
  noticeVeryLong: 'This is longer than keys usually are.',
  noticeWrongKind: ({ kind, credential }) => `This looks like ${kind}, not like the ${credential}.`,
  noticeUnusual: ({ credential }) => `This does not look like the usual ${credential}. The test decides.`,
  refusedNotSendable: 'This holds characters that cannot be sent. Copy the key again from its source.',
  refusedTooLong: ({ kilobytes }) =>
    `This is more than ${kilobytes} KB of text, which is no key. Nothing was taken over.`,
  problems: 'There is a problem',
  problemRequired: ({ field }) => `Enter the ${field}.`,
  problemNotAnOption: ({ field }) => `Choose one of the values for ${field}.`,
  problemNotADate: ({ field }) => `Enter ${field} as a date.`,
  problemInThePast: ({ field }) => `Enter a date in the future for ${field}.`,
  problemTooLong: ({ field }) => `Shorten ${field}.`,
  nextNeedsCredential: ({ credential }) => `Enter the ${credential} to go on.`,
  nextRefused: ({ credential }) => `Correct the ${credential} to go on.`,
  nextNeedsFields: 'Correct the fields marked above to go on.',
};
