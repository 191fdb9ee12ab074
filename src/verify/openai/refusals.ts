import type { FailureCode } from '../../definition/failure.ts';
import type { VendorError } from './error-envelope.ts';

/** How much of a message is searched, in characters: refusals are a sentence or two. */
const MAX_MESSAGE_LENGTH = 4_096;

/** A failure, and the codes and messages of the vendor that mean it. */
interface Refusal {
  readonly failure: FailureCode;
  /** Matches the vendor's `code`, and its `type` where that alone is enough. */
  readonly named: RegExp;
  /** Matches the vendor's message. */
  readonly message: RegExp;
}

/**
 * Refusals for another reason than the key. The first match decides; specific ones come before general ones.
 *
 * Sources: codes and messages of https://developers.openai.com/docs/guides/error-codes and of
 * https://help.openai.com/en/articles/6614457, and answers in public reports and code where none is documented. What
 * the administration endpoints answer is documented for 200 and 429 only: the reports are about other endpoints.
 */
const OTHER_REFUSALS: readonly Refusal[] = [
  {
    failure: 'provider_refused_location',
    named: /^unsupported_country/,
    message: /country, region,? or territory.{0,40}not supported|(country|region|territory) (is )?not supported/i,
  },
  {
    // Data residency (https://github.com/earendil-works/pi/issues/956), and an address without the path.
    failure: 'wrong_target',
    named: /^incorrect_hostname$/,
    message: /incorrect (regional )?host ?name|regional host ?name|geography restrictions? enabled|^invalid url \(/i,
  },
  {
    failure: 'network_policy',
    named: /^ip_(not_|address_|allow)/,
    message: /\bip\b.{0,120}\bnot (authorized|allowed|permitted|in )|\bip allow-?list/i,
  },
  {
    // Credit, quota and limits come as a 429 too, and no waiting cures them: before `rate_limited`.
    failure: 'account_unavailable',
    named:
      /^(no_organization|invalid_organization|(organization|account)_(deactivated|disabled|archived)|not_authorized_invalid_project|access_terminated|customer_storage_not_ready|billing_not_active|insufficient_quota|credit_balance_exhausted|billing_hard_limit_reached|(organization|project)_(spend|usage)_limit_exceeded)$/,
    message:
      /must be a member of an organization|no such organization|(organization|account|project)\b.{0,80}\b(deactivated|disabled|archived|deleted|not active|does not exist)|(deactivated|disabled|archived|deleted) (organization|account|project)|access was terminated|organization must be verified|exceeded your current quota|credit balance/i,
  },
  // A code of ChatGPT plans, seen in clients of both; no message about a plan of the API platform is known.
  { failure: 'plan_required', named: /^usage_not_included$/, message: /(?!)/ },
  {
    // Reports differ in status (401, 403) and type; the message is the same in all of them.
    failure: 'missing_scope',
    named: /^(missing_scopes?|insufficient_permissions?)$/,
    message: /insufficient permissions|missing scopes?/i,
  },
  { failure: 'rate_limited', named: /^(rate_limit|slow_down$)/, message: /rate limit/i },
  {
    // The key was sent. A key that did not arrive, a header that does not match it or a required certificate are faults of
    // a proxy in between, for which there is no code.
    failure: 'unknown',
    named: /^(mismatched_(organization|project)|certificate_required)$/,
    message: /did(n['’]t| not) provide an api key|header should match/i,
  },
];

/**
 * Refusals of the key itself. Narrow on purpose: "Invalid API key for this region" is about the region. A class of
 * error (`type`) is no evidence. No code for expired keys is documented; most are answered like
 * unknown keys.
 */
const KEY_REFUSALS: readonly Refusal[] = [
  {
    failure: 'expired_credential',
    named: /^(api_)?key_expired$|^expired_(api_)?key$/,
    message: /\bkey( provided)? (has |is |was )(already )?expired\b|\bexpired api key\b/i,
  },
  {
    failure: 'invalid_credential',
    named: /^(invalid_api_key|invalid_authentication)$/,
    message: /^\s*invalid authentication[\s.!]*$|\b(incorrect|invalid) api key( provided)?\s*([.:,;!]|$)/i,
  },
];

/**
 * Subjects of refusals that do not concern the key. In a message about one of them, a code for an invalid key proves
 * nothing; a message about an invalid key still does.
 */
const OTHER_SUBJECTS =
  /\b(regions?|countr(y|ies)|territor(y|ies)|ip|(ip|network) address(es)?|host ?names?|plans?|subscriptions?|billing|credits?|permissions?|scopes?|certificates?)\b/i;

/**
 * The failure that the vendor's code and message mean, or null when they are unknown. The status is not considered.
 *
 * The code takes precedence over the message, except that a message about another subject rules out a fault of the key.
 */
export function refusalIn({ message, code, type }: VendorError): FailureCode | null {
  const text = message.slice(0, MAX_MESSAGE_LENGTH);
  const byName = (refusals: readonly Refusal[], name: string | null): Refusal | undefined =>
    name === null ? undefined : refusals.find((refusal) => refusal.named.test(name));
  const byMessage = (refusals: readonly Refusal[]): Refusal | undefined =>
    refusals.find((refusal) => refusal.message.test(text));
  const found =
    byName(OTHER_REFUSALS, code) ??
    byName(OTHER_REFUSALS, type) ??
    byMessage(OTHER_REFUSALS) ??
    byMessage(KEY_REFUSALS) ??
    (OTHER_SUBJECTS.test(text) ? undefined : byName(KEY_REFUSALS, code));
  return found?.failure ?? null;
}

/**
 * The scopes that a message lists after "Missing scopes:", exactly as it spells them. Empty when it lists none.
 *
 * @example missingScopesIn('… Missing scopes: api.usage.read. Check that …') // ['api.usage.read']
 */
export function missingScopesIn(message: string): readonly string[] {
  const list = /missing scopes?:\s*(.{1,400})/i.exec(message.slice(0, MAX_MESSAGE_LENGTH))?.[1] ?? '';
  const untilSentenceEnds = list.split(/\.(?=\s|$)|[;\n]/)[0] ?? '';
  const names = untilSentenceEnds
    .split(/[\s,'"`[\]]+/)
    .filter((name) => /^[a-z][a-z0-9_-]*([.:][a-z0-9_-]+)+$/.test(name));
  return [...new Set(names)];
}
