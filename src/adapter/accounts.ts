import type { Account, AccountStatus } from '../definition/account.ts';

/** By what the accounts are ordered. */
export type AccountsSortKey = 'name' | 'externalId' | 'status' | 'expiresAt' | 'lastSync' | 'createdAt';

/** Which accounts are asked for. */
export interface AccountsQuery {
  /** Only accounts of this definition. */
  readonly integrationId?: string | undefined;
  /** Only these accounts, to read some again. */
  readonly ids?: readonly string[] | undefined;
  /** Only the account with this vendor id. */
  readonly externalId?: string | undefined;
  /** Part of a name, label or vendor id, as typed. */
  readonly search?: string | undefined;
  /** The order asked for. */
  readonly sort?: { readonly by: AccountsSortKey; readonly direction: 'asc' | 'desc' } | undefined;
  /** Only accounts whose `deriveStatus` is one of these. */
  readonly status?: readonly AccountStatus[] | undefined;
  /** Most rows wanted, 1 to 100. */
  readonly limit: number;
  /** From the page before. */
  readonly cursor?: string | undefined;
}

/** One page, or the whole list when there is no `nextCursor`. */
export interface AccountsPage {
  /** In the order asked for, if `applied` says so. */
  readonly items: readonly Account[];
  /** Present when there are more: then the host does the paging, and searches, sorts and filters only what it lists in `applied`. */
  readonly nextCursor?: string | undefined;
  /** How many there are in all, if the host knows. */
  readonly total?: number | undefined;
  /** What the host can do and did; a control for anything else is not offered on a paged list. */
  readonly applied: readonly ('search' | 'sort' | 'status')[];
}

/** Counts for one card. */
export interface IntegrationSummary {
  /** Which definition. */
  readonly integrationId: string;
  /** How many accounts there are. */
  readonly accounts: number;
  /** How many of them are in which status. */
  readonly statuses: Partial<Record<AccountStatus, number>>;
}

/** A change, as a whole account; `resync` means "list again". */
export type AccountEvent =
  | { readonly type: 'upsert'; readonly account: Account }
  | { readonly type: 'removed'; readonly accountId: string; readonly version: number }
  | { readonly type: 'resync' };

/** What disconnecting would do. */
export interface DisconnectPreview {
  /** What may happen to the data; with one entry there is nothing to choose. */
  readonly choices: readonly ('keep' | 'delete')[];
  /** What stops working, in the host's words, as plain text; sanitised and clamped. */
  readonly affects: readonly string[];
}
