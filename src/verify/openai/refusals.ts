import type { FailureCode } from '../../definition/failure.ts';
import type { VendorError } from './error-envelope.ts';

/** How much of a message is looked at: refusals are a sentence or two. */
const MAX_MESSAGE_LENGTH = 4_096;

interface Refusal {
  readonly failure: FailureCode;
  /** Matches the vendor's `code` or `type`. */
  readonly named: RegExp;
  /** Matches the vendor's words. */
  readonly worded: RegExp;
}

/**
 * OpenAI's refusals by what the body says. The first match wins; the order puts the narrow before the wide, since
 * "Invalid Authentication" is also what several narrow cases have been answered with. Sources: codes and words of
 * https://developers.openai.com/docs/guides/error-codes, and reports in public trackers where a code is not documented.
 */
const REFUSALS: readonly Refusal[] = [
  {
    failure: 'provider_refused_location',
    named: /^unsupported_country/,
    worded: /country, region,? or territory.{0,40}not supported|(country|region|territory) (is )?not supported/i,
  },
  {
    failure: 'network_policy',
    named: /^ip_(not_|address_|allow)/,
    worded: /\bip\b.{0,120}\bnot (authorized|allowed|permitted|in )|\bip allow-?list/i,
  },
  {
    // Credit and quota come as a 429 too, and no waiting cures them: before `rate_limited`.
    failure: 'account_unavailable',
    named:
      /^(no_organization|invalid_organization|(organization|account)_(deactivated|disabled|archived)|billing_not_active|insufficient_quota|credit_balance_exhausted|billing_hard_limit_reached)$/,
    worded:
      /must be a member of an organization|no such organization|(organization|account)\b.{0,80}\b(deactivated|disabled|archived|deleted|not active|does not exist)|exceeded your current quota|credit balance/i,
  },
  {
    // Reports disagree about the status (401, 403) and the type; the words are the same in all of them.
    failure: 'missing_scope',
    named: /^(missing_scopes?|insufficient_permissions?)$/,
    worded: /insufficient permissions|missing scopes?/i,
  },
  {
    // No code of its own is documented; most expired keys are answered like unknown ones.
    failure: 'expired_credential',
    named: /^(api_)?key_expired$|^expired_(api_)?key$/,
    worded: /\bkey\b.{0,40}\bexpired\b/i,
  },
  { failure: 'rate_limited', named: /^rate_limit/, worded: /rate limit/i },
  {
    failure: 'invalid_credential',
    named: /^(invalid_api_key|invalid_authentication|authentication_error)$/,
    worded: /invalid authentication|(incorrect|invalid) api key|did(n't| not) provide an api key/i,
  },
];

/** What the vendor's own words say happened, or null when they say nothing known. The status is not looked at. */
export function refusalIn({ message, code, type }: VendorError): FailureCode | null {
  const words = message.slice(0, MAX_MESSAGE_LENGTH);
  const found = REFUSALS.find(
    ({ named, worded }) => named.test(code ?? '') || named.test(type ?? '') || worded.test(words),
  );
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
