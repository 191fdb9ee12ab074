import type { DataRange } from 'integration-kit/core';

/** Seconds in a day; the vendor's days are UTC. */
export const DAY_S = 86_400;

/** How many days before the last reading are read again: costs change late. */
export const DAYS_READ_AGAIN = 2;

/** Most days that are read at once. */
export const MOST_DAYS = 366;

/** How much history a first import reads. */
const HISTORY_MONTHS = 6;

/** Days from `from` to before `to`, each the Unix seconds of a day's first moment. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** First moment of the day, in Unix seconds. */
export function startOfDay(ms: number): number {
  const seconds = Math.floor(ms / 1_000);
  return seconds - (seconds % DAY_S);
}

/** `YYYY-MM-DD` of a day's first moment. */
export function dayName(daySeconds: number): string {
  return new Date(daySeconds * 1_000).toISOString().slice(0, 10);
}

/** The last six calendar months, today the last day of them: 181 to 184 days. */
export function initialRange(nowMs: number): DayRange {
  const to = endOfToday(nowMs);
  return { from: monthsBefore(to, HISTORY_MONTHS), to };
}

/** The first moment of tomorrow: the end of every range that reaches today. */
export function endOfToday(nowMs: number): number {
  return startOfDay(nowMs) + DAY_S;
}

/**
 * From two days before the last reading until today: also what a console that was switched off for a week has missed.
 * Never more than a year, and never a range that begins after today.
 *
 * @param readUntil End of the range that was read last.
 */
export function refreshRange(readUntil: number, nowMs: number): DayRange {
  const to = endOfToday(nowMs);
  const from = readUntil - DAY_S - DAYS_READ_AGAIN * DAY_S;
  return { from: Math.max(Math.min(from, to - DAY_S), to - MOST_DAYS * DAY_S), to };
}

/**
 * The days of a range that a person asked for; null unless they are in order, not after today and within the history
 * kept.
 */
export function readDays({ from, to }: DataRange, nowMs: number): DayRange | null {
  const days = { from: startOfDay(Date.parse(from)), to: endOfToday(Date.parse(to)) };
  const kept = initialRange(nowMs);
  return days.from < days.to && days.from >= kept.from && days.to <= kept.to ? days : null;
}

/** The same day of an earlier month, or that month's last day. */
function monthsBefore(daySeconds: number, months: number): number {
  const day = new Date(daySeconds * 1_000);
  const year = day.getUTCFullYear();
  const month = day.getUTCMonth() - months;
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day.getUTCDate(), daysInMonth)) / 1_000;
}
