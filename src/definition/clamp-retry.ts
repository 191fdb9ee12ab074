const SHORTEST_MS = 1_000;
const LONGEST_MS = 15 * 60_000;

/** Clamps a wait in milliseconds to 1 s … 15 min; undefined for anything but a number. */
export function clampRetry(retryAfterMs: unknown): number | undefined {
  if (typeof retryAfterMs !== 'number' || Number.isNaN(retryAfterMs)) return undefined;
  return Math.min(Math.max(Math.round(retryAfterMs), SHORTEST_MS), LONGEST_MS);
}
