/**
 * Every failure code, in groups: about the credential, about the host's records, about the connection, about the person,
 * the host or the input. The set is closed: an unknown code from an adapter becomes `unknown`. `failure-traits.ts` defines
 * the properties of each code and does not compile without it.
 */
export const FAILURE_CODES = [
  'invalid_credential',
  'expired_credential',
  'wrong_kind',
  'missing_scope',
  'wrong_target',
  'network_policy',
  'not_yet_effective',
  'account_unavailable',
  'plan_required',
  'approval_pending',
  'identity_mismatch',
  'already_connected',
  'same_credential',
  'version_conflict',
  'draft_expired',
  'authorization_expired',
  'not_found',
  'rate_limited',
  'provider_unavailable',
  'provider_refused_location',
  'timeout',
  'offline',
  'unavailable',
  'aborted',
  'permission_denied',
  'host_signed_out',
  'invalid_input',
  'popup_blocked',
  'popup_closed',
  'unsupported',
  'unexpected_answer',
  'outcome_unknown',
  'list_incomplete',
  'unknown',
] as const;

/** One of {@link FAILURE_CODES}. Its texts come from the catalogue, a definition's `remedies` or the host. */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** Whether a value from an untrusted source is a failure code. */
export function isFailureCode(value: unknown): value is FailureCode {
  return FAILURE_CODES.some((code) => code === value);
}

/**
 * A refusal or a failed call, as plain data that survives `JSON.stringify`. It contains no sentence.
 *
 * Source: adapter (a vendor's or host's "no"), or the library (transport, deadline, unreadable answer).
 * Contains no secret: `vendor.text` is redacted by the host and again by the library.
 */
export interface Failure {
  /** What went wrong. */
  readonly code: FailureCode;
  /** Name of the definition's field that caused it; the message is shown beside that field. Absent when no field did. */
  readonly field?: string | undefined;
  /** How long to wait before another try, in milliseconds. The library clamps it to 1 s … 15 min. */
  readonly retryAfterMs?: number | undefined;
  /** Vendor scope names that the credential lacks, for example `api.usage.read`. With `missing_scope`. */
  readonly missingScopes?: readonly string[] | undefined;
  /** What the credential turned out to be, for example `project_key`. With `wrong_kind`. */
  readonly foundKind?: string | undefined;
  /** The host's account this failure points to. With `already_connected` and `same_credential`. */
  readonly accountId?: string | undefined;
  /** Addresses the vendor's allow-list must contain, copied by the administrator. With `network_policy`. */
  readonly egressIps?: readonly string[] | undefined;
  /**
   * The host name or region that the vendor asks to be called at, for example `eu.api.openai.com`. With `wrong_target`;
   * absent when the vendor names none. At most 253 characters, only a host name or one label of it: anything else is
   * dropped. Contains no secret: a value that repeats a part of one is dropped.
   */
  readonly target?: string | undefined;
  /** The host's own id of the attempt, for its support team. Shown and copied; no secret. */
  readonly correlationId?: string | undefined;
  /** What the vendor answered, for the details area and the support bundle; never a headline. */
  readonly vendor?:
    | {
        /** HTTP status, 100 to 599. */
        readonly status?: number | undefined;
        /** The vendor's own error code. */
        readonly code?: string | undefined;
        /** The vendor's id of the request, for the vendor's support. */
        readonly requestId?: string | undefined;
        /** The vendor's text, redacted, at most 2 KB. */
        readonly text?: string | undefined;
      }
    | undefined;
}
