import type { Failure, FailureCode } from './failure.ts';

/** Whether trying again helps: at once, after a wait, after something was changed, or not at all. */
export type RetryAdvice = 'now' | 'later' | 'after_fix' | 'never';

/**
 * What a failure implies for a credential: it is `rejected`, has `expired`, lacks a scope (`missing_scope`), or is valid
 * and cannot be used here (`unusable`), for example because the vendor's account is suspended.
 */
export type CredentialVerdict = 'rejected' | 'expired' | 'missing_scope' | 'unusable';

/** The properties of a failure code, apart from its texts. */
export interface FailureTraits {
  /** Who can act, unless the definition's remedy names another actor; `wait` = the failure passes with time. */
  readonly actor: 'you' | 'vendor_admin' | 'host_admin' | 'wait';
  /** Whether pressing the same button again can help, and when. */
  readonly retry: RetryAdvice;
  /** What it implies for the credential that was used; null = nothing. */
  readonly credential: CredentialVerdict | null;
  /**
   * Whether a change that ended with it may have taken effect: never (`none`), only when the call was lost and not when
   * the host answered with it (`if_lost`), or in both cases (`possible`).
   */
  readonly effect: 'none' | 'if_lost' | 'possible';
  /** The HTTP status under which the server answers it. @default 500 */
  readonly status?: number;
  /** Whether a host may answer with it before it reads the request, so that it implies nothing about an earlier call. */
  readonly beforeLooking?: true;
  /** Whether it arises without an answer of the host, so that it does not show whether the person is still signed in. */
  readonly fromTransport?: true;
}

/**
 * The properties of every failure code. Code that treats failure codes differently reads a member of this table, so that
 * each new code is defined in one place.
 */
export const FAILURE_TRAITS: Readonly<Record<FailureCode, FailureTraits>> = {
  invalid_credential: { actor: 'you', retry: 'after_fix', credential: 'rejected', effect: 'none' },
  expired_credential: { actor: 'you', retry: 'after_fix', credential: 'expired', effect: 'none' },
  wrong_kind: { actor: 'you', retry: 'after_fix', credential: 'rejected', effect: 'none' },
  missing_scope: { actor: 'you', retry: 'after_fix', credential: 'missing_scope', effect: 'none' },
  wrong_target: { actor: 'you', retry: 'after_fix', credential: 'unusable', effect: 'none' },
  network_policy: { actor: 'vendor_admin', retry: 'after_fix', credential: 'unusable', effect: 'none' },
  not_yet_effective: { actor: 'wait', retry: 'later', credential: 'unusable', effect: 'none' },
  account_unavailable: {
    actor: 'vendor_admin',
    retry: 'after_fix',
    credential: 'unusable',
    effect: 'none',
  },
  plan_required: { actor: 'vendor_admin', retry: 'after_fix', credential: 'unusable', effect: 'none' },
  approval_pending: { actor: 'vendor_admin', retry: 'later', credential: 'unusable', effect: 'none' },
  identity_mismatch: { actor: 'you', retry: 'after_fix', credential: 'unusable', effect: 'none' },
  already_connected: { actor: 'you', retry: 'after_fix', credential: null, effect: 'none' },
  same_credential: { actor: 'you', retry: 'after_fix', credential: 'unusable', effect: 'none' },
  version_conflict: { actor: 'you', retry: 'now', credential: null, effect: 'none', status: 409 },
  draft_expired: { actor: 'you', retry: 'after_fix', credential: null, effect: 'none' },
  authorization_expired: { actor: 'you', retry: 'after_fix', credential: null, effect: 'none' },
  not_found: { actor: 'you', retry: 'never', credential: null, effect: 'none', status: 404 },
  rate_limited: { actor: 'wait', retry: 'later', credential: null, effect: 'none', status: 429, beforeLooking: true },
  provider_unavailable: { actor: 'wait', retry: 'later', credential: null, effect: 'if_lost', status: 503 },
  provider_refused_location: { actor: 'host_admin', retry: 'after_fix', credential: null, effect: 'none' },
  timeout: { actor: 'wait', retry: 'now', credential: null, effect: 'possible', status: 504, fromTransport: true },
  offline: {
    actor: 'you',
    retry: 'now',
    credential: null,
    effect: 'if_lost',
    beforeLooking: true,
    fromTransport: true,
  },
  unavailable: {
    actor: 'wait',
    retry: 'now',
    credential: null,
    effect: 'if_lost',
    status: 503,
    beforeLooking: true,
    fromTransport: true,
  },
  aborted: { actor: 'you', retry: 'now', credential: null, effect: 'possible', fromTransport: true },
  permission_denied: {
    actor: 'host_admin',
    retry: 'never',
    credential: null,
    effect: 'none',
    status: 403,
    beforeLooking: true,
  },
  host_signed_out: {
    actor: 'you',
    retry: 'after_fix',
    credential: null,
    effect: 'none',
    status: 401,
    beforeLooking: true,
  },
  invalid_input: { actor: 'you', retry: 'after_fix', credential: null, effect: 'none', status: 400 },
  popup_blocked: { actor: 'you', retry: 'now', credential: null, effect: 'none' },
  popup_closed: { actor: 'you', retry: 'now', credential: null, effect: 'none' },
  unsupported: { actor: 'host_admin', retry: 'never', credential: null, effect: 'none', status: 501 },
  unexpected_answer: {
    actor: 'host_admin',
    retry: 'now',
    credential: null,
    effect: 'if_lost',
    status: 502,
    fromTransport: true,
  },
  outcome_unknown: { actor: 'you', retry: 'now', credential: null, effect: 'possible' },
  list_incomplete: { actor: 'host_admin', retry: 'now', credential: null, effect: 'none' },
  unknown: { actor: 'host_admin', retry: 'now', credential: null, effect: 'if_lost' },
};

/** What a failure implies for the credential that was used; null = nothing. */
export function credentialVerdict(failure: Failure): CredentialVerdict | null {
  return FAILURE_TRAITS[failure.code].credential;
}

/**
 * Whether a failure means that the credential itself is invalid: unknown, expired or of another kind. Failures about its
 * scopes, its account, its plan, its network or the address where it is used do not mean that.
 */
export function blamesCredential(code: FailureCode): boolean {
  const { credential } = FAILURE_TRAITS[code];
  return credential === 'rejected' || credential === 'expired';
}
