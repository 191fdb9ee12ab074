import { clampRetry } from '../definition/clamp-retry.ts';

/**
 * How long a `Retry-After` header asks to wait, in milliseconds, 1 s to 15 min; undefined without a readable one
 * (https://www.rfc-editor.org/rfc/rfc9110#name-retry-after: seconds or an HTTP date).
 *
 * @param nowMs Milliseconds since 1970-01-01 UTC; a date is measured against it.
 */
export function readRetryAfter(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  return clampRetry(/^\d+$/u.test(text) ? Number(text) * 1_000 : Date.parse(text) - nowMs);
}
