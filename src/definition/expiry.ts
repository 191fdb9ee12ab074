import { DAY_MS, expiryEnd, isDay } from './dates.ts';
import { EXPIRY_WARNING_DAYS } from './expiry-warning.ts';

export { EXPIRY_WARNING_DAYS } from './expiry-warning.ts';

/**
 * The distance of a credential from its end. `at` is the first moment at which it no longer works, in milliseconds since
 * 1970; `day` is its last day, `YYYY-MM-DD`, when only a day is known.
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

/**
 * Days until the last day of a credential by the person's calendar: 0 = today, 1 = tomorrow. At least 0; null when the end
 * is not known. For texts only; `expiryOf` decides when to warn.
 *
 * @param now Milliseconds since 1970.
 * @param timeZone IANA name of the person's time zone. @default the system's
 */
export function calendarDaysLeft(expiresAt: unknown, now: number, timeZone?: string): number | null {
  const end = expiryEnd(expiresAt);
  if (end === null) return null;
  const last = typeof expiresAt === 'string' && isDay(expiresAt) ? Date.parse(expiresAt) : dayAt(end, timeZone);
  return Math.max(0, Math.round((last - dayAt(now, timeZone)) / DAY_MS));
}

/** The date at a moment in a time zone, as the midnight UTC of that date. Swedish dates are ISO 8601. */
function dayAt(ms: number, timeZone: string | undefined): number {
  return Date.parse(new Intl.DateTimeFormat('sv', { timeZone }).format(ms));
}
