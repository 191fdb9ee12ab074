import { isLongerThan, LONGEST_FILE_SECRET, LONGEST_SECRET } from './input-limits.ts';

/** Something that was cleaned, or that a person should check. Never contains the value. */
export type KeyNotice =
  /** White space, line breaks or invisible characters were removed from the ends. */
  | { readonly code: 'ends_trimmed' }
  /** Quotes, `Bearer`, a header's name or `NAME=` around the key were removed. */
  | { readonly code: 'unwrapped'; readonly wrapping: Wrapping }
  /** The key contains hidden characters; the button "Remove" removes them. */
  | { readonly code: 'hidden_inside'; readonly kinds: readonly HiddenKind[]; readonly correction: 'remove' }
  /** The value is JSON that contains one key; a button takes that key. */
  | { readonly code: 'json'; readonly name: string; readonly correction: 'take_value' }
  /** The key contains letters that resemble Latin ones. */
  | { readonly code: 'look_alike' }
  /** The value is a masked key, as consoles show it. */
  | { readonly code: 'masked' }
  /** Over 4 KB, which is longer than keys are. */
  | { readonly code: 'very_long' };

/** Why a value cannot be sent. Disables Next; a {@link KeyNotice} only warns. */
export type KeyRefusal = { readonly code: 'empty' } | { readonly code: 'not_sendable' } | { readonly code: 'too_long' };

/** A cleaned value and the notices about it. */
export interface NormalisedSecret {
  /** The value to test and to store. A secret. */
  readonly value: string;
  /** What was cleaned and what a person should check, in the order it was found. */
  readonly notices: readonly KeyNotice[];
  /** Why it cannot be sent; null when it can. */
  readonly refusal: KeyRefusal | null;
}

/** Longest text that is inspected, in UTF-16 units: no secret, with what surrounds it, is longer. */
const LONGEST_RAW = LONGEST_FILE_SECRET;
const UNUSUALLY_LONG = 4_096;
const MASK = /^(?:[•●∙*·.…xX-]{4,}|.{0,12}(?:…|\.{3,}|\*{3,}|•{3,}).{0,8})$/u;

/**
 * Cleans the ends of a pasted key and reports what it did. Pure and idempotent.
 *
 * Inner characters are never changed: findings are reported, and corrected by `correctSecret` only.
 *
 * @param raw As typed or pasted. Source: user. A secret.
 * @param longestBytes Longest value, in bytes of UTF-8. A longer one is refused as `too_long` and the result contains nothing of it.
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

/** What surrounded a pasted key. */
export type Wrapping = 'quotes' | 'bearer' | 'header' | 'assignment';

const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['„', '“'],
  ['«', '»'],
];
const HEADER = /^(?:authorization|x-api-key|api-key)\s{0,8}:\s{0,8}/iu;
const BEARER = /^bearer\s{1,8}/iu;
const ASSIGNMENT = /^(?:export\s{1,8}|set\s{1,8})?[A-Za-z_][A-Za-z0-9_]{1,63}\s{0,8}=\s{0,8}(?=\S)/u;

/** Removes one wrapping; null when there is none. An equals sign at the end belongs to the key: base64 may end with one. */
function unwrapOnce(value: string): { readonly value: string; readonly wrapping: Wrapping } | null {
  for (const [open, close] of QUOTES) {
    if (value.length >= 2 && value.startsWith(open) && value.endsWith(close)) {
      return { value: value.slice(1, -1), wrapping: 'quotes' };
    }
  }
  const header = HEADER.exec(value);
  if (header !== null) return { value: value.slice(header[0].length), wrapping: 'header' };
  const bearer = BEARER.exec(value);
  if (bearer !== null) return { value: value.slice(bearer[0].length), wrapping: 'bearer' };
  const assignment = ASSIGNMENT.exec(value);
  if (assignment !== null && !/^=+$/u.test(value.slice(assignment[0].length))) {
    return { value: value.slice(assignment[0].length).replace(/;$/u, ''), wrapping: 'assignment' };
  }
  return null;
}

/** Kinds of invisible characters, which no key contains. */
export type HiddenKind = 'white_space' | 'line_break' | 'invisible' | 'control';

const INVISIBLE = /[\p{Cf}\p{M}\u115F\u1160\u3164\uFFA0]/u;
const CONTROL = /\p{Cc}/u;

/** The hidden kind of a character; null for a visible one. */
function hiddenKind(character: string): HiddenKind | null {
  if (character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029') return 'line_break';
  if (character === '\t' || /\s/u.test(character)) return character === '\uFEFF' ? 'invisible' : 'white_space';
  if (INVISIBLE.test(character)) return 'invisible';
  return CONTROL.test(character) ? 'control' : null;
}

/** Removes hidden characters from both ends. */
function trimHidden(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && hiddenKind(value.charAt(start)) !== null) start += 1;
  while (end > start && hiddenKind(value.charAt(end - 1)) !== null) end -= 1;
  return value.slice(start, end);
}

/** Removes every hidden character. Only at the person's request: an inner space may mean that two keys were pasted. */
function removeHidden(value: string): string {
  let kept = '';
  for (const character of value) if (hiddenKind(character) === null) kept += character;
  return kept;
}

/** Whether an HTTP header can carry a value: visible ASCII and Latin-1 (RFC 9110, 5.5). */
export function headerSafe(value: string): boolean {
  return !/[^\x20-\x7E\xA0-\xFF]/u.test(value);
}

/** Shortest credential whose last four characters may be shown, in characters. */
const SHORTEST = 16;

/** The last four characters of a credential; undefined for one of fewer than 16 (OWASP ASVS 5.0, 14.2.6). */
export function lastFour(secret: string): string | undefined {
  return secret.length >= SHORTEST ? secret.slice(-4) : undefined;
}
