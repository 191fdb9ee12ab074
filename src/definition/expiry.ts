import { DAY_MS, expiryEnd, isDay } from './dates.ts';
import { EXPIRY_WARNING_DAYS } from './expiry-warning.ts';

export { EXPIRY_WARNING_DAYS } from './expiry-warning.ts';

/**
 * How far a credential is from its end. `at` is the first moment at which it no longer works, in milliseconds since 1970;
 * `day` is its last day, `YYYY-MM-DD`, when only a day is known.
 */
export type Expiry =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'never' }
  | { readonly kind: 'later'; readonly at: number; readonly day?: string; readonly days: number }
  /** Within the warning. `days` = whole days left, at least 0; `level` = the smallest threshold reached, in days. */
  | {
      readonly kind: 'soon';
      readonly at: number;
      readonly day?: string;
      readonly days: number;
      readonly level: number;
    }
  | { readonly kind: 'expired'; readonly at: number; readonly day?: string };

/**
 * Reads an `expiresAt`: a day (`YYYY-MM-DD`), which counts until the next midnight UTC, or a moment (ISO 8601).
 * An impossible date is `unknown`.
 *
 * @param now Milliseconds since 1970.
 * @param warningDays In days, any order. @default EXPIRY_WARNING_DAYS
 */
export function expiryOf(
  expiresAt: string | null | undefined,
  now: number,
  warningDays: readonly number[] = EXPIRY_WARNING_DAYS,
): Expiry {
  if (expiresAt === null) return { kind: 'never' };
  const at = expiryEnd(expiresAt);
  if (at === null || expiresAt === undefined) return { kind: 'unknown' };
  const end = isDay(expiresAt) ? { at, day: expiresAt } : { at };
  if (at <= now) return { kind: 'expired', ...end };
  const days = Math.floor((at - now) / DAY_MS);
  const reached = warningDays.filter((level) => at - now <= level * DAY_MS);
  return reached.length === 0
    ? { kind: 'later', ...end, days }
    : { kind: 'soon', ...end, days, level: Math.min(...reached) };
}
