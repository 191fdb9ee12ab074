import { decodeEscapes, type MappedText } from './decode-escapes.ts';
import { foldText } from './fold-text.ts';
import { LONGEST_VENDOR_TEXT, REDACTED, redactKeyShapes } from './key-shapes.ts';
import { type Redactor, SHAPES_ONLY } from './redact-failure.ts';
import { type SecretForms, secretForms } from './secret-forms.ts';
import { createWindowIndex, type WindowIndex } from './window-index.ts';

/** Of anything shorter every text would hold some. */
const SHORTEST_SECRET = 4;
/** Shorter ones may be words: they are not searched for in names, nor in another case, spelling or direction. */
const SHORTEST_RARE = 8;
/** A run of this many characters of a secret in free text is already too much. */
const CLOSE = 5;
/** The same for a folded copy: one more, since letters of both cases are one. */
const CLOSE_FOLDED = 6;
/** A run of this many characters is no coincidence in any text; a public prefix such as `sk-admin-` is shorter. */
const LONG = 12;
/** What consoles put in place of the middle of a key. */
const MASK = /[*•●…]+[*•●….]*|\.{2,}[*•●….]*/gu;
/** How many characters of a head or a tail are enough beside a mask, and how far from it they are looked for. */
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
 * A redactor of the secrets of one request. What it searches for is built once, at the first use, so that its cost is
 * that of the secrets plus that of the texts it is given: make one per request and use it for everything.
 *
 * Finds a secret as it is, in another case, split by white space, dashes or invisible characters, reversed, in hex, in
 * base64 (also inside a longer text), and with its characters escaped for URLs, JSON or HTML; and the heads and tails
 * that error messages repeat around a mask.
 *
 * @param secrets What was sent. Anything shorter than four characters is not searched for.
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

  /** Calls `onHit` with every stretch of the source that a search finds. */
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

/** Replaces every stretch, from its place to its reach; those that overlap are one. */
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
 * Walks from mask to mask: an expression that looks for both around a run of dots takes minutes for 2 KB of dots.
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

/** Leaves every character where it is: some others have a lower case of another length. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

/** The number of characters of a text before its first white space. */
function visibleLength(text: string): number {
  const space = text.search(/\s/u);
  return space < 0 ? text.length : space;
}
