import type { AccountEvent, DisconnectPreview, IntegrationSummary } from './accounts.ts';
import type { AccountsPage, AccountsQuery } from './accounts.ts';
import type { Access, AccessQuery } from './access.ts';
import type { AccountChange, ConnectInput, MutationResult, RotateInput, SyncInput } from './mutation.ts';
import type { AuthorizationInput, Session, SessionInput } from './session.ts';
import type { RetestResult, TestCall, TestInput, TestResult } from './test.ts';
import type { Failure } from '../definition/failure.ts';

/** What every call carries. */
export interface Call {
  /** Aborts when the person cancels or leaves, and when the time limit has passed. Honour it, or the answer is dropped. */
  readonly signal: AbortSignal;
}

/**
 * What a host implements. Four methods are enough; every further one switches a control on.
 *
 * A vendor's or a host's "no" is a value (`ok: false`). Reject only when the transport or the host fails: the library
 * turns a rejection into `unavailable`, `timeout`, `offline`, `aborted`, `host_signed_out` or `unexpected_answer`;
 * reject with `AdapterError` to choose. Everything returned is parsed before it is shown. The same interface is
 * implemented on a server and served by `serveAdapter`.
 */
export interface IntegrationAdapter {
  /** One page of accounts as they are now, whoever changed them. Limit: 15 s, at most 2 retries by the library. */
  listAccounts(query: AccountsQuery, call: Call): Promise<AccountsPage>;
  /**
   * Tries values at the vendor before anything is stored. Read-only at the vendor.
   * Resolves `{ ok: false }` when the vendor refused: that is an answer. Limit: 20 s. Never retried by the library.
   */
  testCredential(input: TestInput, call: TestCall): Promise<TestResult>;
  /** Stores what the draft holds as a new account. One account per `idempotencyKey`, for ever. Limit: 30 s. */
  connectAccount(input: ConnectInput, call: Call): Promise<MutationResult>;
  /** Swaps the credential of an account in one step; the old one serves until then. Limit: 30 s. */
  rotateCredential(input: RotateInput, call: Call): Promise<MutationResult>;
  /** Counts for all cards at once, as of now: one summary for each id asked for, also when nothing is connected. Without it the card counts its first page and says "at least". */
  summarizeIntegrations?(
    query: { readonly integrationIds: readonly string[] },
    call: Call,
  ): Promise<readonly IntegrationSummary[]>;
  /** What this person may do. Without it everything is allowed; the host's server still decides. */
  getAccess?(query: AccessQuery, call: Call): Promise<Access>;
  /** Tests the stored credential of this account again. Never touches the sync cursor, nor what is paused. Limit: 20 s. */
  retestAccount?(input: { readonly accountId: string }, call: TestCall): Promise<RetestResult>;
  /** Changes the label, up to 256 characters. An empty label removes it: the account has no `label` then. */
  renameAccount?(input: AccountChange & { readonly label: string }, call: Call): Promise<MutationResult>;
  /** Pauses or resumes reading data. The input is the wanted state: pausing a paused account leaves it paused. */
  pauseAccount?(input: AccountChange & { readonly paused: boolean }, call: Call): Promise<MutationResult>;
  /** Reads data now instead of at the next turn; with a `range`, those days again. Resolves when it is planned, not when it is done. */
  syncNow?(input: SyncInput, call: Call): Promise<MutationResult>;
  /** Describes the effects of a disconnect. Shown before the person decides. Rejects with `not_found` for an account that this person cannot see. */
  previewDisconnect?(input: { readonly accountId: string }, call: Call): Promise<DisconnectPreview>;
  /** Forgets the credential and, if asked, the data. Does not revoke the key at the vendor. */
  disconnectAccount?(input: AccountChange & { readonly data: 'keep' | 'delete' }, call: Call): Promise<MutationResult>;
  /** Reports every change, whoever made it, to every listener of the tenant as it happens; returns the function that stops it, which must work at once. Without it the library polls while something moves. */
  subscribe?(listener: (event: AccountEvent) => void, onFailure: (failure: Failure) => void): () => void;
  /** Makes values that the person copies out, for methods that need them. */
  openSession?(input: SessionInput, call: Call): Promise<Session>;
  /** Starts an authorization at the vendor (OAuth, app installation). */
  startAuthorization?(input: AuthorizationInput, call: Call): Promise<{ readonly url: string }>;
}
