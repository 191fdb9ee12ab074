import { isLongerThan, LONGEST_FILE_SECRET, LONGEST_SECRET } from './input-limits.ts';
import { type HiddenKind, headerSafe, hiddenKind, removeHidden, trimHidden } from './key-characters.ts';
import { unwrapOnce, type Wrapping } from './unwrap-secret.ts';

/** Something cleaned, or worth looking at. Never holds the value. */
export type KeyNotice =
  /** White space, line breaks or invisible characters were cut off the ends. */
  | { readonly code: 'ends_trimmed' }
  /** Quotes, `Bearer`, a header's name or `NAME=` around the key were taken off. */
  | { readonly code: 'unwrapped'; readonly wrapping: Wrapping }
  /** Hidden characters stand inside; one press of "Remove" takes them out. */
  | { readonly code: 'hidden_inside'; readonly kinds: readonly HiddenKind[]; readonly correction: 'remove' }
  /** JSON that holds one key; one press takes it. */
  | { readonly code: 'json'; readonly name: string; readonly correction: 'take_value' }
  /** Letters that only look Latin. */
  | { readonly code: 'look_alike' }
  /** A mask as consoles show it, not a key. */
  | { readonly code: 'masked' }
  /** Over 4 KB: longer than keys are. */
  | { readonly code: 'very_long' };

/** Why a value cannot be sent at all. Holds Next; everything else only warns. */
export type KeyRefusal = { readonly code: 'empty' } | { readonly code: 'not_sendable' } | { readonly code: 'too_long' };

/** A cleaned value and the notices about it. */
export interface NormalisedSecret {
  /** What is tested and stored. A secret. */
  readonly value: string;
  /** What was cleaned, and what is worth looking at; in the order it was found. */
  readonly notices: readonly KeyNotice[];
  /** Why it cannot be sent; null when it can. */
  readonly refusal: KeyRefusal | null;
}

/** Above this, in UTF-16 units, nothing is looked at: no secret and nothing around one is so long. */
const LONGEST_RAW = LONGEST_FILE_SECRET;
const UNUSUALLY_LONG = 4_096;
const MASK = /^(?:[•●∙*·.…xX-]{4,}|.{0,12}(?:…|\.{3,}|\*{3,}|•{3,}).{0,8})$/u;

/**
 * Cleans the ends of a pasted key and reports what it did. Pure and idempotent.
 *
 * Inner characters are never changed: what is found inside is reported, and corrected only on request.
 *
 * @param raw As typed or pasted. Source: user. A secret.
 * @param longestBytes Longest value, in bytes of UTF-8. A longer one is refused as `too_long` and nothing of it is kept.
 */
export function normaliseSecret(raw: string, longestBytes: number = LONGEST_SECRET): NormalisedSecret {
  if (raw.length > LONGEST_RAW) return { value: '', notices: [], refusal: { code: 'too_long' } };
  const notices: KeyNotice[] = [];
  let value = trimHidden(raw);
  if (value !== raw && value !== '') notices.push({ code: 'ends_trimmed' });
  for (;;) {
    const unwrapped = unwrapOnce(value);
    if (unwrapped === null) break;
    if (!notices.some((notice) => notice.code === 'unwrapped' && notice.wrapping === unwrapped.wrapping)) {
      notices.push({ code: 'unwrapped', wrapping: unwrapped.wrapping });
    }
    value = trimHidden(unwrapped.value);
  }
  if (value === '') return { value, notices, refusal: { code: 'empty' } };
  if (isLongerThan(value, longestBytes)) return { value: '', notices: [], refusal: { code: 'too_long' } };
  return { value, notices: [...notices, ...inspect(value)], refusal: refusalOf(value) };
}

/** Applies the one-press correction that a notice offers; returns the new value to normalise again. */
export function correctSecret(value: string): string {
  const inner = jsonValue(value);
  return inner === null ? removeHidden(value) : inner.value;
}

function inspect(value: string): KeyNotice[] {
  const json = jsonValue(value);
  if (json !== null) return [{ code: 'json', name: json.name, correction: 'take_value' }];
  const notices: KeyNotice[] = [];
  const kinds = new Set<HiddenKind>();
  for (const character of value) {
    const kind = hiddenKind(character);
    if (kind !== null) kinds.add(kind);
  }
  if (kinds.size > 0) notices.push({ code: 'hidden_inside', kinds: [...kinds], correction: 'remove' });
  if (/[\u0370-\u03FF\u0400-\u052F\uFF01-\uFF5E]/u.test(value)) notices.push({ code: 'look_alike' });
  if (value.length <= 64 && MASK.test(value)) notices.push({ code: 'masked' });
  if (value.length > UNUSUALLY_LONG) notices.push({ code: 'very_long' });
  return notices;
}

function refusalOf(value: string): KeyRefusal | null {
  return headerSafe(value) ? null : { code: 'not_sendable' };
}

/** The one string of a small JSON object that could be a key; null when there is none or more than one. */
function jsonValue(value: string): { readonly name: string; readonly value: string } | null {
  if (!value.startsWith('{') || !value.endsWith('}')) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  const candidates = Object.entries(parsed).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && /^[!-~]{16,}$/u.test(entry[1]),
  );
  const [only] = candidates;
  return only === undefined || candidates.length > 1 ? null : { name: only[0], value: only[1] };
}
