import { describe, expect, it } from 'vitest';
import { parseInlineMarkup } from '../../src/definition/inline-markup.ts';
import { openai } from '../../src/integrations/openai.ts';
import { englishDefinitions } from '../../src/text/definitions.ts';
import { english } from '../../src/text/english.ts';
import { TRANSLATIONS } from './catalogues.ts';

/** Every `{ key, default }` of a definition. */
function textsOf(part: unknown): readonly (readonly [string, string])[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('key' in part && 'default' in part) return [[String(part.key), String(part.default)]];
  return Object.values(part).flatMap(textsOf);
}

const TEXTS = new Map(textsOf(openai({})));

/** What may not be translated, unchanged. The wizard's own button is called what its catalogue calls it. */
function fixedParts(text: string, next: string): readonly string[] {
  return parseInlineMarkup(text)
    .flatMap((run) => {
      if (run.kind === 'text') return [];
      if (run.kind === 'link') return [`link to ${run.href}`];
      return [`${run.kind} ${run.kind === 'label' && run.text === next ? '(the button Next)' : run.text}`];
    })
    .sort();
}

describe('the English texts of definitions', () => {
  it('the English texts are those of the definitions', () => {
    expect(englishDefinitions).toEqual(Object.fromEntries(TEXTS));
  });
});

describe.each([...TRANSLATIONS])('the texts of definitions in %s', (_tag, catalogue) => {
  it.each([...TEXTS])('the translation of %s has the same labels, code and addresses', (key, text) => {
    const translated = catalogue.definitions[key] ?? '';
    expect(translated).toMatch(/\S/u);
    expect(fixedParts(translated, catalogue.wizard.next)).toEqual(fixedParts(text, english.wizard.next));
  });

  it('the translations contain no text without a definition', () => {
    expect(Object.keys(catalogue.definitions).filter((key) => !TEXTS.has(key))).toEqual([]);
  });
});
