import { englishTestEntry, type TestEntryMessages } from './test-entry.ts';

/** Strings of a connection test, alone and in the wizard. */
export interface TestMessages extends TestEntryMessages {
  /** Button that starts the first test of the entered credential. */
  readonly start: string;
  /** Button that starts another one. */
  readonly again: string;
  /** Button that stops a running test. */
  readonly cancel: string;
  /** Heading of the list of checks. */
  readonly checks: string;
  /** Text under the heading before a test. */
  readonly intro: string;
  /** Spoken when a test has been running for a moment. */
  readonly running: string;
  /** Shown and spoken when a test takes long. */
  readonly slow: string;
  /** Headline of a pass. */
  readonly passed: string;
  /** Headline of a pass in which something optional is missing. */
  readonly passedPartly: string;
  /** Shown and spoken after a cancel. */
  readonly cancelled: string;
  /** Spoken result of a pass; `organization` when the vendor named one. */
  readonly passedSpoken: (facts: { readonly organization?: string | undefined }) => string;
  /** Spoken result of a test that did not pass; `headline` is the failure's own. */
  readonly failedSpoken: (facts: { readonly headline: string }) => string;
  /** Name of the check whether the vendor accepts the credential. */
  readonly checkCredential: (facts: { readonly credential: string; readonly vendor: string }) => string;
  /** Name of the check for the organization. */
  readonly checkIdentity: string;
  /** Name of the check whether the organization is connected already. */
  readonly checkDuplicate: string;
  /** Name of a check that proves a capability. */
  readonly checkCapability: (facts: { readonly capability: string }) => string;
  /** Status of a check that has not begun. */
  readonly statusPending: string;
  /** Status of a running check. */
  readonly statusRunning: string;
  /** Status of a check that passed. */
  readonly statusPassed: string;
  /** Status of an optional check that did not pass, or of one with a remark. */
  readonly statusWarning: string;
  /** Status of a check that failed. */
  readonly statusFailed: string;
  /** Status of a skipped check. */
  readonly statusSkipped: string;
  /** Mark of a required check. */
  readonly required: string;
  /** Label before the organization's name. */
  readonly organization: string;
  /** Added to an id that the person declared and the vendor did not prove. */
  readonly declared: string;
  /** Button that copies the vendor's id; `noun` is the vendor's term for it. */
  readonly copyId: (facts: { readonly noun: string }) => string;
  /** Label before the name the credential has at the vendor. */
  readonly credentialName: string;
  /** Label before the end of the credential. */
  readonly expiry: string;
  /** The credential ends at `date`, in `days` days of the person's calendar: 0 = today, below 0 = it has ended. */
  readonly expiresOn: (facts: { readonly date: string; readonly days: number }) => string;
  /** The credential never ends. */
  readonly expiresNever: string;
  /** The vendor did not report when it ends. */
  readonly expiryUnknown: string;
  /** Heading over what the credential may read. */
  readonly capabilities: string;
  /** State of a capability that the credential has. */
  readonly granted: string;
  /** State of a capability that it lacks. */
  readonly missing: string;
  /** State of a capability that could not be proven. */
  readonly unknown: string;
  /** What to add at the vendor. */
  readonly missingScopes: (facts: { readonly scopes: string; readonly count: number }) => string;
  /** What the host cannot show without an optional capability. */
  readonly withoutIt: (facts: { readonly unlocks: string }) => string;
  /** Heading over what the test could not prove. */
  readonly notVerified: string;
  /** Button that leads to the instruction that fixes a failure. */
  readonly goToItem: (facts: { readonly number: number }) => string;
  /** Who can act: the person here. */
  readonly actorYou: string;
  /** Who can act: an administrator at the vendor. */
  readonly actorVendorAdmin: (facts: { readonly vendor: string }) => string;
  /** Who can act: an administrator of this console. */
  readonly actorHostAdmin: string;
  /** Nothing to do: the failure passes with time. */
  readonly actorWait: string;
  /** Heading over scope names that are missing. */
  readonly scopesToAdd: string;
  /** Heading over the addresses the vendor must let in. */
  readonly addressesToAllow: string;
  /** Button that copies the addresses. */
  readonly copyAddresses: string;
  /** Which kind of credential the vendor recognised. */
  readonly foundKind: (facts: { readonly kind: string }) => string;
  /** Heading over the support bundle. */
  readonly stillStuck: string;
  /** Link to the host's support when the definition and the host give it no name. */
  readonly support: string;
  /** What the support bundle is, beside its button. */
  readonly bundleNote: string;
  /** Button that copies the support bundle. */
  readonly copyBundle: string;
  /** Opens technical details. */
  readonly details: string;
  /** Label: the failure code. */
  readonly detailCode: string;
  /** Label: the vendor's HTTP status. */
  readonly detailStatus: string;
  /** Label: the vendor's own code. */
  readonly detailVendorCode: string;
  /** Label: the vendor's request id. */
  readonly detailRequestId: string;
  /** Label: the host's id of the attempt. */
  readonly detailCorrelationId: string;
  /** Label: the vendor's redacted text. */
  readonly detailText: string;
  /** Beside a button that works again after a pause; `seconds` is 1 or more. */
  readonly coolDown: (facts: { readonly seconds: number }) => string;
  /** Spoken when the pause is over. */
  readonly coolDownOver: string;
  /** When the vendor was called. */
  readonly checkedAt: (facts: { readonly moment: string }) => string;
  /** The host cannot test a stored credential. */
  readonly cannotRetest: string;
}

