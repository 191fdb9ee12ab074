import type { CapabilityGrant } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import type { Iso8601DayOrMoment, IsoDateTime } from '../definition/text.ts';
import type { Call } from './adapter.ts';

/** One line of a test. Reported when it starts, when it ends, or only in the final report. */
export interface Check {
  /**
   * `credential`, `identity`, `duplicate` or the id of the capability it proves; labels come from definition and
   * catalogue. `duplicate` = whether the organization is connected already. As a `warning` without a failure it says
   * that another account may be of the same organization and nothing proves it: the person sees a warning before Finish,
   * which stays on.
   */
  readonly id: string;
  /** Id of the capability it proves, if it proves one. */
  readonly capability?: string | undefined;
  /** Whether the test fails when this fails. */
  readonly required: boolean;
  /** `skipped` = not tried, because an earlier one failed or it was not asked for. */
  readonly status: 'pending' | 'running' | 'passed' | 'warning' | 'failed' | 'skipped';
  /** Why it failed or warns. */
  readonly failure?: Failure | undefined;
}

/** A call that may report checks while it runs. */
export interface TestCall extends Call {
  /** Report a check: any number of times, in any order, or never. Calls after the answer are dropped. */
  onCheck(check: Check): void;
}

/** What is tested: exactly what is stored if it passes. */
export interface TestInput {
  /** Which definition. */
  readonly integrationId: string;
  /** Which of its methods. */
  readonly methodId: string;
  /** The account whose credential is to be replaced. Absent when connecting. */
  readonly accountId?: string | undefined;
  /** Field name to value, normalised. The only place a secret travels: do not log it. Source: user. */
  readonly values: Readonly<Record<string, string | boolean>>;
  /** Ids of the capabilities asked for: all required ones and the ticked optional ones. */
  readonly capabilities: readonly string[];
  /** Session the values belong to, if the method has one. */
  readonly sessionId?: string | undefined;
}

/** What a test found, whether it passed or not. */
export interface TestReport {
  /** Every check, each in its final status. */
  readonly checks: readonly Check[];
  /** What the credential may read. */
  readonly capabilities: readonly CapabilityGrant[];
  /** Ids of capabilities or checks that this test could not prove; said to the person, never hidden. */
  readonly notVerified: readonly string[];
  /** Which vendor organization it is. `declared` = the person said so; `proven` = the vendor did. */
  readonly identity?:
    | { readonly externalId: string; readonly name?: string | undefined; readonly confidence: 'proven' | 'declared' }
    | undefined;
  /** Whether that organization is connected already. Absent = this host does not know. */
  readonly relation?: { readonly kind: 'new' } | { readonly kind: 'existing'; readonly accountId: string } | undefined;
  /** When the credential ends, as the vendor reports it. `null` = never; absent = unknown. See `AccountCredential.expiresAt`. */
  readonly expiresAt?: Iso8601DayOrMoment | null | undefined;
  /** The name the key has at the vendor. */
  readonly credentialName?: string | undefined;
  /** When the vendor was asked, by the host's clock. */
  readonly checkedAt: IsoDateTime;
}

/**
 * The host's short-lived result of a passed test, stored on the server, for the person who tested; consumed once by
 * connect or rotate. Ends later than the test, and outlives a restart of the host. One that was used, also by a call
 * that is still under way, that has ended or is not known is answered as `draft_expired`, before anything else is
 * looked at.
 * `'resend'`: this host keeps no drafts and receives the values again with the mutation.
 */
export type Draft = { readonly id: string; readonly expiresAt: IsoDateTime } | 'resend';

/** The answer to a test of typed values. */
export type TestResult = TestReport &
  ({ readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly failure: Failure });

/** The answer to a test of the stored credential: nothing to store, so no draft. */
export type RetestResult = TestReport & ({ readonly ok: true } | { readonly ok: false; readonly failure: Failure });
