import type { Account, DataRange } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import type { Iso8601DayOrMoment } from '../definition/text.ts';
import type { Draft, TestInput } from './test.ts';

/** What every change of an existing account carries. */
export interface AccountChange {
  /** Which account. */
  readonly accountId: string;
  /** The version the person saw. Answer `version_conflict` with the present account if it has grown since. */
  readonly version: number;
  /** One per intent (one press), the same for every repeat of it. Remember it with its first outcome, also across restarts, for each person apart. */
  readonly idempotencyKey: string;
}

/** A new account. */
export interface ConnectInput {
  /** Which definition. */
  readonly integrationId: string;
  /** Which of its methods. */
  readonly methodId: string;
  /** From the test that passed for exactly these values. */
  readonly draft: Draft;
  /** The values again, only with `draft: 'resend'`. Holds the secret: do not log it. */
  readonly values?: TestInput['values'] | undefined;
  /** The name administrators give it, 1 to 256 characters. */
  readonly label?: string | undefined;
  /** Ids of the capabilities asked for. */
  readonly capabilities: readonly string[];
  /**
   * When the key ends, because the vendor does not report it. The wizard sends the day that the person typed,
   * `YYYY-MM-DD`: the key works through that whole day, until the next midnight UTC. Another client may send a moment.
   * Store it as it is; `expiryOf` reads both.
   */
  readonly expiresAt?: Iso8601DayOrMoment | undefined;
  /** See `AccountChange.idempotencyKey`. */
  readonly idempotencyKey: string;
}

/** A new credential for an account. The draft's organization must be the account's, else answer `identity_mismatch`. */
export interface RotateInput extends AccountChange {
  /** From the test that passed for exactly these values. */
  readonly draft: Draft;
  /** The values again, only with `draft: 'resend'`. Holds the secret: do not log it. */
  readonly values?: TestInput['values'] | undefined;
  /**
   * When the key ends, because the vendor does not report it. The wizard sends the day that the person typed,
   * `YYYY-MM-DD`: the key works through that whole day, until the next midnight UTC. Another client may send a moment.
   * Store it as it is; `expiryOf` reads both.
   */
  readonly expiresAt?: Iso8601DayOrMoment | undefined;
}

/** Reading data outside its turn. */
export interface SyncInput extends AccountChange {
  /**
   * Days to be read again, in place of what is stored of them: a vendor may correct old figures. Absent = what is new.
   * Answer `invalid_input` for days after today, days before the history that is kept, or more than 366 days.
   */
  readonly range?: DataRange | undefined;
}

/** Something true and worth knowing after a change that worked. */
export interface Notice {
  /** Which of the closed set: `data_kept` and `data_deleted` only where it is so; an unknown one becomes `unknown` and is not shown. */
  readonly code: 'old_credential_still_active' | 'sync_restarts' | 'data_kept' | 'data_deleted' | 'unknown';
  /** Where to act on it. `https:` only. */
  readonly href?: string | undefined;
}

/** The answer to a change: not changed any more once it is given. `account` is the state after it, as it is listed; `null` when there is none any more. */
export type MutationResult =
  | { readonly ok: true; readonly account: Account | null; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly failure: Failure; readonly account?: Account | undefined };
