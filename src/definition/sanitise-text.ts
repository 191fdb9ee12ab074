/** Longest name or sentence of a host, in characters as a person counts them. */
export const LONGEST_TEXT = 256;
/** Longest text of a definition, in the same characters. */
export const LONGEST_SENTENCE = 4_096;
/** A cheap cut before anything is counted, in UTF-16 units. */
const LONGEST_RAW = 16_384;
/** Most units for each character that is allowed: a family of emoji has eleven, most characters have one. */
const UNITS_A_CHARACTER = 8;
/** Most units of a single character, which no line can be broken within. */
const LONGEST_CHARACTER = 16;
/** Hebrew, Tibetan and phonetic writing put up to five marks on one letter. */
const MARKS = /(\p{M}{8})\p{M}+/gu;
const BREAKS = /[\t\n\r\u2028\u2029]+/gu;
/**
 * Control and format characters (bidirectional ones, zero-width ones, tags) and fillers: nothing that an eye sees. Joiners
 * are judged apart; the signs that Arabic and Syriac put around numbers are visible.
 */
const HIDDEN =
  /(?![\u0600-\u0605\u06DD\u070F\u08E2\u200C\u200D])(?:[\p{Cc}\p{Cf}\u115F\u1160\u2028\u2029\u2800\u3164\uFFA0\uFFF0-\uFFF8]|\u034F|\u17B4|\u17B5)/gu;
/** U+200C and U+200D join emoji, and letters of scripts without cases such as Persian; anywhere else they only hide. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Lo}\p{M}])[\u200C\u200D]|[\u200C\u200D](?![\p{Extended_Pictographic}\p{Lo}\p{M}])/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
/** Beyond Latin letters with their accents, a character may be made of many units. */
const MAY_CLUSTER = /[^\p{ASCII}\u0080-\u02FF\u2000-\u200A\u2010-\u2027\u2030-\u205F]/u;

/** Text from outside, safe to show as text. */
export interface SanitisedText {
  /** What may be shown. */
  readonly text: string;
  /** Hidden characters were taken out: worth saying beside a name, which may be made to look like another. */
  readonly altered: boolean;
}

/**
 * Takes control, bidirectional and zero-width characters out of text from outside, replaces lone surrogates, and clamps
 * it: its characters, its UTF-16 units, the units of each character and the marks on each letter.
 * They can make one name look like another (https://trojansource.codes, CVE-2021-42574), or one character as wide as a
 * page.
 *
 * @param longest Most characters, as a person counts them; each may have eight UTF-16 units on the average.
 */
export function sanitiseText(input: string, longest: number = LONGEST_TEXT): SanitisedText {
  const raw = input.slice(0, LONGEST_RAW);
  const clean = withoutHidden(raw.replace(BREAKS, ' ')).trim();
  return { text: clamp(clean, longest), altered: clean !== raw.trim() };
}

/** {@link sanitiseText}, only the text. */
export function plainText(input: string, longest?: number): string {
  return sanitiseText(input, longest).text;
}

/** A text of a definition, sanitised; the same text when there is nothing to take out. */
export function plainSentence(text: string): string {
  return text.length <= LONGEST_SENTENCE && isPlainText(text) ? text : plainText(text, LONGEST_SENTENCE);
}

/**
 * Whether a text holds nothing that {@link sanitiseText} would take out, however long it is: for ids, which are kept to
 * the letter or refused.
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

/** The first units of a text, without half a character at the end. */
function wholeUnits(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');
}
