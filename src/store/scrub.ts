import { REDACTED } from '../definition/redact.ts';

/** Shortest text that is searched for; anything shorter would also hit words that are not secret. */
const SHORTEST = 8;

/**
 * Plain data without the secrets that were just sent, wherever a host repeats one. Failures are redacted by pieces
 * when they are parsed; this takes the whole secret out of everything else, such as names and ids.
 */
export function scrub<T>(value: T, secrets: readonly string[]): T {
  const searched = secrets.filter((secret) => secret.length >= SHORTEST);
  if (searched.length === 0) return value;
  const clean = (part: unknown): unknown => {
    if (typeof part === 'string') return searched.reduce((text, secret) => text.replaceAll(secret, REDACTED), part);
    if (Array.isArray(part)) return part.map(clean);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, clean(inner)]));
  };
  // SAFETY: every string stays a string and nothing else is touched, so the shape stays what it was.
  return clean(value) as T;
}
