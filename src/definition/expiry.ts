import { EXPIRY_WARNING_DAYS } from './expiry-warning.ts';

export { EXPIRY_WARNING_DAYS } from './expiry-warning.ts';

const DAY_MS = 86_400_000;

/** Where a credential stands on its way to its end. */
export type Expiry =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'never' }
  | { readonly kind: 'later'; readonly at: number; readonly days: number }
  /** Within the warning. `days` = whole days left, at least 0; `level` = the smallest threshold reached, in days. */
  | { readonly kind: 'soon'; readonly at: number; readonly days: number; readonly level: number }
  | { readonly kind: 'expired'; readonly at: number };

/**
 * Reads an `expiresAt`. An impossible date is not known, never an alarm.
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
  const at = expiresAt === undefined ? Number.NaN : Date.parse(expiresAt);
  if (Number.isNaN(at)) return { kind: 'unknown' };
  if (at <= now) return { kind: 'expired', at };
  const days = Math.floor((at - now) / DAY_MS);
  const reached = warningDays.filter((level) => at - now <= level * DAY_MS);
  return reached.length === 0 ? { kind: 'later', at, days } : { kind: 'soon', at, days, level: Math.min(...reached) };
}
