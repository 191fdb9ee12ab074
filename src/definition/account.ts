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

/** What the host knows about the stored credential. Never the credential itself: at most its last four characters. */
export interface AccountCredential {
  /** `expiring` is the host's own judgement; with only `expiresAt` given the library computes it. */
  readonly state: 'active' | 'expiring' | 'expired' | 'rejected' | 'missing_scope' | 'unknown';
  /** Last four characters, by which a person recognises the key; absent for keys shorter than 16 characters. */
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
  /** When the key was last replaced. Absent = unknown. */
  readonly changedAt?: IsoDateTime | undefined;
  /** Name of the person who replaced it last, shown without change. */
  readonly changedBy?: string | undefined;
  /** Why it does not work. Absent while it works. */
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

/** State of the host's import of the vendor's data. */
export interface AccountSync {
  /** `waiting` = for the vendor; `none` = this host imports nothing; `unknown` = a phase that this version does not know. */
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
  /** When the host reads from the vendor next. */
  readonly nextAt?: IsoDateTime | undefined;
  /** Why data does not arrive. Absent while it arrives. */
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
  /** The name that administrators gave it in this console. Shown in place of `name`. */
  readonly label?: string | undefined;
  /** Further values that are not secret, shown in the columns that a definition names. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** State of the stored credential, which is independent of `sync`. */
  readonly credential: AccountCredential;
  /** Result of the last test, one entry per capability. */
  readonly capabilities?: readonly CapabilityGrant[] | undefined;
  /** State of the data, which is independent of `credential`. */
  readonly sync: AccountSync;
  /** When it was connected. */
  readonly createdAt: IsoDateTime;
  /** Name of the person who connected it, shown without change. */
  readonly createdBy?: string | undefined;
  /** Where the host shows this account's data. `https:` or a path of the host. */
  readonly href?: string | undefined;
}

/**
 * Every status of an account, in order of precedence, which is also the order of sorting. See `deriveStatus`.
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

/** One of {@link ACCOUNT_STATUSES}. */
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];
