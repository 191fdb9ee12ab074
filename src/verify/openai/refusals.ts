import type { FailureCode } from '../../definition/failure.ts';
import type { VendorError } from './error-envelope.ts';

/** How much of a message is looked at: refusals are a sentence or two. */
const MAX_MESSAGE_LENGTH = 4_096;

/** What the vendor's words or codes can mean. */
interface Refusal {
  readonly failure: FailureCode;
  /** Matches the vendor's `code`, and its `type` where that alone is enough. */
  readonly named: RegExp;
  /** Matches the vendor's words. */
  readonly worded: RegExp;
}

/**
 * Refusals for any reason but the key. The first match wins; the order puts the narrow before the wide.
 *
 * Sources: codes and words of https://developers.openai.com/docs/guides/error-codes and of
 * https://help.openai.com/en/articles/6614457, and answers in public reports and code where none is documented. What
 * the administration endpoints answer is documented for 200 and 429 only: the reports are about other endpoints.
 */
const OTHER_REFUSALS: readonly Refusal[] = [
  {
    failure: 'provider_refused_location',
    named: /^unsupported_country/,
    worded: /country, region,? or territory.{0,40}not supported|(country|region|territory) (is )?not supported/i,
  },
  {
    // Data residency (https://github.com/earendil-works/pi/issues/956), and an address without the path.
    failure: 'wrong_target',
    named: /^incorrect_hostname$/,
    worded: /incorrect (regional )?host ?name|regional host ?name|geography restrictions? enabled|^invalid url \(/i,
  },
  {
    failure: 'network_policy',
    named: /^ip_(not_|address_|allow)/,
    worded: /\bip\b.{0,120}\bnot (authorized|allowed|permitted|in )|\bip allow-?list/i,
  },
  {
    // Credit, quota and limits come as a 429 too, and no waiting cures them: before `rate_limited`.
    failure: 'account_unavailable',
    named:
      /^(no_organization|invalid_organization|(organization|account)_(deactivated|disabled|archived)|not_authorized_invalid_project|access_terminated|customer_storage_not_ready|billing_not_active|insufficient_quota|credit_balance_exhausted|billing_hard_limit_reached|(organization|project)_(spend|usage)_limit_exceeded)$/,
    worded:
      /must be a member of an organization|no such organization|(organization|account|project)\b.{0,80}\b(deactivated|disabled|archived|deleted|not active|does not exist)|(deactivated|disabled|archived|deleted) (organization|account|project)|access was terminated|organization must be verified|exceeded your current quota|credit balance/i,
  },
  // A code of ChatGPT plans, seen in clients of both; no words for a plan of the API platform are known.
  { failure: 'plan_required', named: /^usage_not_included$/, worded: /(?!)/ },
  {
    // Reports disagree about the status (401, 403) and the type; the words are the same in all of them.
    failure: 'missing_scope',
    named: /^(missing_scopes?|insufficient_permissions?)$/,
    worded: /insufficient permissions|missing scopes?/i,
  },
  { failure: 'rate_limited', named: /^(rate_limit|slow_down$)/, worded: /rate limit/i },
  {
    // The key was sent. That it did not arrive, that a header beside it does not fit or that a certificate is asked for
    // is the business of whatever lies between; there is no code for it.
    failure: 'unknown',
    named: /^(mismatched_(organization|project)|certificate_required)$/,
    worded: /did(n['’]t| not) provide an api key|header should match/i,
  },
];

/**
 * Refusals of the key itself. Narrow on purpose: "Invalid API key for this region" is about the region. A class of
 * error (`type`) is no evidence, and no code of its own is documented for an expired key; most are answered like
 * unknown ones.
 */
const KEY_REFUSALS: readonly Refusal[] = [
  {
    failure: 'expired_credential',
    named: /^(api_)?key_expired$|^expired_(api_)?key$/,
    worded: /\bkey( provided)? (has |is |was )(already )?expired\b|\bexpired api key\b/i,
  },
  {
    failure: 'invalid_credential',
    named: /^(invalid_api_key|invalid_authentication)$/,
    worded: /^\s*invalid authentication[\s.!]*$|\b(incorrect|invalid) api key( provided)?\s*([.:,;!]|$)/i,
  },
];

/**
 * What a key can be refused for although nothing is wrong with it. Beside such words a code of a bad key proves nothing;
 * the words of a bad key still do, since they say what is wrong.
 */
const OTHER_SUBJECTS =
  /\b(regions?|countr(y|ies)|territor(y|ies)|ip|(ip|network) address(es)?|host ?names?|plans?|subscriptions?|billing|credits?|permissions?|scopes?|certificates?)\b/i;

/**
 * What the vendor's own code and words say happened, or null when they are not known. The status is not looked at.
 *
 * A code outweighs words, except that words about something else clear the key.
 */
export function refusalIn({ message, code, type }: VendorError): FailureCode | null {
  const words = message.slice(0, MAX_MESSAGE_LENGTH);
  const named = (refusals: readonly Refusal[], name: string | null): Refusal | undefined =>
    name === null ? undefined : refusals.find((refusal) => refusal.named.test(name));
  const worded = (refusals: readonly Refusal[]): Refusal | undefined =>
    refusals.find((refusal) => refusal.worded.test(words));
  const found =
    named(OTHER_REFUSALS, code) ??
    named(OTHER_REFUSALS, type) ??
    worded(OTHER_REFUSALS) ??
    worded(KEY_REFUSALS) ??
    (OTHER_SUBJECTS.test(words) ? undefined : named(KEY_REFUSALS, code));
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
