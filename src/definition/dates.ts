import type { DataRange } from './account.ts';

/** Length of a day in UTC, in milliseconds. */
export const DAY_MS = 86_400_000;

/** Moments outside these years are errors of the sender: zero, or "never" written as the year 9999. */
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** ISO 8601 without an offset, with a space in place of the T as databases write it. `Date` takes it for local time. */
const WITHOUT_OFFSET = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:[\d:.]+)$/;

/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return DAY.test(text) && isoMoment(Date.parse(`${text}T00:00:00Z`))?.slice(0, 10) === text;
}

/**
 * Reads a moment, in milliseconds since 1970; null for a value that is not one, or not between 1990 and 2200. A moment
 * without an offset is in UTC, not in the time zone of the machine, so that server and browser read the same one.
 */
export function readMoment(value: unknown): number | null {
  const at = typeof value === 'string' ? Date.parse(value.replace(WITHOUT_OFFSET, '$1T$2Z')) : Number.NaN;
  return at >= EARLIEST && at <= LATEST ? at : null;
}

/**
 * The first moment at which a credential no longer works, in milliseconds since 1970; null when that is not known. This
 * function alone decides when a day ends: at the next midnight UTC, in every time zone, so that page, server and mail
 * agree. The day is accepted as the future at least until it begins anywhere.
 *
 * @param expiresAt A day (`YYYY-MM-DD`), through all of which the credential works; or the moment itself.
 */
export function expiryEnd(expiresAt: unknown): number | null {
  if (typeof expiresAt !== 'string' || !DAY.test(expiresAt)) return readMoment(expiresAt);
  const start = isDay(expiresAt) ? readMoment(expiresAt) : null;
  return start === null ? null : start + DAY_MS;
}

/** Formats a moment as ISO 8601 in UTC; null for a number that is not one. @param ms Milliseconds since 1970. */
export function isoMoment(ms: number): string | null {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Most days that one call may request. */
const MOST_DAYS = 366;

/**
 * Whether a range of days may be requested: in order, at most 366 days, and none after today. Because today begins
 * earlier in other time zones, the last day may begin up to 24 hours after `nowMs`; a host that knows the time zone of its
 * vendor's days is stricter.
 */
export function isDataRange({ from, to }: DataRange, nowMs: number): boolean {
  const fromMs = readMoment(from);
  const toMs = readMoment(to);
  if (fromMs === null || toMs === null) return false;
  return fromMs <= toMs && toMs - fromMs < MOST_DAYS * DAY_MS && toMs <= nowMs + DAY_MS;
}
