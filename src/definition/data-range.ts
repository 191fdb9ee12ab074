import type { DataRange } from './account.ts';

const DAY_MS = 86_400_000;
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
