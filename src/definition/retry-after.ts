const SHORTEST_MS = 1_000;
const LONGEST_MS = 15 * 60_000;

/** Clamps a wait in milliseconds to 1 s … 15 min; undefined for anything but a number. */
export function clampRetry(retryAfterMs: unknown): number | undefined {
  if (typeof retryAfterMs !== 'number' || Number.isNaN(retryAfterMs)) return undefined;
  return Math.min(Math.max(Math.round(retryAfterMs), SHORTEST_MS), LONGEST_MS);
}

/**
 * The wait that a `Retry-After` header requests, in milliseconds, clamped to 1 s … 15 min
 * (https://www.rfc-editor.org/rfc/rfc9110#name-retry-after: seconds or an HTTP date). Undefined without a readable header.
 *
 * @param nowMs Milliseconds since 1970; a date is measured against it.
 */
export function readRetryAfter(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  return clampRetry(/^-?\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - nowMs);
}
