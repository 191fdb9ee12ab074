import type { Failure } from './failure.ts';
import type { Iso8601DayOrMoment, IsoDateTime } from './text.ts';

/** Whether a credential lets the host read one capability, by the last test. */
export interface CapabilityGrant {
  /** Id of a capability of the definition. */
  readonly id: string;
  /** `unknown` means the test could not prove it either way. */
  readonly state: 'granted' | 'missing' | 'unknown';
  /** Vendor scope names to add. Only with `missing`. */
  readonly missingScopes?: readonly string[] | undefined;
}

/** What is known of the stored credential. Never the credential: at most its last four characters. */
export interface AccountCredential {
  /** `expiring` is the host's own judgement; with only `expiresAt` given the library computes it. */
  readonly state: 'active' | 'expiring' | 'expired' | 'rejected' | 'missing_scope' | 'unknown';
  /** Last four characters, for recognising the key; absent for keys shorter than 16 characters. */
  readonly lastFour?: string | undefined;
  /** The name the key has at the vendor. */
  readonly name?: string | undefined;
  /**
   * When the key stops working: a moment, or a day (`YYYY-MM-DD`) through all of which it works, until the next midnight
   * UTC. `null` = it never does; absent = not known.
   */
  readonly expiresAt?: Iso8601DayOrMoment | null | undefined;
  /** When the host last tried the key at the vendor, by `retestAccount` too. */
  readonly checkedAt?: IsoDateTime | undefined;
  /** When the key was last replaced. Absent = not known. */
  readonly changedAt?: IsoDateTime | undefined;
  /** Who replaced it last: a person's name, shown as it is. */
  readonly changedBy?: string | undefined;
  /** Why it does not work, when it does not. */
  readonly failure?: Failure | undefined;
}

/**
 * Whole days of an account's data, the first and the last included. A moment means the day that contains it, in the
 * time zone of the vendor's days; UTC where the vendor names none.
 */
export interface DataRange {
  /** Any moment of the first day. */
  readonly from: IsoDateTime;
  /** Any moment of the last day; the same as `from` for a single day. */
  readonly to: IsoDateTime;
}

/** How far the host's copy of the vendor's data has come. */
export interface AccountSync {
  /** `waiting` = for the vendor; `none` = this host imports nothing; `unknown` = sent as something this version does not know. */
  readonly phase:
    | 'queued'
    | 'importing'
    | 'up_to_date'
    | 'delayed'
    | 'failing'
    | 'paused'
    | 'waiting'
    | 'none'
    | 'unknown';
  /** Share of the first import that is done, 0 to 1. Absent = not known. */
  readonly fraction?: number | undefined;
  /** First and last day of the data being imported. */
  readonly range?: DataRange | undefined;
  /** Data is complete up to this moment. */
  readonly doneThrough?: IsoDateTime | undefined;
  /** When the running import began. */
  readonly startedAt?: IsoDateTime | undefined;
  /** When data last arrived. */
  readonly lastSuccessAt?: IsoDateTime | undefined;
  /** When the host will ask the vendor next. */
  readonly nextAt?: IsoDateTime | undefined;
  /** Why data does not arrive, when it does not. */
  readonly failure?: Failure | undefined;
}

/** One connected vendor organization. Source: adapter; parsed and sanitised by the library, never edited by it. */
export interface Account {
  /** The host's id. Opaque, stable, unique over all integrations. */
  readonly id: string;
  /** Id of the definition it was connected with. */
  readonly integrationId: string;
  /** Integer that grows with every change of this account; an older one never replaces a newer one on screen. */
  readonly version: number;
  /** The vendor's id of the organization, proven by a test. Absent when the vendor does not report it. */
  readonly externalId?: string | undefined;
  /** The vendor's name of the organization. */
  readonly name?: string | undefined;
  /** The name administrators gave it here. Shown before `name`. */
  readonly label?: string | undefined;
  /** Further non-secret facts, shown in the columns a definition names. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** State of the stored credential: the first of the two axes. */
  readonly credential: AccountCredential;
  /** What the last test proved, one entry a capability. */
  readonly capabilities?: readonly CapabilityGrant[] | undefined;
  /** State of the data: the second axis. */
  readonly sync: AccountSync;
  /** When it was connected. */
  readonly createdAt: IsoDateTime;
  /** Who connected it: a person's name, shown as it is. */
  readonly createdBy?: string | undefined;
  /** Where the host shows this account's data. `https:` or a path of the host. */
  readonly href?: string | undefined;
}

/**
 * The one word for an account, derived from credential and sync; the order is the order of precedence and of sorting.
 */
export const ACCOUNT_STATUSES = [
  'reconnect_needed',
  'permission_missing',
  'sync_failing',
  'expiring',
  'partial',
  'paused',
  'importing',
  'waiting',
  'connected',
  'unknown',
] as const;

/** See {@link ACCOUNT_STATUSES}. */
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];
