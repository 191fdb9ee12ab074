/** Strings of the details, rename, disconnect and test dialogs of one account. */
export interface AccountMessages {
  /** Title of the rename dialog. */
  readonly renameTitle: (facts: { readonly account: string }) => string;
  /** Label of the field. */
  readonly renameLabel: string;
  /** What the name is for; `vendorName` is shown when the field is left empty. */
  readonly renameHelp: (facts: { readonly integration: string; readonly vendorName?: string | undefined }) => string;
  /** What is wrong with a name; `longest` in characters. */
  readonly renameTooLong: (facts: { readonly longest: number }) => string;
  /** Button that stores it. */
  readonly renameSave: string;
  /** The same button while it is stored. */
  readonly renameSaving: string;
  /** Shown when the answer takes long. */
  readonly waiting: string;
  /** Title of the disconnect dialog. */
  readonly disconnectTitle: (facts: { readonly account: string }) => string;
  /** What disconnecting means, in one sentence. */
  readonly disconnectBody: (facts: { readonly integration: string; readonly credential: string }) => string;
  /** Shown while the host is asked what a disconnect affects. */
  readonly previewLoading: string;
  /** Shown when that is not known. */
  readonly previewFailed: string;
  /** Why nothing can be disconnected then. */
  readonly previewNeeded: string;
  /** Heading of what stops working. */
  readonly affects: string;
  /** Legend of the choice. */
  readonly dataLegend: string;
  /** Choice: the data stays. */
  readonly keep: string;
  /** What that means. */
  readonly keepHelp: string;
  /** Choice: the data is deleted. */
  readonly delete: string;
  /** What that means. */
  readonly deleteHelp: string;
  /** Shown when there is only this one choice. */
  readonly onlyKeep: string;
  /** Shown when there is only this one choice. */
  readonly onlyDelete: string;
  /** Note that the credential still works at the vendor. */
  readonly notRevoked: (facts: {
    readonly credential: string;
    readonly vendor: string;
    readonly lastFour?: string | undefined;
  }) => string;
  /** Link to where it is deleted. */
  readonly keyPage: (facts: { readonly credential: string; readonly vendor: string }) => string;
  /** Button that disconnects and keeps the data. */
  readonly disconnect: string;
  /** Button that disconnects and deletes the data. */
  readonly disconnectDelete: string;
  /** The same button while it is done. */
  readonly disconnecting: string;
  /** Title of the test dialog. */
  readonly testTitle: (facts: { readonly account: string }) => string;
  /** What is tested, under the title. */
  readonly testBody: (facts: { readonly credential: string; readonly lastFour?: string | undefined }) => string;
  /** Title of the details dialog. */
  readonly detailsTitle: (facts: { readonly account: string }) => string;
  /** Heading. */
  readonly sectionAccount: string;
  /** Heading. */
  readonly sectionData: string;
  /** Heading. */
  readonly sectionTest: string;
  /** Field: the name given in this console. */
  readonly label: string;
  /** Field: the vendor's name. */
  readonly vendorName: (facts: { readonly vendor: string }) => string;
  /** Field: the host's own id. */
  readonly hostId: string;
  /** Field: when it was connected. */
  readonly connected: string;
  /** Field: who connected it. */
  readonly connectedBy: string;
  /** Field: last characters of the credential. */
  readonly ending: string;
  /** Field: the credential's name at the vendor. */
  readonly keyName: string;
  /** Field: when it ends. */
  readonly expiry: string;
  /** Field: when it was last tested. */
  readonly checked: string;
  /** Field: when it was last replaced. */
  readonly replaced: string;
  /** Field: who replaced it. */
  readonly replacedBy: string;
  /** Field: state of the credential. */
  readonly keyState: string;
  /** Names of the states of a credential. */
  readonly keyStates: Readonly<
    Record<'active' | 'expiring' | 'expired' | 'rejected' | 'missing_scope' | 'unknown', string>
  >;
  /** Field: what the host is doing. */
  readonly phase: string;
  /** Names of the phases of an import. */
  readonly phases: Readonly<
    Record<
      'queued' | 'importing' | 'up_to_date' | 'delayed' | 'failing' | 'paused' | 'waiting' | 'none' | 'unknown',
      string
    >
  >;
  /** Field: how far the import is. */
  readonly progress: string;
  /** Field: which days are imported. */
  readonly range: string;
  /** Field: up to when data is complete. */
  readonly doneThrough: string;
  /** Field: when the import began. */
  readonly started: string;
  /** Field: when data last arrived. */
  readonly lastSuccess: string;
  /** Field: when the host reads next. */
  readonly nextTry: string;
  /** States of a capability after a test. */
  readonly grants: Readonly<Record<'granted' | 'missing' | 'unknown', string>>;
  /** Scope names to add at the vendor. */
  readonly missingScopes: (facts: { readonly scopes: string; readonly count: number }) => string;
  /** Shown when no test has found what the credential may read. */
  readonly noTest: string;
  /** In place of a value that is not known. */
  readonly notTold: string;
  /** In place of the end of a credential that never ends. */
  readonly never: string;
  /** Button beside a value. */
  readonly copy: (facts: { readonly what: string }) => string;
  /** Link to the host's page with this account's data. */
  readonly seeData: string;
}

