import type { AccountsSortKey } from '../../adapter/accounts.ts';
import type { Account, AccountStatus } from '../../definition/account.ts';
import type { Failure } from '../../definition/failure.ts';

/** One row of the list. An account that could not be read is one invalid row; the rest stays usable. */
export type AccountRow =
  | { readonly kind: 'account'; readonly account: Account; readonly status: AccountStatus }
  | { readonly kind: 'invalid'; readonly key: string; readonly id?: string | undefined };

/** Search, order, filter and page of the list. */
export interface AccountsView {
  /** As typed; empty = everything. */
  readonly search: string;
  /** Null = the host's own order. */
  readonly sort: { readonly by: AccountsSortKey; readonly direction: 'asc' | 'desc' } | null;
  /** Empty = every status. */
  readonly status: readonly AccountStatus[];
  /** Rows on a page. */
  readonly pageSize: 25 | 50 | 100;
  /** Counted from 0. */
  readonly pageIndex: number;
}

/** What the list knows now. One object, replaced on change. */
export interface AccountsSnapshot {
  /** `loading` = nothing was ever shown; `failed` may still hold the last good rows. */
  readonly status: 'loading' | 'ready' | 'failed';
  /** A newer answer is being awaited. */
  readonly refreshing: boolean;
  /** A quarter of the limit has passed. */
  readonly slow: boolean;
  /** The rows of this page. */
  readonly rows: readonly AccountRow[];
  /**
   * Why the newest read failed; null when it did not. `list_incomplete` with `status: 'ready'` = the host
   * repeated a cursor, or sent one that cannot be read, so there may be accounts that cannot be reached.
   */
  readonly failure: Failure | null;
  /** When `rows` were read, in milliseconds since 1970; null before the first answer. */
  readonly asOf: number | null;
  /** The search, order, filter and page requested last. While `refreshing`, `rows` may still be of the ones before. */
  readonly view: AccountsView;
  /** Position of `rows` in the whole list: what "Showing 51 to 100 of 240" and the page buttons need. */
  readonly page: {
    readonly hasPrevious: boolean;
    readonly hasNext: boolean;
    /** Number of the first row of this page, from 1; 0 when there is none. */
    readonly from: number;
    /** Number of the last row of this page, from 1; of the last row before it when it is empty. */
    readonly to: number;
    /** How many match the view; null when the host does not give a total. */
    readonly total: number | null;
    /** The host's total contradicts the rows that it sent: show it as "about". */
    readonly approximate: boolean;
  };
  /** Which controls the host (or the in-memory list) can honour. */
  readonly controls: { readonly search: boolean; readonly sort: boolean; readonly status: boolean };
  /** Whether any search or status filter is on: distinguishes "none" from "none found". */
  readonly filtered: boolean;
  /** Number of changes that are not shown because they would move rows while the person works in them; `showChanges()` applies them. */
  readonly pendingChanges: number;
  /** The host's change feed failed; the list polls instead. */
  readonly polling: boolean;
}
