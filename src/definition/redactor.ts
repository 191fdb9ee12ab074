import { decodeEscapes, foldText, type MappedText } from './mapped-text.ts';
import {
  LONGEST_VENDOR_TEXT,
  REDACTED,
  redactFailureWith,
  redactKeyShapes,
  type Redactor,
  SHAPES_ONLY,
} from './redact-failure.ts';
import { createWindowIndex, type WindowIndex } from './window-index.ts';
import type { Failure } from './failure.ts';

/** Shorter secrets are not searched for: every text would contain parts of them. */
const SHORTEST_SECRET = 4;
/** Shorter secrets may be words: they are not searched for in names, nor in another case, spelling or direction. */
const SHORTEST_RARE = 8;
/** Consecutive characters of a secret that are redacted in free text. */
const CLOSE = 5;
/** The same for a folded copy: one more, because folding makes coincidences more likely. */
const CLOSE_FOLDED = 6;
/** So many consecutive characters are no coincidence in any text; a public prefix such as `sk-admin-` is shorter. */
const LONG = 12;
/** Characters with which consoles mask the middle of a key. */
const MASK = /[*•●…]+[*•●….]*|\.{2,}[*•●….]*/gu;
/** Characters of a head or a tail that match beside a mask, and the distance from the mask within which they are searched. */
const END = 4;
const REACH = 12;

/** The indexes of one kind of search. */
interface Search {
  /** For texts whose escapes are decoded. */
  readonly exact: readonly WindowIndex[];
  /** For folded texts. */
  readonly folded: readonly WindowIndex[];
}

