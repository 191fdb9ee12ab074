import type { Redactor } from '../../definition/redact-failure.ts';

/**
 * Plain data without the secrets that were just sent, wherever a host repeats one. Failures are searched closely when
 * they are parsed; this takes longer runs out of everything else, such as names and ids.
 */
export function scrub<T>(value: T, redactor: Redactor): T {
  if (!redactor.searches) return value;
  const clean = (part: unknown): unknown => {
    if (typeof part === 'string') return redactor.name(part);
    if (Array.isArray(part)) return part.map(clean);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, clean(inner)]));
  };
  // SAFETY: every string stays a string and nothing else is touched, so the shape stays what it was.
  return clean(value) as T;
}