/** English. */
export const englishTest: TestMessages = {
  ...englishTestEntry,
  start: 'Test connection',
  again: 'Test again',
  cancel: 'Cancel test',
  checks: 'Checks',
  intro: 'This takes a couple of seconds. Nothing is stored by the test.',
  running: 'Testing the connection…',
  slow: 'Still testing. You can cancel.',
  passed: 'Connection works',
  passedPartly: 'Connection works, with limits',
  cancelled: 'The test was cancelled. Nothing was stored.',
  passedSpoken: ({ organization }) =>
    organization === undefined ? 'The connection works.' : `The connection works. Found ${organization}.`,
  failedSpoken: ({ headline }) => `The test did not pass. ${headline}.`,
  checkCredential: ({ credential, vendor }) => `${vendor} accepts the ${credential}`,
  checkIdentity: 'Organization recognised',
  checkDuplicate: 'Not connected already',
  checkCapability: ({ capability }) => `Can read: ${capability}`,
  statusPending: 'Not started',
  statusRunning: 'Checking…',
  statusPassed: 'Passed',
  statusWarning: 'Passed with a note',
  statusFailed: 'Did not pass',
  statusSkipped: 'Not checked',
  required: 'Required',
  organization: 'Organization',
  declared: 'as entered, not proven',
  copyId: ({ noun }) => `Copy ${noun}`,
  credentialName: 'Name of the key',
  expiry: 'Expiry',
  expiresOn: ({ date, days }) => {
    if (days < 0) return `Ended on ${date}`;
    if (days === 0) return `Ends today, ${date}`;
    return days === 1 ? `Ends on ${date}, in 1 day` : `Ends on ${date}, in ${days} days`;
  },
  expiresNever: 'Does not end',
  expiryUnknown: 'Not told by the vendor',
  capabilities: 'What the key can read',
  granted: 'Yes',
  missing: 'No',
  unknown: 'Not verified',
  missingScopes: ({ scopes, count }) => (count === 1 ? `Missing scope: ${scopes}` : `Missing scopes: ${scopes}`),
  withoutIt: ({ unlocks }) => `Not available without it: ${unlocks}`,
  notVerified: 'Not verified by this test',
  goToItem: ({ number }) => `Go to step ${number} of the guide`,
  actorYou: 'You can fix this here.',
  actorVendorAdmin: ({ vendor }) => `An administrator at ${vendor} can fix this.`,
  actorHostAdmin: 'An administrator of this console can fix this.',
  actorWait: 'Nothing to fix: this passes with time.',
  scopesToAdd: 'Scopes to add',
  addressesToAllow: 'Addresses to allow',
  copyAddresses: 'Copy addresses',
  foundKind: ({ kind }) => `What was found: ${kind}.`,
  stillStuck: 'Still not working?',
  support: 'Contact support',
  bundleNote: 'The report holds codes and times. It holds no key.',
  copyBundle: 'Copy report for support',
  details: 'Technical details',
  detailCode: 'Code',
  detailStatus: 'HTTP status',
  detailVendorCode: 'Vendor code',
  detailRequestId: 'Vendor request ID',
  detailCorrelationId: 'Reference',
  detailText: 'Vendor message, shortened',
  coolDown: ({ seconds }) => (seconds === 1 ? 'Test again in 1 second.' : `Test again in ${seconds} seconds.`),
  coolDownOver: 'You can test again.',
  checkedAt: ({ moment }) => `Checked ${moment}`,
  cannotRetest: 'This console cannot test a stored key.',
};
