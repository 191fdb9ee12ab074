import { describe, expect, it } from 'vitest';
import { english } from '../../src/text/english.ts';
import { TRANSLATIONS } from './catalogues.ts';
import { EVERY_FACT, FAULTY, mentions, textsOf, FACT_SETS, entriesOf } from './sentences.ts';

const ENGLISH = entriesOf(english);
const shapeOf = (catalogue: unknown): readonly string[] =>
  entriesOf(catalogue)
    .map(({ path, value }) => `${path}: ${typeof value}`)
    .sort();

describe.each([...TRANSLATIONS])('%s', (tag, catalogue) => {
  const translations = new Map(entriesOf(catalogue).map((entry) => [entry.path, entry]));

  it('the catalogue has the same strings and functions as the English one', () => {
    expect(shapeOf(catalogue)).toEqual(shapeOf(english));
  });

  it.each(Object.entries(FACT_SETS))(
    'the catalogue’s sentences mention the same facts as the English ones, with %s',
    (_, factSet) => {
      for (const entry of ENGLISH) {
        const translation = translations.get(entry.path) ?? entry;
        const sentences = textsOf(translation, factSet);
        for (const [place, original] of textsOf(entry, factSet).entries()) {
          const sentence = sentences[place];
          // Facts that the English text does not accept either.
          if (FAULTY.test(String(original))) continue;
          expect(sentence, entry.path).toEqual(expect.any(String));
          expect(sentence, entry.path).toMatch(/\S/u);
          expect(sentence, entry.path).not.toMatch(FAULTY);
          const lost = [...mentions(original)].filter((fact) => !mentions(sentence).has(fact));
          expect(lost, `${entry.path}: ${String(sentence)}`).toEqual([]);
        }
      }
    },
  );

  it('the catalogue’s sentences contain the number where the English ones do', () => {
    const eleven = new Intl.NumberFormat(tag).format(11);
    for (const entry of ENGLISH) {
      const sentences = textsOf(translations.get(entry.path) ?? entry, EVERY_FACT);
      for (const [place, original] of textsOf(entry, EVERY_FACT).entries()) {
        if (/\b11\b/u.test(String(original))) expect(sentences[place], entry.path).toContain(eleven);
      }
    }
  });

  it('the catalogue’s sentences end with a full stop exactly where the English ones do', () => {
    const isSentence = (text: unknown): boolean => /[.。]\p{Cf}*$/u.test(String(text));
    for (const entry of ENGLISH) {
      const sentences = textsOf(translations.get(entry.path) ?? entry, EVERY_FACT);
      for (const [place, original] of textsOf(entry, EVERY_FACT).entries()) {
        expect(isSentence(sentences[place]), `${entry.path}: ${String(sentences[place])}`).toBe(isSentence(original));
      }
    }
  });

  it('the catalogue has no sentence in English', () => {
    const left = ENGLISH.filter((entry) => {
      const original = String(textsOf(entry, EVERY_FACT)[0]).replace(/‹\w+›|\*\*[^*]*\*\*/gu, '');
      const isSentence = original.split(/\P{L}+/u).filter((part) => part !== '').length >= 3;
      return (
        isSentence && String(textsOf(translations.get(entry.path) ?? entry, EVERY_FACT)[0]).includes(original.trim())
      );
    });
    expect(left.map(({ path }) => path)).toEqual([]);
  });

  it('the catalogue’s names of controls begin with their visible text', () => {
    const { card, table, wizard } = catalogue;
    const facts = { credential: 'Admin key', account: 'Atlas' };
    expect(card.connectNamed('OpenAI').startsWith(card.connect)).toBe(true);
    expect(card.manageNamed('OpenAI').startsWith(card.manage)).toBe(true);
    expect(table.updateOf(facts).startsWith(table.update(facts))).toBe(true);
    expect(table.dismissOf({ ...facts, dismiss: catalogue.common.dismiss })).toContain(catalogue.common.dismiss);
    expect(wizard.replaceNamed(facts).startsWith(wizard.replace)).toBe(true);
  });
});
