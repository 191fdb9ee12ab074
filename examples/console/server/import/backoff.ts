const FIRST_MS = 1_000;
/** The longest wait of {@link retryDelay}, unless a vendor asks for more. */
export const LONGEST_RETRY_MS = 5 * 60_000;
/** Longest wait that a vendor can ask for: a wrong date must not stop an import for years. */
const LONGEST_ASKED_MS = 15 * 60_000;

/**
 * How long to wait before another try: about 1, 2, 4 … s up to 5 minutes, with jitter so that accounts that failed
 * together are not retried together, and never less than the vendor asked for.
 *
 * @param failures Failed tries so far, 1 after the first.
 * @param random 0 to 1.
 */
export function retryDelay(failures: number, askedMs: number | undefined, random: number): number {
  const full = Math.min(FIRST_MS * 2 ** Math.min(failures - 1, 20), LONGEST_RETRY_MS);
  const jittered = Math.round(full * (0.5 + random / 2));
  return Math.max(jittered, Math.min(askedMs ?? 0, LONGEST_ASKED_MS));
}

/**
 * The wait of a `Retry-After` header, in seconds or as a date, in milliseconds: a quarter of an hour at most. Undefined
 * when the header holds neither.
 */
export function readRetryAfter(value: string | null, nowMs: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/u.test(text)) return Math.min(Number(text) * 1_000, LONGEST_ASKED_MS);
  const at = text === '' ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) || at <= nowMs ? undefined : Math.min(at - nowMs, LONGEST_ASKED_MS);
}
