/** Strings of the wizard's frame and of the texts in its first step: prerequisites, guide, message to another administrator. */
export interface WizardGuideMessages {
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
  /** Read after the title of a finished step, with the mark between the two. */
  readonly stepDone: string;
  /** Title of the first step when the definition has several in its place. */
  readonly configure: string;
  /** Read before a step's title, with the mark between the two. */
  readonly stepNumber: (facts: { readonly number: number; readonly count: number }) => string;
  /** Button to the second step. */
  readonly next: string;
  /** Button to the first step. */
  readonly back: string;
  /** Heading over what a person needs before starting. */
  readonly before: string;
  /** A permission in the host's console. @param facts.needed May hold inline markup. */
  readonly hostPermission: (facts: { readonly needed: string }) => string;
  /** A role at the vendor. @param facts.needed May hold inline markup. */
  readonly vendorRole: (facts: { readonly needed: string }) => string;
  /** A plan at the vendor. @param facts.needed May hold inline markup. */
  readonly vendorPlan: (facts: { readonly needed: string }) => string;
  /** Heading of the numbered instructions. */
  readonly guide: (facts: { readonly credential: string; readonly integration: string }) => string;
  /** Label of a warning under an instruction. */
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
  /** The message itself, in lines. Contains no secret. */
  readonly askAdminMessage: (facts: AskAdminParams) => string;
}

/** Facts for the message to the owner of the vendor's account. */
export interface AskAdminParams {
  readonly integration: string;
  readonly credential: string;
  /** What a person needs before starting. */
  readonly prerequisites: readonly string[];
  /** Each with its scope names. */
  readonly capabilities: readonly { readonly label: string; readonly required: boolean; readonly scopes: string }[];
  /** Instructions as plain text, in order. */
  readonly steps: readonly { readonly body: string; readonly optional: boolean }[];
  /** The vendor's page, when the definition names it. */
  readonly href?: string | undefined;
}

/** English. */
export const englishWizardGuide: WizardGuideMessages = {
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
  stepDone: ', done',
  configure: 'Configure',
  stepNumber: ({ number, count }) => `Step ${number} of ${count},`,
  next: 'Next',
  back: 'Back',
  before: 'Before you start',
  hostPermission: ({ needed }) => `Permission in this console: ${needed}`,
  vendorRole: ({ needed }) => `Role: ${needed}`,
  vendorPlan: ({ needed }) => `Plan: ${needed}`,
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
      `We need this from ${integration}: ${credential}.`,
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
      ...(steps.length === 0
        ? []
        : [
            '',
            'Steps:',
            ...steps.map(({ body, optional }, index) => `${index + 1}. ${body}${optional ? ' (optional)' : ''}`),
          ]),
      ...(href === undefined ? [] : ['', `Page: ${href}`]),
      '',
      `Please do not send the ${credential} by e-mail or chat. Enter it in the console yourself, or use a password manager to share it.`,
    ].join('\n'),
};
