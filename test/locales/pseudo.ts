import { parseInlineMarkup } from '../../src/definition/inline-markup.ts';
import { english } from '../../src/text/english.ts';
import type { Messages } from '../../src/text/messages.ts';

const LETTERS: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ö', s: 'š', t: 'ŧ', u: 'ü', x: 'ẋ', y: 'ý' },
  ...{ A: 'Á', C: 'Ç', E: 'É', I: 'Í', N: 'Ñ', O: 'Ö', S: 'Š', T: 'Ŧ', U: 'Ü' },
};

/** A text as the pseudo-language has it: `⟦Ŧéẋŧ⟧`. */
function marked(text: string): string {
  return text === '' ? '' : `⟦${text.replace(/[a-z]/gi, (letter) => LETTERS[letter] ?? letter)}⟧`;
}

/** A definition's text: vendor labels, code and addresses stay as they are. */
function markedRuns(text: string): string {
  return parseInlineMarkup(text)
    .map((run) => {
      switch (run.kind) {
        case 'text':
          return /\p{L}/u.test(run.text) ? marked(run.text) : run.text;
        case 'label':
          return `**${run.text}**`;
        case 'code':
          return `\`${run.text}\``;
        case 'link':
          return `[${marked(run.text)}](${run.href})`;
      }
    })
    .join('');
}

function pseudo(part: unknown): unknown {
  if (typeof part === 'string') return marked(part);
  // A function's own words are not told from its facts, so its letters stay as they are.
  if (typeof part === 'function') return (...facts: readonly unknown[]): string => `⟦${String(part(...facts))}⟧`;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, pseudo(value)]));
}

const { definitions, ...sections } = english;

/** Every word of the catalogue in brackets: what is seen outside them does not come from the catalogue. */
export const PSEUDO: Messages = {
  // SAFETY: `pseudo` keeps every key, strings as strings and functions as functions.
  ...(pseudo(sections) as Omit<Messages, 'definitions'>),
  definitions: Object.fromEntries(Object.entries(definitions).map(([key, text]) => [key, markedRuns(text)])),
};
