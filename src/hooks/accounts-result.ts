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
  /** What is known of the list now: rows, view, page, failure. The same object until something changes. */
  readonly snapshot: AccountsSnapshot;
  /** Read again. */
  refresh(): void;
  /** Change what is shown; the page goes back to the first unless `pageIndex` is given. */
  show(change: Partial<AccountsView>): void;
  /** Apply the changes that `pendingChanges` counts. */
  showChanges(): void;
  /** While true, rows are changed in place but neither moved, added nor removed. */
  freezeOrder(hold: boolean): void;
}

/** Access to everything about one integration or one of its accounts. */
export interface UseAccessResult {
  /** Whether anything is to be shown at all. */
  readonly visible: boolean;
  /** One answer per action. */
  readonly can: Readonly<Record<Action, ActionAccess>>;
  /** Ask the host again. */
  retry(): void;
}

/** What can be done with the accounts of one list. Stable functions. */
export interface UseAccountActionsResult {
  /** Where the work on each account is; an account that is not in the map is idle. */
  readonly states: ReadonlyMap<string, AccountState>;
  /**
   * Open the rename dialog: the account's state becomes `renaming`. Sends nothing. Ignored while the disconnect dialog is
   * open, and while a change or test is under way or its outcome unknown.
   */
  openRename(account: Account): void;
  /**
   * Open the disconnect dialog: the state becomes `confirming`. Asks the adapter's `previewDisconnect` what it would do;
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

/** What a card shows, and asking for it again. */
export interface UseIntegrationCardResult {
  /** What is known now; replaced on change. */
  readonly snapshot: CardSnapshot;
  /** Ask the host again. Stable. */
  refresh(): void;
}
