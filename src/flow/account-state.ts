import type { DisconnectPreview } from '../adapter/accounts.ts';
import type { IntegrationAdapter } from '../adapter/adapter.ts';
import type { AccountChange, MutationResult, Notice } from '../adapter/mutation.ts';
import type { Check, RetestResult } from '../adapter/test.ts';
import type { Account } from '../definition/account.ts';
import type { ChangeAction, METHOD_OF_ACTION } from '../definition/account-action.ts';
import type { Failure } from '../definition/failure.ts';

/**
 * A change of an existing account other than its credential: the action, and what its adapter method takes beside
 * `AccountChange`, for example `label`.
 */
export type AccountRequest = {
  readonly [A in ChangeAction]: { readonly action: A } & Omit<
    Parameters<NonNullable<IntegrationAdapter[(typeof METHOD_OF_ACTION)[A]]>>[0],
    keyof AccountChange
  >;
}[ChangeAction];

/** Who started a test: `retest` of the account's actions, or a view of the test itself. */
export type TestOrigin = 'action' | 'view';

/** Where the work on one account is. One thing at a time per account. */
export type AccountState =
  | {
      /** Nothing is under way. */
      readonly at: 'idle';
    }
  | {
      /** The rename dialog is open; `failure` = why the last try was refused. */
      readonly at: 'renaming';
      readonly failure: Failure | null;
    }
  | {
      /** The disconnect dialog is open; its preview is loading, ready or failed. */
      readonly at: 'confirming';
      readonly preview:
        | { readonly status: 'loading' }
        | { readonly status: 'ready'; readonly preview: DisconnectPreview }
        | { readonly status: 'failed'; readonly failure: Failure };
      readonly failure: Failure | null;
    }
  | {
      /** The change was sent. */
      readonly at: 'running';
      readonly request: AccountRequest;
      /** The idempotency key of this press. */
      readonly intent: string;
      /** The version the person saw. */
      readonly version: number;
      /** What the disconnect dialog showed when it was confirmed; null for everything else. */
      readonly preview: DisconnectPreview | null;
      /** A quarter of the limit has passed. */
      readonly slow: boolean;
    }
  | {
      /** It is unknown whether the change took effect. */
      readonly at: 'unconfirmed';
      readonly request: AccountRequest;
      /** The idempotency key of the press whose outcome is unknown. */
      readonly intent: string;
      /** The version the person saw at that press. */
      readonly version: number;
      /** See `running`. */
      readonly preview: DisconnectPreview | null;
      /** How the answer was lost. */
      readonly failure: Failure;
      /** A repeat with the same key is under way. */
      readonly checking: boolean;
    }
  | {
      /** It was refused; shown in the row until the next action or dismissal. */
      readonly at: 'failed';
      readonly request: AccountRequest | { readonly action: 'retest' };
      readonly failure: Failure;
      /** The account as it is now, when the refusal brought it (a version conflict). */
      readonly conflict: Account | null;
    }
  | {
      /** The stored credential is being tested, by whichever component of the page. */
      readonly at: 'testing';
      readonly run: number;
      /** Who shows its end: the account's state (`action`), or the view that started it, such as `TestConnection`. */
      readonly origin: TestOrigin;
      readonly checks: readonly Check[];
      readonly slow: boolean;
    }
  | {
      /** The stored credential was tested; a vendor's "no" is in the result. */
      readonly at: 'tested';
      readonly result: RetestResult;
    }
  | {
      /** The change took effect; shown until the next action or dismissal. */
      readonly at: 'changed';
      readonly request: AccountRequest;
      readonly account: Account | null;
      readonly notices: readonly Notice[];
    };

/** What can happen. Imperative = a person's request; past tense = a report. */
export type AccountActionEvent =
  | { readonly type: 'openRename' }
  | { readonly type: 'openDisconnect'; readonly canPreview: boolean }
  | { readonly type: 'dismiss' }
  /** `version`: of the account as the person saw it. */
  | { readonly type: 'request'; readonly request: AccountRequest; readonly intent: string; readonly version: number }
  /** The press was not allowed, or cannot be done by this host: nothing is sent. */
  | {
      readonly type: 'refused';
      readonly request: AccountRequest | { readonly action: 'retest' };
      readonly failure: Failure;
    }
  /** `run`: another number than every test before. */
  | { readonly type: 'retest'; readonly run: number; readonly origin: TestOrigin }
  | { readonly type: 'cancelTest' }
  | { readonly type: 'checkAgain' }
  | { readonly type: 'previewed'; readonly preview: DisconnectPreview }
  | { readonly type: 'previewFailed'; readonly failure: Failure }
  | { readonly type: 'checkReported'; readonly run: number; readonly check: Check }
  | { readonly type: 'slowed' }
  | { readonly type: 'tested'; readonly run: number; readonly result: RetestResult }
  | { readonly type: 'testFailed'; readonly run: number; readonly failure: Failure }
  | { readonly type: 'changed'; readonly intent: string; readonly result: MutationResult }
  | { readonly type: 'changeLost'; readonly intent: string; readonly failure: Failure }
  /** No component shows the account any longer. `testShown`: a view still shows its test, which then continues. */
  | { readonly type: 'abandoned'; readonly testShown: boolean };

/** What the store must do. */
export type AccountCommand =
  | { readonly type: 'preview' }
  /** Call the method of the request; the same intent again repeats the same call. */
  | { readonly type: 'change'; readonly request: AccountRequest; readonly intent: string; readonly version: number }
  | { readonly type: 'runTest'; readonly run: number }
  | { readonly type: 'abort' }
  /** Put the changed account into the list, take it out (`removed`), or read the list again (`null`). */
  | { readonly type: 'publish'; readonly account: Account | null; readonly removed: boolean };

/** The next state, and what to do about it. A refused event returns the same state object and no commands. */
export interface AccountTransition {
  readonly state: AccountState;
  readonly commands: readonly AccountCommand[];
}
