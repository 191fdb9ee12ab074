import type { FailureCode } from '../definition/failure.ts';

/** Facts that a failure's texts may mention. All are plain text. */
export interface FailureParams {
  /** The integration, for example "OpenAI". */
  readonly integration: string;
  /** The vendor's term for the credential, for example "Admin key". */
  readonly credential: string;
  /** Vendor scope names that are missing, as one list in the reader's language; empty when not known. */
  readonly scopes: string;
  /** The wait in the reader's language, for example "30 seconds"; empty when not known. */
  readonly wait: string;
  /** Host name or region that the vendor requires, for example "eu.api.openai.com"; empty when not known. */
  readonly target: string;
  /** The host's name for its product; undefined when it gave none: use a neutral term then. */
  readonly product?: string | undefined;
}

/** What happened, briefly, and what to do about it. */
export interface FailureStrings {
  readonly title: (facts: FailureParams) => string;
  readonly remedy: (facts: FailureParams) => string;
}

/** Texts for every failure code. A definition's remedy replaces `remedy`. */
export type FailureMessages = Readonly<Record<FailureCode, FailureStrings>>;

const strings = (
  title: FailureStrings['title'] | string,
  remedy: FailureStrings['remedy'] | string,
): FailureStrings => ({
  title: typeof title === 'string' ? () => title : title,
  remedy: typeof remedy === 'string' ? () => remedy : remedy,
});

/** English. */
export const englishFailures: FailureMessages = {
  invalid_credential: strings(
    (facts) => `${facts.integration} did not accept this ${facts.credential}`,
    (facts) => `Copy the ${facts.credential} again, or create a new one. It may be mistyped, deleted or revoked.`,
  ),
  expired_credential: strings(
    (facts) => `This ${facts.credential} has expired`,
    (facts) => `Create a new ${facts.credential} and paste it here.`,
  ),
  wrong_kind: strings(
    'This is another kind of key',
    (facts) => `Create the ${facts.credential} that the guide describes. Other keys cannot read what is needed.`,
  ),
  missing_scope: strings(
    (facts) => (facts.scopes === '' ? 'A permission is missing' : `Permission missing: ${facts.scopes}`),
    (facts) => `Give the ${facts.credential} the required permission, then test again.`,
  ),
  wrong_target: strings(
    (facts) =>
      facts.target === ''
        ? `${facts.integration} was not found at this address`
        : `${facts.integration} asks for another address: ${facts.target}`,
    'Check the site, region or address that was entered.',
  ),
  network_policy: strings(
    (facts) => `${facts.integration} does not accept calls from this console’s server`,
    'Ask an administrator there to add the addresses below to the allow-list.',
  ),
  not_yet_effective: strings(
    (facts) => `The ${facts.credential} is not active yet`,
    'New keys and permissions can take some minutes. Wait, then test again.',
  ),
  account_unavailable: strings(
    (facts) => `The ${facts.integration} account is not available`,
    'It may be suspended or out of credit. Ask its owner.',
  ),
  plan_required: strings(
    (facts) => `The ${facts.integration} plan does not include this`,
    'Ask the owner of the account about the plan that does.',
  ),
  approval_pending: strings(
    'Approval is pending',
    'An administrator at the vendor has to approve first. Then test again.',
  ),
  identity_mismatch: strings(
    (facts) => `This ${facts.credential} belongs to another organization`,
    'Use one of the same organization, or connect the other organization as a new account.',
  ),
  already_connected: strings(
    'This organization is already connected',
    (facts) => `Update its ${facts.credential} instead of connecting it a second time.`,
  ),
  same_credential: strings(
    (facts) => `This ${facts.credential} is the one in use`,
    (facts) => `Create a new ${facts.credential} and paste that one.`,
  ),
  version_conflict: strings(
    'Somebody else changed this account',
    'Look at the account as it is now, then decide whether to go on.',
  ),
  draft_expired: strings(
    'The test is too old',
    (facts) => `Paste the ${facts.credential} again and test it. Everything else is kept.`,
  ),
  authorization_expired: strings('The authorization has expired', 'Start it again.'),
  not_found: strings('This account no longer exists', 'Somebody may have disconnected it. Reload the list.'),
  rate_limited: strings('Too many requests', (facts) =>
    facts.wait === '' ? 'Wait a little, then try again.' : `Try again in ${facts.wait}.`,
  ),
  provider_unavailable: strings(
    (facts) => `${facts.integration} is not available right now`,
    'Nothing is wrong with what was entered. Try again in a few minutes.',
  ),
  provider_refused_location: strings(
    (facts) => `${facts.integration} does not serve this location`,
    'Ask the administrators of this console.',
  ),
  timeout: strings('No answer in time', 'Try again. If it stays so, a firewall may be in the way.'),
  offline: strings('You are offline', 'Check the network, then try again. Nothing was sent.'),
  unavailable: strings('This console’s server cannot be reached', 'Try again in a moment.'),
  aborted: strings('Cancelled', 'Nothing was changed.'),
  permission_denied: strings('You are not allowed to do this', 'Ask an administrator of this console for access.'),
  host_signed_out: strings('Your session has ended', 'Sign in to this console again, then go on here.'),
  invalid_input: strings('Something entered cannot be used', 'Check what was entered, then try again.'),
  popup_blocked: strings('The browser blocked the window', 'Allow pop-up windows for this page, then try again.'),
  popup_closed: strings('The window was closed', 'Open it again and finish there.'),
  unsupported: strings(
    'This console cannot show this integration',
    'It needs a newer version. Tell the administrators of this console.',
  ),
  unexpected_answer: strings(
    'This console’s server gave an answer that cannot be read',
    'You may be signed out, or the address is wrong. Reload the page. If it stays so, tell the administrators of this console.',
  ),
  outcome_unknown: strings('Nobody knows yet whether this took effect', 'Check again before anything else is tried.'),
  list_incomplete: strings(
    'The list may be incomplete',
    'Reload it. If it stays so, tell the administrators of this console.',
  ),
  unknown: strings('Something went wrong', 'Try again. If it stays so, ask for help with the details below.'),
};
