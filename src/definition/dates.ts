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
