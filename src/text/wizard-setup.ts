import type { HiddenKind } from '../definition/key-characters.ts';
import type { Wrapping } from '../definition/unwrap-secret.ts';

/** Words of the wizard's frame and its first step. */
export interface WizardSetupMessages {
  /** Title when connecting. */
  readonly title: (facts: { readonly integration: string }) => string;
  /** Title when replacing a credential; `account` is absent while it is read. */
  readonly rotateTitle: (facts: { readonly credential: string; readonly account?: string | undefined }) => string;
  /** What is read, under the title when connecting. */
  readonly description: (facts: { readonly integration: string }) => string;
  /** Which account it is and what stays in use, under the title when replacing. */
  readonly rotateDescription: (facts: {
    readonly idNoun: string;
    readonly externalId?: string | undefined;
    readonly credential: string;
    readonly lastFour?: string | undefined;
  }) => string;
  /** Name of the list of steps. */
  readonly progress: string;
  /** The word for a finished step. */
  readonly stepDone: string;
  /** Title of the first step when the definition has several in its place. */
  readonly configure: string;
  /** Read before a step's title. */
  readonly stepNumber: (facts: { readonly number: number; readonly count: number }) => string;
  /** Button to the second step. */
  readonly next: string;
  /** Button to the first step. */
  readonly back: string;
  /** Heading over what must be true before starting. */
  readonly before: string;
  /** Words before a permission in the host's console. */
  readonly hostPermission: string;
  /** Words before a role at the vendor. */
  readonly vendorRole: string;
  /** Words before a plan at the vendor. */
  readonly vendorPlan: string;
  /** Heading of the numbered instructions. */
  readonly guide: (facts: { readonly credential: string; readonly integration: string }) => string;
  /** Word before a warning under an instruction. */
  readonly caution: string;
  /** Read after an instruction whose capability the last test found. */
  readonly itemGranted: string;
  /** Read after an instruction whose capability the last test missed. */
  readonly itemMissing: string;
  /** Heading of what is asked for. */
  readonly capabilities: (facts: { readonly credential: string }) => string;
  /** Mark of a capability that is always asked for. */
  readonly required: string;
  /** Heading of what is never read. */
  readonly notRead: string;
  /** Link to the page about connecting. */
  readonly docs: string;
  /** A link to where a field's value is found. */
  readonly fieldPage: (facts: { readonly integration: string; readonly field: string }) => string;
  /** Link to the vendor's page where credentials are made. */
  readonly keyPage: (facts: { readonly integration: string; readonly credential: string }) => string;
  /** Question over "ask your admin". */
  readonly askAdmin: (facts: { readonly integration: string }) => string;
  /** What the message holds. */
  readonly askAdminNote: string;
  /** Button that copies the message. */
  readonly copyAskAdmin: string;
  /** The message itself, in lines. Holds no secret. */
  readonly askAdminMessage: (facts: AskAdminFacts) => string;
  /** Heading of the choice between methods. */
  readonly method: string;
  /** Mark of the method to prefer. */
  readonly recommended: string;
  /** Words before the place where a value is found. */
  readonly whereToFind: string;
  /** Words before a made-up value. */
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
  /** Something around the key was taken off. */
  readonly noticeUnwrapped: Readonly<Record<Wrapping, string>>;
  /** Characters that no key holds stand inside. */
  readonly noticeHidden: (facts: { readonly kinds: readonly HiddenKind[] }) => string;
  /** Button that takes them out. */
  readonly remove: string;
  /** JSON with one key in it. */
  readonly noticeJson: (facts: { readonly name: string }) => string;
  /** Button that takes that key. */
  readonly takeValue: (facts: { readonly name: string }) => string;
  /** Letters of another script. */
  readonly noticeLookAlike: string;
  /** A key as consoles show it, with dots. */
  readonly noticeMasked: string;
  /** Longer than keys are. */
  readonly noticeVeryLong: string;
  /** It looks like another kind; `kind` is a word for it. */
  readonly noticeWrongKind: (facts: { readonly kind: string; readonly credential: string }) => string;
  /** It does not look as usual. */
  readonly noticeUnusual: (facts: { readonly credential: string }) => string;
  /** It cannot travel in a request. */
  readonly refusedNotSendable: string;
  /** It is over the limit. */
  readonly refusedTooLong: string;
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

/** What goes into the message for whoever holds the vendor's account. */
export interface AskAdminFacts {
  readonly integration: string;
  readonly credential: string;
  /** What must be true before starting, in words. */
  readonly prerequisites: readonly string[];
  /** Each with its scope names. */
  readonly capabilities: readonly { readonly label: string; readonly required: boolean; readonly scopes: string }[];
  /** Instructions as plain text, in order. */
  readonly steps: readonly string[];
  /** The vendor's page, when the definition names it. */
  readonly href?: string | undefined;
}

/** English. */
export const englishWizardSetup: WizardSetupMessages = {
  title: ({ integration }) => `Connect ${integration}`,
  rotateTitle: ({ credential, account }) =>
    account === undefined ? `Update ${credential}` : `Update ${credential} of ${account}`,
  description: ({ integration }) =>
    `Follow the guide at ${integration}, enter what it gives you, then test the connection.`,
  rotateDescription: ({ idNoun, externalId, credential, lastFour }) => {
    const id = externalId === undefined ? '' : `${idNoun} ${externalId}. `;
    const current = lastFour === undefined ? `The current ${credential}` : `Current ${credential} ends ${lastFour}. It`;
    return `${id}${current} stays in use until the new one works.`;
  },
  progress: 'Progress',
  stepDone: 'done',
  configure: 'Configure',
  stepNumber: ({ number, count }) => `Step ${number} of ${count}`,
  next: 'Next',
  back: 'Back',
  before: 'Before you start',
  hostPermission: 'Permission in this console:',
  vendorRole: 'Role:',
  vendorPlan: 'Plan:',
  guide: ({ credential, integration }) => `Get the ${credential} from ${integration}`,
  caution: 'Caution',
  itemGranted: 'Found by the last test',
  itemMissing: 'Not found by the last test',
  capabilities: ({ credential }) => `What the ${credential} should allow`,
  required: 'Required',
  notRead: 'Never read',
  docs: 'Guide to connecting',
  fieldPage: ({ integration, field }) => `Open the page for ${field} at ${integration}`,
  keyPage: ({ integration, credential }) => `Open ${credential} page at ${integration}`,
  askAdmin: ({ integration }) => `Does somebody else manage ${integration}?`,
  askAdminNote: 'Copies the role, the scopes, the steps and a link. No key.',
  copyAskAdmin: 'Copy message for your admin',
  askAdminMessage: ({ integration, credential, prerequisites, capabilities, steps, href }) =>
    [
      `We need a ${credential} from ${integration}.`,
      ...(prerequisites.length === 0 ? [] : ['', 'Needed first:', ...prerequisites.map((line) => `- ${line}`)]),
      ...(capabilities.length === 0
        ? []
        : [
            '',
            'What it should allow:',
            ...capabilities.map(
              ({ label, required, scopes }) =>
                `- ${label} (${required ? 'required' : 'optional'})${scopes === '' ? '' : `: ${scopes}`}`,
            ),
          ]),
      ...(steps.length === 0 ? [] : ['', 'Steps:', ...steps.map((line, index) => `${index + 1}. ${line}`)]),
      ...(href === undefined ? [] : ['', `Page: ${href}`]),
      '',
      `Please do not send the ${credential} by e-mail or chat. Enter it in the console yourself, or use a password manager to share it.`,
    ].join('\n'),
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
  refusedTooLong: 'This is more than 64 KB of text, which is no key. Nothing was taken over.',
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
