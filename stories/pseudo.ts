import { parseInlineMarkup } from '../src/definition/inline-markup.ts';
import type { Messages } from '../src/index.ts';

const LETTERS: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ö', s: 'š', t: 'ŧ', u: 'ü', x: 'ẋ', y: 'ý' },
  ...{ A: 'Á', C: 'Ç', E: 'É', I: 'Í', N: 'Ñ', O: 'Ö', S: 'Š', T: 'Ŧ', U: 'Ü' },
};

/**
 * A catalogue whose every word stands in brackets, marked and a third longer: what is seen outside them does not come
 * from the catalogue.
 */
export function pseudo({ definitions, ...sections }: Messages): Messages {
  return {
    // SAFETY: `marked` keeps every key, strings as strings and functions as functions.
    ...(marked(sections) as Omit<Messages, 'definitions'>),
    definitions: Object.fromEntries(Object.entries(definitions).map(([key, text]) => [key, markRuns(text)])),
  };
}

function marked(part: unknown): unknown {
  if (typeof part === 'string') return mark(part);
  // A function's own words are not told from its facts, so its letters stay as they are.
  if (typeof part === 'function') return (...facts: readonly unknown[]): string => bracket(String(part(...facts)));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, marked(value)]));
}

/** A definition's text: vendor labels, code and addresses stay as they are. */
function markRuns(text: string): string {
  return parseInlineMarkup(text)
    .map((run) => {
      switch (run.kind) {
        case 'text':
          return /\p{L}/u.test(run.text) ? mark(run.text) : run.text;
        case 'label':
          return `**${run.text}**`;
        case 'code':
          return `\`${run.text}\``;
        case 'link':
          return `[${mark(run.text)}](${run.href})`;
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
