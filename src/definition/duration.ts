import type { IsoDuration } from './text.ts';

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
