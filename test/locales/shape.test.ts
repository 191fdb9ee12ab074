import { describe, expect, it } from 'vitest';
import { english } from '../../src/text/english.ts';
import { TRANSLATIONS } from './catalogues.ts';
import { EVERY_FACT, FAULTY, mentions, said, TOLD, wordsOf } from './sentences.ts';

const ENGLISH = wordsOf(english);
const shapeOf = (catalogue: unknown): readonly string[] =>
  wordsOf(catalogue)
    .map(({ path, value }) => `${path}: ${typeof value}`)
    .sort();

describe.each([...TRANSLATIONS])('%s', (tag, catalogue) => {
  const words = new Map(wordsOf(catalogue).map((word) => [word.path, word]));

  it('has every word of English, functions where it has functions, and no other', () => {
    expect(shapeOf(catalogue)).toEqual(shapeOf(english));
  });

  it.each(Object.entries(TOLD))('makes sentences that mention what English mentions, told %s', (_, told) => {
    for (const word of ENGLISH) {
      const translation = words.get(word.path) ?? word;
      const sentences = said(translation, told);
      for (const [place, original] of said(word, told).entries()) {
        const sentence = sentences[place];
        // Facts that English cannot be told either.
        if (FAULTY.test(String(original))) continue;
        expect(sentence, word.path).toEqual(expect.any(String));
        expect(sentence, word.path).toMatch(/\S/u);
        expect(sentence, word.path).not.toMatch(FAULTY);
        const lost = [...mentions(original)].filter((fact) => !mentions(sentence).has(fact));
        expect(lost, `${word.path}: ${String(sentence)}`).toEqual([]);
      }
    }
  });

  it('names the number where English does', () => {
    const eleven = new Intl.NumberFormat(tag).format(11);
    for (const word of ENGLISH) {
      const sentences = said(words.get(word.path) ?? word, EVERY_FACT);
      for (const [place, original] of said(word, EVERY_FACT).entries()) {
        if (/\b11\b/u.test(String(original))) expect(sentences[place], word.path).toContain(eleven);
      }
    }
  });

  it('ends with a full stop where English does, and nowhere else', () => {
    const isSentence = (text: unknown): boolean => /[.。]\p{Cf}*$/u.test(String(text));
    for (const word of ENGLISH) {
      const sentences = said(words.get(word.path) ?? word, EVERY_FACT);
      for (const [place, original] of said(word, EVERY_FACT).entries()) {
        expect(isSentence(sentences[place]), `${word.path}: ${String(sentences[place])}`).toBe(isSentence(original));
      }
    }
  });

  it('leaves no sentence in English', () => {
    const left = ENGLISH.filter((word) => {
      const original = String(said(word, EVERY_FACT)[0]).replace(/‹\w+›|\*\*[^*]*\*\*/gu, '');
      const isSentence = original.split(/\P{L}+/u).filter((part) => part !== '').length >= 3;
      return isSentence && String(said(words.get(word.path) ?? word, EVERY_FACT)[0]).includes(original.trim());
    });
    expect(left.map(({ path }) => path)).toEqual([]);
  });

  it('begins the name of a control with what it shows', () => {
    const { card, table, wizard } = catalogue;
    const facts = { credential: 'Admin key', account: 'Atlas' };
    expect(card.connectNamed('OpenAI').startsWith(card.connect)).toBe(true);
    expect(card.manageNamed('OpenAI').startsWith(card.manage)).toBe(true);
    expect(table.updateOf(facts).startsWith(table.update(facts))).toBe(true);
    expect(table.dismissOf({ ...facts, dismiss: catalogue.common.dismiss })).toContain(catalogue.common.dismiss);
    expect(wizard.replaceNamed(facts).startsWith(wizard.replace)).toBe(true);
  });
});
