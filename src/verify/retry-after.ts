import { clampRetry } from '../definition/clamp-retry.ts';

/**
 * How long a `Retry-After` header asks to wait, in milliseconds, 1 s to 15 min
 * (https://www.rfc-editor.org/rfc/rfc9110#name-retry-after: seconds or an HTTP date).
 *
 * Undefined without the header. A header that cannot be read still asks for a wait: the shortest.
 *
 * @param nowMs Milliseconds since 1970-01-01 UTC; a date is measured against it.
 */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const askedMs = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - nowMs;
  return clampRetry(Number.isNaN(askedMs) ? 0 : askedMs);
}
