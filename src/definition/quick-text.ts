import { loadOnce } from '../base/load-once.ts';

/** Longest text, in UTF-16 units; `sanitiseText` counts characters as a person does. */
const LONGEST = 4_096;
/**
 * What may be invisible, or part of the character before it: everything but letters, digits, punctuation, symbols and
 * spaces, and of these the blank ones, those that combine (https://www.unicode.org/reports/tr29/) and skin tones.
 */
const ODD =
  /[^\p{L}\p{N}\p{P}\p{S} \xA0\u3000]|[\u{11000}-\u{16FFF}\u0D4E\u0E33\u0EB3\u1100-\u11FF\u2800\u3164\uA960-\uA97F\uD7B0-\uD7FF\uFF9E-\uFFA0]|\p{EMod}/gu;

const exact = loadOnce(() => import('./sanitise-text.ts'));

/**
 * A text of a definition, safe to show, for a page of cards, which does not load the whole sanitiser. Most texts are the
 * same. From one with unusual characters all of them are removed, also accents that are characters of their own, and what
 * {@link plainSentence} keeps between the letters of a Persian word; the exact sanitiser is then loaded.
 *
 * @param onExact Called with {@link plainSentence} when it was loaded for this text.
 */
export function quickText(text: string, onExact?: (plainSentence: (text: string) => string) => void): string {
  if (text.length <= LONGEST && text.search(ODD) < 0) return text;
  // A chunk that cannot be loaded leaves the text as it is shown now, which is safe.
  if (onExact !== undefined) exact.load().then(({ plainSentence }) => onExact(plainSentence), exact.now);
  return text.slice(0, LONGEST).replace(/\s/gu, ' ').replace(ODD, '');
}
