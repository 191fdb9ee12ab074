import { parseInlineMarkup } from '../src/definition/inline-markup.ts';
import type { Messages } from '../src/index.ts';

const LETTERS: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ö', s: 'š', t: 'ŧ', u: 'ü', x: 'ẋ', y: 'ý' },
  ...{ A: 'Á', C: 'Ç', E: 'É', I: 'Í', N: 'Ñ', O: 'Ö', S: 'Š', T: 'Ŧ', U: 'Ü' },
};

/**
 * A catalogue whose texts are in brackets, accented and a third longer. A text on the page without brackets does not
 * come from the catalogue.
 */
export function pseudo({ definitions, ...sections }: Messages): Messages {
  return {
    // SAFETY: `marked` keeps every key, strings as strings and functions as functions.
    ...(marked(sections) as Omit<Messages, 'definitions'>),
    definitions: Object.fromEntries(Object.entries(definitions).map(([key, text]) => [key, markSegments(text)])),
  };
}

function marked(part: unknown): unknown {
  if (typeof part === 'string') return mark(part);
  // The result of a function contains its parameters, so its letters are not accented.
  if (typeof part === 'function')
    return (...parameters: readonly unknown[]): string => bracket(String(part(...parameters)));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, marked(value)]));
}

/** A text of a definition. Labels of the vendor, code and URLs are not changed. */
function markSegments(text: string): string {
  return parseInlineMarkup(text)
    .map((segment) => {
      switch (segment.kind) {
        case 'text':
          return /\p{L}/u.test(segment.text) ? mark(segment.text) : segment.text;
        case 'label':
          return `**${segment.text}**`;
        case 'code':
          return `\`${segment.text}\``;
        case 'link':
          return `[${mark(segment.text)}](${segment.href})`;
      }
    })
    .join('');
}

function mark(text: string): string {
  return bracket(text.replace(/[a-z]/gi, (letter) => LETTERS[letter] ?? letter));
}

function bracket(text: string): string {
  return text === '' ? '' : `⟦${text}${'~'.repeat(Math.ceil(text.length / 3))}⟧`;
}