/** English. */
export const englishAccount: AccountMessages = {
  renameTitle: ({ account }) => `Rename ${account}`,
  renameLabel: 'Name',
  renameHelp: ({ integration, vendorName }) =>
    vendorName === undefined
      ? `Shown in this console only. Nothing changes at ${integration}.`
      : `Shown in this console only. Leave it empty to use the name at ${integration}, ${vendorName}.`,
  renameTooLong: ({ longest }) => `Use ${longest} characters or fewer.`,
  renameSave: 'Save name',
  renameSaving: 'Saving…',
  waiting: 'Still waiting for an answer.',
  disconnectTitle: ({ account }) => `Disconnect ${account}?`,
  disconnectBody: ({ integration, credential }) =>
    `This console forgets the ${credential} and stops reading from ${integration}.`,
  previewLoading: 'Reading what this affects…',
  previewFailed: 'What this affects could not be read',
  previewNeeded: 'Disconnecting is possible once it is known.',
  affects: 'What stops working',
  dataLegend: 'Data read so far',
  keep: 'Keep it',
  keepHelp: 'Reports go on showing what was read up to now.',
  delete: 'Delete it',
  deleteHelp: 'It is removed from this console and cannot be brought back.',
  onlyKeep: 'The data read so far is kept.',
  onlyDelete: 'The data read so far is deleted. This cannot be undone.',
  notRevoked: ({ credential, vendor, lastFour }) =>
    `The ${credential}${lastFour === undefined ? '' : ` ending ${lastFour}`} is not revoked: it still works at ${vendor} until you delete it there.`,
  keyPage: ({ credential, vendor }) => `Open ${credential} page at ${vendor}`,
  disconnect: 'Disconnect',
  disconnectDelete: 'Disconnect and delete data',
  disconnecting: 'Disconnecting…',
  testTitle: ({ account }) => `Test ${account}`,
  testBody: ({ credential, lastFour }) =>
    `Tries the stored ${credential}${lastFour === undefined ? '' : ` ending ${lastFour}`}. Nothing is changed.`,
  detailsTitle: ({ account }) => `Details of ${account}`,
  sectionAccount: 'Account',
  sectionData: 'Data',
  sectionTest: 'What the key can read',
  label: 'Name here',
  vendorName: ({ vendor }) => `Name at ${vendor}`,
  hostId: 'ID in this console',
  connected: 'Connected',
  connectedBy: 'Connected by',
  ending: 'Ending',
  keyName: 'Name of the key',
  expiry: 'Ends',
  checked: 'Last checked',
  replaced: 'Last replaced',
  replacedBy: 'Replaced by',
  keyState: 'State',
  keyStates: {
    active: 'Works',
    expiring: 'Works, ends soon',
    expired: 'Ended',
    rejected: 'Refused',
    missing_scope: 'Lacks a permission',
    unknown: 'Not known',
  },
  phase: 'Import',
  phases: {
    queued: 'Waiting to start',
    importing: 'First import under way',
    up_to_date: 'Up to date',
    delayed: 'Later than usual',
    failing: 'Failing',
    paused: 'Paused',
    waiting: 'Waiting for the vendor',
    none: 'This console imports nothing',
    unknown: 'Not known',
  },
  progress: 'Progress',
  range: 'Days imported',
  doneThrough: 'Complete up to',
  started: 'Import began',
  lastSuccess: 'Last sync',
  nextTry: 'Next sync',
  grants: { granted: 'Yes', missing: 'No', unknown: 'Not verified' },
  missingScopes: ({ scopes, count }) => (count === 1 ? `Missing scope: ${scopes}` : `Missing scopes: ${scopes}`),
  noTest: 'No test has told yet.',
  notTold: 'Not told',
  never: 'Does not end',
  copy: ({ what }) => `Copy ${what}`,
  seeData: 'See data',
};