/**
 * Creates a redactor of the secrets of one request. Its indexes are built once, at the first use, so that its cost is
 * linear in the length of the secrets and texts. Create one per request and use it for all of its texts.
 *
 * Finds a secret literally, in another case, split by white space, dashes or invisible characters, reversed, in hex, in
 * base64 (also inside a longer text), and with its characters escaped for URLs, JSON or HTML. Finds the heads and tails
 * that error messages repeat around a mask.
 *
 * @param secrets The values that were sent. One of fewer than four characters is not searched for.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const searched = [...new Set(secrets.map((secret) => secret.trim()))].filter(
    ({ length }) => length >= SHORTEST_SECRET,
  );
  if (searched.length === 0) return SHAPES_ONLY;
  let work = 0;
  const forms = once(() => searched.map(secretForms));
  const closeSearch = once(() => searchFor(forms(), CLOSE, CLOSE_FOLDED));
  const anySearch = once(() => searchFor(forms(), LONG, LONG));
  const rare = searched.map(({ length }) => length >= SHORTEST_RARE);
  const nameSearch = rare.every(Boolean)
    ? anySearch
    : once(() =>
        searchFor(
          forms().filter((_, index) => rare[index]),
          LONG,
          LONG,
        ),
      );
  const heads = new Set(searched.map((secret) => lowerAscii(secret.slice(0, END))));
  const tails = new Set(searched.map((secret) => lowerAscii(secret.slice(-END))));

  function searchFor(all: readonly SecretForms[], exact: number, folded: number): Search {
    const long = (texts: readonly string[]): readonly string[] => texts.filter(({ length }) => length >= SHORTEST_RARE);
    return {
      exact: indexesOf([[all.flatMap((form) => form.exact), exact]]),
      folded: indexesOf([
        [long(all.flatMap((form) => form.folded)), folded],
        [all.flatMap((form) => form.encoded).filter(({ length }) => length >= LONG), LONG],
      ]),
    };
  }

  function indexesOf(wanted: readonly (readonly [texts: readonly string[], size: number])[]): readonly WindowIndex[] {
    const bySize = new Map<number, string[]>();
    for (const [texts, most] of wanted) {
      for (const text of texts) {
        const size = Math.min(most, text.length);
        const sameSize = bySize.get(size) ?? [];
        sameSize.push(text);
        bySize.set(size, sameSize);
        work += text.length;
      }
    }
    return [...bySize].map(([size, texts]) => createWindowIndex(texts, size));
  }

  /** Calls `onHit` with the start and end of every match in the source; stops when it returns true. */
  function hits(text: string, { exact, folded }: Search, onHit: (start: number, end: number) => boolean | void): void {
    let stopped = false;
    function look({ text: read, places }: MappedText, indexes: readonly WindowIndex[]): void {
      for (const index of indexes) {
        if (stopped) return;
        work += read.length;
        index.find(read, (at) => {
          const last = at + index.size - 1;
          stopped = onHit(places?.starts[at] ?? at, places?.ends[last] ?? last + 1) === true;
          return stopped;
        });
      }
    }
    const decoded = decodeEscapes(text);
    look(decoded, exact);
    if (!stopped && folded.length > 0) look(foldText(decoded), folded);
  }

  function without(text: string, search: Search): string {
    const reach = new Int32Array(text.length);
    let found = false;
    hits(text, search, (start, end) => {
      found = true;
      reach[start] = Math.max(reach[start] ?? 0, end);
    });
    return found ? replaceStretches(text, reach) : text;
  }

  return Object.freeze({
    searches: true,
    get work() {
      return work;
    },
    text: (text: string) =>
      redactKeyShapes(withoutMaskedEnds(without(text.slice(0, LONGEST_VENDOR_TEXT), closeSearch()), heads, tails)),
    name: (text: string) => without(text, nameSearch()),
    repeats(text: string) {
      let found = false;
      hits(text, anySearch(), () => (found = true));
      return found;
    },
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Replaces every match, from its position to `reach`; matches that overlap are replaced as one. */
function replaceStretches(text: string, reach: Int32Array): string {
  let safe = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = reach[at] ?? 0;
    if (end === 0) continue;
    let last = end;
    for (let inside = at + 1; inside < last; inside += 1) last = Math.max(last, reach[inside] ?? 0);
    safe += text.slice(done, at) + REDACTED;
    done = last;
    at = last - 1;
  }
  return safe + text.slice(done);
}

/**
 * Error messages repeat a key as `head***tail` or `head…tail`; four characters of either are enough to match.
 * Goes from mask to mask: an expression for both sides of a sequence of dots takes minutes for 2 KB of dots.
 */
function withoutMaskedEnds(text: string, heads: ReadonlySet<string>, tails: ReadonlySet<string>): string {
  let safe = '';
  let done = 0;
  for (const mask of text.matchAll(MASK)) {
    if (mask.index < done) continue;
    const before = text.slice(Math.max(done, mask.index - REACH), mask.index);
    const from = mask.index + mask[0].length;
    const after = text.slice(from, from + REACH);
    const head = placesOf(before, heads).at(-1);
    const tail = placesOf(after, tails)[0];
    if (head === undefined && tail === undefined) continue;
    const start = head === undefined ? mask.index : mask.index - before.length + head;
    const end = tail === undefined ? from + visibleLength(after) : from + tail + END;
    safe += text.slice(done, start) + REDACTED;
    done = end;
  }
  return safe + text.slice(done);
}

function placesOf(text: string, ends: ReadonlySet<string>): readonly number[] {
  const lower = lowerAscii(text);
  const places: number[] = [];
  for (let at = 0; at + END <= lower.length; at += 1) if (ends.has(lower.slice(at, at + END))) places.push(at);
  return places;
}

/** Changes ASCII alone, which keeps positions: the lower case of other letters may have another length. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

/** The number of characters of a text before its first white space. */
function visibleLength(text: string): number {
  const space = text.search(/\s/u);
  return space < 0 ? text.length : space;
}

/**
 * Removes the given secrets from a text of a vendor or a network.
 *
 * Removes the secrets themselves, every sequence of five or more of their characters, copies in another case, spelling,
 * direction or encoding, the heads and tails that error messages repeat around a mask, and everything that has the shape
 * of a key. For several texts of one request call `createRedactor` once instead.
 *
 * @param secrets The values that were typed. Not kept after the call.
 */
export function redact(text: string, secrets: readonly string[]): string {
  return createRedactor(secrets).text(text);
}

/** Removes the given secrets from a failure: from free text as `redact` does, from ids and names in longer sequences only. */
export function redactFailure(failure: Failure, secrets: readonly string[]): Failure {
  return redactFailureWith(failure, createRedactor(secrets));
}

/** Most bytes of a secret whose encodings are searched for. */
const MOST_BYTES = 65_536;

/**
 * Public prefixes that every key of a kind has, such as `sk-admin-` or `sk_live_`, in front of something much longer.
 * Folded they would match ordinary text such as "ask an admin", and encoded they would match every other key.
 */
const PUBLIC_PREFIX = /^(?:[a-z]{2,8}[-_]){1,2}(?=.{16})/u;

/** The spellings of one secret that are searched for. Each is at most a few times as long as the secret. */
export interface SecretForms {
  /** Searched for literally, in a text whose escapes are decoded: itself, and in base64, also inside a longer text. */
  readonly exact: readonly string[];
  /** Searched for in a folded text: itself and reversed. */
  readonly folded: readonly string[];
  /** Searched for in a folded text, in longer sequences because ordinary ids resemble them: hex and base64. */
  readonly encoded: readonly string[];
}

/** @param secret Trimmed. Not kept after the call. */
function secretForms(secret: string): SecretForms {
  const bytes = new TextEncoder().encode(secret.replace(PUBLIC_PREFIX, '')).subarray(0, MOST_BYTES);
  const base64 = base64Forms(bytes);
  const decoded = decodeEscapes(secret).text;
  const own = fold(secret.replace(PUBLIC_PREFIX, ''));
  const folded = [...new Set([own, fold(decoded.replace(PUBLIC_PREFIX, ''))])];
  return {
    exact: [
      ...new Set([secret, decoded, ...base64, ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))]),
    ],
    folded: [...new Set(folded.flatMap((form) => [form, Array.from(form).toReversed().join('')]))],
    encoded: [...new Set([hexOf(bytes), ...base64.map(fold)])],
  };
}

function fold(text: string): string {
  return foldText({ text, places: null }).text;
}

/**
 * Three bytes make four characters (RFC 4648, 4), so what precedes the secret shifts its base64 by none, one or two
 * bytes; the first characters of a shifted one also encode the preceding bytes.
 */
function base64Forms(bytes: Uint8Array): readonly string[] {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return [btoa(binary), btoa(`-${binary}`).slice(2), btoa(`--${binary}`).slice(3)];
}

function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}
