import type { Failure, FailureCode } from './failure.ts';
import type { IntegrationDefinition, Remedy } from './integration.ts';

/** Whether trying again helps. */
export type RetryAdvice = 'now' | 'later' | 'after_fix' | 'never';

/** Who can act on each code and whether a repeat helps, when the definition says nothing. */
const DEFAULTS: Readonly<Record<FailureCode, readonly [Remedy['actor'], RetryAdvice]>> = {
  invalid_credential: ['you', 'after_fix'],
  expired_credential: ['you', 'after_fix'],
  wrong_kind: ['you', 'after_fix'],
  missing_scope: ['you', 'after_fix'],
  wrong_target: ['you', 'after_fix'],
  network_policy: ['vendor_admin', 'after_fix'],
  not_yet_effective: ['wait', 'later'],
  account_unavailable: ['vendor_admin', 'after_fix'],
  plan_required: ['vendor_admin', 'after_fix'],
  approval_pending: ['vendor_admin', 'later'],
  identity_mismatch: ['you', 'after_fix'],
  already_connected: ['you', 'after_fix'],
  same_credential: ['you', 'after_fix'],
  version_conflict: ['you', 'now'],
  draft_expired: ['you', 'after_fix'],
  authorization_expired: ['you', 'after_fix'],
  not_found: ['you', 'never'],
  rate_limited: ['wait', 'later'],
  provider_unavailable: ['wait', 'later'],
  provider_refused_location: ['host_admin', 'after_fix'],
  timeout: ['wait', 'now'],
  offline: ['you', 'now'],
  unavailable: ['wait', 'now'],
  aborted: ['you', 'now'],
  permission_denied: ['host_admin', 'never'],
  host_signed_out: ['you', 'after_fix'],
  invalid_input: ['you', 'after_fix'],
  popup_blocked: ['you', 'now'],
  popup_closed: ['you', 'now'],
  unsupported: ['host_admin', 'never'],
  unexpected_answer: ['host_admin', 'now'],
  outcome_unknown: ['you', 'now'],
  list_incomplete: ['host_admin', 'now'],
  unknown: ['host_admin', 'now'],
};

/** What to do about a failure: the definition's remedy for its code, else who can act by default. */
export function remedyOf(failure: Failure, definition: IntegrationDefinition | undefined): Remedy {
  const remedies = definition?.remedies;
  const own = remedies !== undefined && Object.hasOwn(remedies, failure.code) ? remedies[failure.code] : undefined;
  return own ?? { actor: DEFAULTS[failure.code][0] };
}

/** Whether pressing the same button again can help, and when. */
export function retryAdvice(failure: Failure): RetryAdvice {
  return DEFAULTS[failure.code][1];
}
