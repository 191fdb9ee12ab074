import { describe, expect, it } from 'vitest';
import { sourcesUnder } from './sources.ts';
import { NOT_WORDS, wordJoinsIn } from './word-joins.ts';

const sources = ['src/components', 'src/hooks', 'src/ui'].flatMap((folder) => sourcesUnder(folder, '.ts', '.tsx'));

describe('texts of components', () => {
  it('components leave every colon, comma, bracket and word order to the catalogue', () => {
    expect(sources.flatMap(wordJoinsIn)).toEqual([]);
  });

  it('the exceptions of the rule about joined words are all in use', () => {
    const stale = Object.entries(NOT_WORDS).flatMap(([path, starts]) => {
      const text = sources.find((source) => source.path === path)?.text ?? '';
      return Object.keys(starts).filter((start) => !text.includes(start));
    });
    expect(stale).toEqual([]);
  });
});

describe('the rule about joined words', () => {
  it.each([
    ['a colon between a name and a text', 'const x = `${name}: ${news}`;'],
    ['a text in brackets', 'const x = `${body} (${common.optional})`;'],
    ['two sentences with a space between them', 'const x = `${table.failed} ${why}`;'],
    ['two texts that touch', 'const x = `${title}${mark}`;'],
    ['a sum', "const x = name + ': ' + news;"],
    ['a text that grows', "let x = name; x += ', ' + news;"],
    ['a list with commas', "const x = scopes.join(', ');"],
    ['a list with the language’s default', 'const x = scopes.join();'],
    ['a comma in markup', '<b>{number}, </b>'],
    ['a comma in quotes in markup', "<b>{number}{', '}<i /></b>"],
    ['a dash between two moments', '<b><time /> – <time /></b>'],
    ['a colon in half of a choice', '<b>{title}{label === null ? null : `: ${label}`}</b>'],
    ['two texts beside each other', '<b>{words.slow} {words.again}</b>'],
    ['two texts, of which one is a choice', '<b>{words.running}{slow ? words.slow : null}</b>'],
    ['a label of assistive technology', '<b aria-label={`${label}: ${value}`} />'],
    ['a word in markup', '<b>Connect</b>'],
  ])('the rule about joined words finds %s', (_, text) => {
    expect(wordJoinsIn({ path: 'src/components/x.tsx', text })).toHaveLength(1);
  });

  it.each([
    ['an id', '<b id={`${uid}-form`} />'],
    ['a key', '<b key={`${contextKey} ${id}`} />'],
    ['a heading of a level', 'const Heading = `h${level}`;'],
    ['a place', 'style.left = `${box.left}px`;'],
    ['an error for a developer', 'throw new UsageError(`${caller} was used outside.`, `Why: ${why}`);'],
    ['a text and an element', '<b>{words.say(label)} <i>{common.optional}</i></b>'],
    ['a sum of numbers', '<b>{index + 1}</b>'],
  ])('the rule about joined words allows %s', (_, text) => {
    expect(wordJoinsIn({ path: 'src/components/x.tsx', text })).toEqual([]);
  });
});
