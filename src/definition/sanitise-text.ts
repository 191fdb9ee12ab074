/** Longest name or sentence of a host, in characters as a person counts them. */
export const LONGEST_TEXT = 256;
/** A cheap cut before anything is counted: a character may be made of many units. */
const LONGEST_RAW = 16_384;
/** Joiners (U+200C, U+200D) stay: Persian and emoji need them. */
const HIDDEN = /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text from outside, safe to show as text. */
export interface SanitisedText {
  /** What may be shown. */
  readonly text: string;
  /** Hidden characters were taken out: worth saying beside a name, which may be made to look like another. */
  readonly altered: boolean;
}

/**
 * Takes control, bidirectional and zero-width characters out of text from outside and clamps it.
 * They can make one name look like another (https://trojansource.codes, CVE-2021-42574).
 */
export function sanitiseText(input: string, longest: number = LONGEST_TEXT): SanitisedText {
  const raw = input.slice(0, LONGEST_RAW);
  const clean = raw
    .replace(/[\t\n\r]+/gu, ' ')
    .replace(HIDDEN, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .trim();
  return { text: clamp(clean, longest), altered: clean !== raw.trim() };
}

/** {@link sanitiseText}, only the text. */
export function plainText(input: string, longest?: number): string {
  return sanitiseText(input, longest).text;
}

function clamp(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let count = 0;
  for (const { index } of segmenter.segment(text)) {
    count += 1;
    if (count > longest) return `${text.slice(0, index).trimEnd()}…`;
  }
  return text;
}
