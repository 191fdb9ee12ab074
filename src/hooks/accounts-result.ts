import type { Action } from '../definition/account-action.ts';
import type { Account } from '../definition/account.ts';
import type { AccountRequest, AccountState } from '../flow/account-state.ts';
import type { AccountsSnapshot, AccountsView } from '../store/list/accounts-snapshot.ts';
import type { ActionAccess } from '../store/client/access-store.ts';
import type { CardSnapshot } from '../store/card/card-store.ts';

export type { AccountRow, AccountsSnapshot, AccountsView } from '../store/list/accounts-snapshot.ts';
export type { ActionAccess } from '../store/client/access-store.ts';
export type { CardSnapshot } from '../store/card/card-store.ts';

/** The list and its actions. Functions are stable. */
export interface UseAccountsResult {
  /** The current list: rows, view, page, failure. The same object until something changes. */
  readonly snapshot: AccountsSnapshot;
  /** Read again. */
  refresh(): void;
  /** Change what is shown; the page goes back to the first unless `pageIndex` is given. */
  show(change: Partial<AccountsView>): void;
  /** Apply the changes that `pendingChanges` counts. */
  showChanges(): void;
  /** While true, rows are changed in place but neither moved, added nor removed. */
  freezeOrder(frozen: boolean): void;
}

/** Access to everything about one integration or one of its accounts. */
export interface UseAccessResult {
  /** Whether anything is to be shown at all. */
  readonly visible: boolean;
  /** One answer per action. */
  readonly can: Readonly<Record<Action, ActionAccess>>;
  /** Read the access again. */
  retry(): void;
}

/** The actions on the accounts of one list. Stable functions. */
export interface UseAccountActionsResult {
  /** The progress of the action on each account; an account that is not in the map is idle. */
  readonly states: ReadonlyMap<string, AccountState>;
  /**
   * Open the rename dialog: the account's state becomes `renaming`. Sends nothing. Ignored while the disconnect dialog is
   * open, and while a change or test is under way or its outcome unknown.
   */
  openRename(account: Account): void;
  /**
   * Open the disconnect dialog: the state becomes `confirming`. Calls the adapter's `previewDisconnect`;
   * without that method both choices are offered at once. After a failed preview it requests a new one. Ignored while a change
   * or test is under way or its outcome unknown.
   */
  openDisconnect(account: Account): void;
  /** Send a change; one idempotency key per call. */
  request(account: Account, request: AccountRequest): void;
  /**
   * Test the account's stored credential: `testing`, then `tested`, also for a vendor's "no". A test that could not be
   * made is `failed`, at once when this person may not (`permission_denied`) or the adapter cannot (`unsupported`).
   * Ignored while access is loading, while the disconnect dialog is open, and while a
   * change or test is under way or its outcome unknown.
   */
  retest(account: Account): void;
  /** Stop a test under way: its call is aborted, a late answer is dropped, the account is idle again. */
  cancelTest(accountId: string): void;
  /** Repeat a change of unknown outcome with the same idempotency key. */
  checkAgain(account: Account): void;
  /** Close a dialog or remove a result. */
  dismiss(accountId: string): void;
  /** A redacted bundle for support about the newest test and change of an account: codes, timings, versions. No key. */
  supportBundle(accountId: string): string;
}

/** The data of a card, and a function that reads it again. */
export interface UseIntegrationCardResult {
  /** The current data; replaced on change. */
  readonly snapshot: CardSnapshot;
  /** Read the summary again. Stable. */
  refresh(): void;
}
