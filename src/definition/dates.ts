import type { DataRange } from './account.ts';
import type { IsoDuration } from './text.ts';

/** Length of a day in milliseconds. UTC has no other days. */
export const DAY_MS = 86_400_000;

/** Moments outside these years are errors of whoever sent them: zero, or "never" written as the year 9999. */
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return DAY.test(text) && isoMoment(Date.parse(`${text}T00:00:00Z`))?.slice(0, 10) === text;
}

/** A moment in milliseconds since 1970; null for anything that is no moment between 1990 and 2200. */
export function readMoment(value: unknown): number | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return at >= EARLIEST && at <= LATEST ? at : null;
}

/**
 * The first moment at which a credential no longer works, in milliseconds since 1970; null when that is not known.
 *
 * @param expiresAt A day (`YYYY-MM-DD`), through all of which it works: its end is the next midnight UTC. Or the moment
 * itself.
 */
export function expiryEnd(expiresAt: unknown): number | null {
  if (typeof expiresAt !== 'string' || !DAY.test(expiresAt)) return readMoment(expiresAt);
  const start = isDay(expiresAt) ? readMoment(expiresAt) : null;
  return start === null ? null : start + DAY_MS;
}

/** A moment as ISO 8601 in UTC; null for a number that is no moment. @param ms Milliseconds since 1970. */
export function isoMoment(ms: number): string | null {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Most days that one call may ask for. */
const MOST_DAYS = 366;

/**
 * Whether days can be asked for: in order, at most 366 of them, and none after today. Today may have begun elsewhere, so
 * the last day may begin up to 24 hours after `nowMs`; a host that knows the time zone of its vendor's days is stricter.
 */
export function isDataRange({ from, to }: DataRange, nowMs: number): boolean {
  const fromMs = Date.parse(from);
  const toMs = Date.parse(to);
  return fromMs <= toMs && toMs - fromMs < MOST_DAYS * DAY_MS && toMs <= nowMs + DAY_MS;
}

/** A length of time by its largest unit. */
export interface PlainDuration {
  readonly unit: 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute';
  /** How many, at least 1. */
  readonly count: number;
}

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute'] as const;
const SHAPE = /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?)?$/u;

/** Reads the largest part of an ISO 8601 duration; null when it cannot be read or is nothing. */
export function readDuration(duration: IsoDuration): PlainDuration | null {
  const parts = SHAPE.exec(duration)?.slice(1) ?? [];
  for (const [index, unit] of UNITS.entries()) {
    const count = Number(parts[index] ?? 0);
    if (count > 0) return { unit, count };
  }
  return null;
}
