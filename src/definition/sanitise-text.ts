import { MOST_NESTED } from './input-limits.ts';

/** Longest name or sentence of a host, in characters as a person counts them. */
export const LONGEST_TEXT = 256;
/** Longest text of a definition, in the same characters. */
export const LONGEST_SENTENCE = 4_096;
/** A cheap cut before anything is counted, in UTF-16 units. */
const LONGEST_RAW = 16_384;
/** Most UTF-16 units per allowed character on average: a family of emoji has eleven, most characters have one. */
const UNITS_A_CHARACTER = 8;
/** Most UTF-16 units of a single character: a line cannot break within one. */
const LONGEST_CHARACTER = 16;
/** Hebrew, Tibetan and phonetic writing put up to five marks on one letter. */
const MARKS = /(\p{M}{8})\p{M}+/gu;
const BREAKS = /[\t\n\r\u2028\u2029]+/gu;
/**
 * Invisible characters: control and format characters (bidirectional, zero-width, tags) and fillers. Joiners are handled
 * separately; the signs that Arabic and Syriac put around numbers are visible.
 */
const HIDDEN =
  /(?![\u0600-\u0605\u06DD\u070F\u08E2\u200C\u200D])(?:[\p{Cc}\p{Cf}\u115F\u1160\u2028\u2029\u2800\u3164\uFFA0\uFFF0-\uFFF8]|\u034F|\u17B4|\u17B5)/gu;
/** U+200C and U+200D join emoji, and letters of scripts without cases such as Persian; elsewhere they are invisible. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Lo}\p{M}])[\u200C\u200D]|[\u200C\u200D](?![\p{Extended_Pictographic}\p{Lo}\p{M}])/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
/** Other characters than Latin letters and punctuation: one of them may have many UTF-16 units. */
const MAY_CLUSTER = /[^\p{ASCII}\u0080-\u02FF\u2000-\u200A\u2010-\u2027\u2030-\u205F]/u;

/** Text from an untrusted source, safe to show as text. */
export interface SanitisedText {
  /** The text to show. */
  readonly text: string;
  /** Whether hidden characters were removed, which may have made a name look like another. */
  readonly altered: boolean;
}

/**
 * Removes control, bidirectional and zero-width characters from untrusted text, replaces lone surrogates, and limits its
 * characters, its UTF-16 units, the units of each character and the marks on each letter. Such characters can make one
 * name look like another (https://trojansource.codes, CVE-2021-42574), or one character as wide as a page.
 *
 * @param longest Most characters, as a person counts them, each of eight UTF-16 units on average.
 */
export function sanitiseText(input: string, longest: number = LONGEST_TEXT): SanitisedText {
  const raw = input.slice(0, LONGEST_RAW);
  const clean = withoutHidden(raw.replace(BREAKS, ' ')).trim();
  return { text: clamp(clean, longest), altered: clean !== raw.trim() };
}

/** Returns the text of {@link sanitiseText}. */
export function plainText(input: string, longest?: number): string {
  return sanitiseText(input, longest).text;
}

/** A text of a definition, sanitised; the same text when there is nothing to remove. */
export function plainSentence(text: string): string {
  return text.length <= LONGEST_SENTENCE && isPlainText(text) ? text : plainText(text, LONGEST_SENTENCE);
}

/**
 * Whether {@link sanitiseText} would remove nothing from a text of any length: for ids, which are kept unchanged or
 * refused.
 */
export function isPlainText(input: string): boolean {
  return !MAY_HIDE.test(input) || (withoutHidden(input) === input && clamp(input, input.length) === input);
}

/** Printable ASCII hides nothing. */
const MAY_HIDE = /[^\x20-\x7E]/u;

function withoutHidden(text: string): string {
  if (!MAY_HIDE.test(text)) return text;
  return text.replace(HIDDEN, '').replace(STRAY_JOINER, '').replace(LONE_SURROGATE, '\uFFFD').replace(MARKS, '$1');
}

function clamp(text: string, longest: number): string {
  const clusters = MAY_CLUSTER.test(text) && text.length > LONGEST_CHARACTER;
  if (!clusters && text.length <= longest) return text;
  const mostUnits = longest * UNITS_A_CHARACTER;
  let safe = '';
  let count = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    count += 1;
    if (count > longest || safe.length >= mostUnits) return `${safe.trimEnd()}…`;
    safe += segment.length > LONGEST_CHARACTER ? wholeUnits(segment, LONGEST_CHARACTER) : segment;
  }
  return safe;
}

/** The first UTF-16 units of a text, without half a surrogate pair at the end. */
function wholeUnits(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');
}

/**
 * Sanitises every string of a definition or of other plain data from a host or a vendor. Returns the same object when
 * there is nothing to remove. Leaves addresses of pictures to `safeImage`: a `data:` address may be long.
 *
 * Omits what is nested too deeply, so that functions which walk the result do not overflow the stack; `checkDefinition`
 * refuses such a definition and names the place.
 */
export function sanitiseData<T>(value: T): T {
  // SAFETY: every string stays a string, so the shape stays what it was as far as it may be nested.
  return clean(value, 1, '') as T;
}

/** Names of members whose value is the address of a picture, which may be a `data:` address. */
const PICTURES: ReadonlySet<string> = new Set(['icon', 'src', 'srcDark']);

function clean(value: unknown, depth: number, name: string): unknown {
  if (typeof value === 'string') return PICTURES.has(name) ? value : plainSentence(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MOST_NESTED) return undefined;
  if (Array.isArray(value)) {
    const items: unknown[] = value.map((item) => clean(item, depth + 1, name));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const members = Object.entries(value);
  const cleaned = members.map(([inner, member]) => [inner, clean(member, depth + 1, inner)] as const);
  return cleaned.every(([, member], index) => member === members[index]?.[1]) ? value : Object.fromEntries(cleaned);
}
