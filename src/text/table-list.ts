/** Names of the orders of a list, for use after "sorted by". */
export interface SortOrderMessages {
  /** From the smallest, first or oldest. */
  readonly asc: string;
  /** From the largest, last or newest. */
  readonly desc: string;
}

/** Facts for the count line. `number` is `count` formatted in the person's language. */
export interface CountParams {
  /** How many there are; null when the host does not say. */
  readonly count: number | null;
  /** `count`, or the number of rows on the page, formatted. */
  readonly number: string;
  /** Whether the host's total is approximate. */
  readonly approximate: boolean;
  /** A search or a status filter is on. */
  readonly filtered: boolean;
  /** Term for one account. */
  readonly one: string;
  /** Term for several accounts. */
  readonly other: string;
}

/** Strings of the list around the rows. */
export interface TableListMessages {
  /** Heading and name of the section. */
  readonly heading: (facts: { readonly integration: string }) => string;
  /** Caption of the table, read by screen readers. */
  readonly caption: (facts: { readonly integration: string }) => string;
  /** Shown, and spoken after a second, while the first rows load. */
  readonly loading: string;
  /** Shown and spoken when an answer takes long. */
  readonly slow: string;
  /** Spoken while the list is read again. */
  readonly refreshing: string;
  /** Label of the search field. */
  readonly search: (facts: { readonly other: string }) => string;
  /** What the search finds, inside the empty field. */
  readonly searchHint: (facts: { readonly idNoun: string }) => string;
  /** Label of the status filter. */
  readonly status: string;
  /** Choice of the status filter for every status. */
  readonly statusAll: string;
  /** Button that opens the wizard for another account. */
  readonly connect: (facts: { readonly noun: string }) => string;
  /** How many accounts are listed. */
  readonly count: (facts: CountParams) => string;
  /** Added to the count; `order` is one of `sorted`. */
  readonly countSorted: (facts: { readonly count: string; readonly order: string }) => string;
  /** Spoken after a sort. */
  readonly sortSpoken: (facts: { readonly order: string }) => string;
  /** Names of the orders. */
  readonly sorted: Readonly<
    Record<'name' | 'externalId' | 'status' | 'expiresAt' | 'lastSync' | 'createdAt', SortOrderMessages>
  >;
  /** Head of the account column. */
  readonly columnAccount: string;
  /** Head of the status column. */
  readonly columnStatus: string;
  /** Head of the credential column. */
  readonly columnKey: (facts: { readonly credential: string }) => string;
  /** Head of the data column. */
  readonly columnData: string;
  /** Head of the column that says when and by whom it was connected. */
  readonly columnConnected: string;
  /** Head of the last column, read by screen readers. */
  readonly columnActions: string;
  /** Headline when nothing is connected. */
  readonly emptyTitle: (facts: { readonly other: string }) => string;
  /** What to do then. */
  readonly emptyBody: (facts: { readonly credential: string; readonly integration: string }) => string;
  /** Headline when search or filter leave nothing. */
  readonly noneTitle: (facts: { readonly other: string }) => string;
  /** What to do then. */
  readonly noneBody: string;
  /** Button that clears search and filter. */
  readonly clearFilters: string;
  /** Headline when the list could not be read and there is nothing to show. */
  readonly failedTitle: string;
  /** Headline when what is shown is older than it should be. */
  readonly staleTitle: (facts: { readonly moment: string }) => string;
  /** Headline when the list is shorter than it may be. */
  readonly incompleteTitle: string;
  /** The button that reads the list again, while it reads. */
  readonly retrying: string;
  /** Note that changes arrive late. */
  readonly polling: string;
  /** Button that applies deferred changes. */
  readonly held: (facts: { readonly count: number }) => string;
  /** Spoken after they were applied. */
  readonly heldShown: string;
  /** Name of the page controls. */
  readonly pages: string;
  /** Which rows are shown; `total` is formatted, absent when unknown. */
  readonly range: (facts: {
    readonly from: string;
    readonly to: string;
    readonly total?: string | undefined;
    readonly approximate: boolean;
  }) => string;
  /** Button to the page before. */
  readonly previous: string;
  /** Button to the next page. */
  readonly next: string;
  /** Label of the choice of rows on a page. */
  readonly pageSize: string;
  /** Spoken and shown when the menu or a dialog could not be loaded. */
  readonly partFailed: string;
}

/** English. */
export const englishTableList: TableListMessages = {
  heading: ({ integration }) => `${integration} accounts`,
  caption: ({ integration }) => `Connected ${integration} accounts with status, key and data`,
  loading: 'Loading accounts…',
  slow: 'Still loading. The console takes longer than usual to answer.',
  refreshing: 'Reading the list again…',
  search: ({ other }) => `Search ${other}`,
  searchHint: ({ idNoun }) => `Name or ${idNoun}`,
  status: 'Status',
  statusAll: 'All statuses',
  connect: ({ noun }) => `Connect new ${noun}`,
  count: ({ count, number, approximate, filtered, one, other }) => {
    if (count === null) return `${number} ${other} on this page`;
    const noun = count === 1 ? one : other;
    const found = filtered ? ' found' : '';
    return approximate ? `About ${number} ${noun}${found}` : `${number} ${noun}${found}`;
  },
  countSorted: ({ count, order }) => `${count}, sorted by ${order}`,
  sortSpoken: ({ order }) => `Sorted by ${order}`,
  sorted: {
    name: { asc: 'name, A to Z', desc: 'name, Z to A' },
    externalId: { asc: 'ID, A to Z', desc: 'ID, Z to A' },
    status: { asc: 'status, most urgent first', desc: 'status, least urgent first' },
    expiresAt: { asc: 'end of key, soonest first', desc: 'end of key, latest first' },
    lastSync: { asc: 'last sync, oldest first', desc: 'last sync, newest first' },
    createdAt: { asc: 'date connected, oldest first', desc: 'date connected, newest first' },
  },
  columnAccount: 'Account',
  columnStatus: 'Status',
  columnKey: ({ credential }) => credential,
  columnData: 'Data',
  columnConnected: 'Connected',
  columnActions: 'Actions',
  emptyTitle: ({ other }) => `No ${other} yet`,
  emptyBody: ({ credential, integration }) =>
    `Connect the first one with its ${credential}. You need somebody who can create one at ${integration}.`,
  noneTitle: ({ other }) => `No ${other} found`,
  noneBody: 'Nothing matches the search and the status chosen.',
  clearFilters: 'Clear filters',
  failedTitle: 'The accounts could not be read',
  staleTitle: ({ moment }) => `Shown as of ${moment}. A newer list could not be read.`,
  incompleteTitle: 'This list may be incomplete',
  retrying: 'Reading…',
  polling: 'Changes made elsewhere may appear here with a delay.',
  held: ({ count }) => (count === 1 ? '1 change, refresh list' : `${count} changes, refresh list`),
  heldShown: 'The list is up to date.',
  pages: 'Pages',
  range: ({ from, to, total, approximate }) => {
    if (total === undefined) return `${from}–${to}`;
    return approximate ? `${from}–${to} of about ${total}` : `${from}–${to} of ${total}`;
  },
  previous: 'Previous',
  next: 'Next',
  pageSize: 'Rows per page',
  partFailed: 'A part of this page could not be loaded. Check the network, then try again.',
};
