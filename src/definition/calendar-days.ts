import { DAY_MS, expiryEnd, isDay } from './dates.ts';

/**
 * How many midnights of the person's calendar lie before the last day of a credential: 0 = today, 1 = tomorrow. At least
 * 0; null when its end is not known. For what a person reads; `expiryOf` decides when to warn.
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

/** The calendar's day at a moment in a time zone, as the midnight UTC of the same date. Swedish writes a day as ISO 8601. */
function dayAt(ms: number, timeZone: string | undefined): number {
  return Date.parse(new Intl.DateTimeFormat('sv', { timeZone }).format(ms));
}
