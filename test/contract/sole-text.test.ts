import { join } from 'node:path';
import type ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { programOf } from './source-program.ts';
import { HOST_TREES, textsWithSiblings } from './sole-text.ts';
import { ROOT, sourcesUnder } from './sources.ts';

const sources = sourcesUnder('src', '.tsx');
const paths = sources.map(({ path }) => path);

/** Counter-examples and what is allowed, by their title; each becomes a file of one program. */
const FOUND = {
  'a text before an element': '<b>{label}<i /></b>',
  'a text after an element that may be absent': '<b>{busy ? <i /> : null}{label}</b>',
  'a text that may be absent beside an element': '<b><i />{busy ? label : null}</b>',
  'a text of a condition beside an element': '<b><i />{busy && label}</b>',
  'a number beside an element': '<b><i />{count}</b>',
  'words in the source beside an element': '<b>Key <i /></b>',
  'a space beside an element': "<b><i />{' '}<i /></b>",
  'a space of the source beside an element': '<b><i /> <i /></b>',
  'a template beside an element': '<b><i />{`${label} ${count}`}</b>',
  'content that may be a text beside an element': '<b><i />{title}</b>',
  'a text in a fragment': '<>{label}</>',
  'a text in a named fragment': '<Fragment>{label}</Fragment>',
  'a text in a fragment in an attribute': '<Box title={<>{label}</>} />',
  'a text in a context': '<Context.Provider value={1}>{label}</Context.Provider>',
  'a text beside an element in a component': '<Box><i />{label}</Box>',
  'a list of texts': '<b>{list}</b>',
  'a list of elements and texts': '<b>{list.map((one) => (one === label ? <i key={one} /> : one))}</b>',
  'the text of a component': '(function Name() { return label; })',
  'children that a component hands on': '(function Frame(props: { children: ReactNode }) { return props.children; })',
  'two texts beside each other': '<b>{label}{count}</b>',
  'two texts with a space between them': '<b>{label} {count}</b>',
} as const;

const ALLOWED = {
  'a text alone': '<b>{label}</b>',
  'a text between line breaks': '<b>\n  {label}\n</b>',
  'words in the source alone': '<b>Key</b>',
  'a sum alone': '<b>{count + 1}</b>',
  'one of two texts': '<b>{busy ? label : count}</b>',
  'a text or an element': '<b>{busy ? <i /> : label}</b>',
  'content alone': '<b>{title}</b>',
  'a text in a component': '<Box>{label}</Box>',
  'elements beside each other': '<b><i />{part}{busy ? <i /> : null}</b>',
  'a list of elements': '<b>{list.map((one) => <i key={one}>{one}</i>)}<i /></b>',
  'a function that is no component': '(function name() { return label; })',
} as const;

const planted = Object.entries({ ...FOUND, ...ALLOWED }).map(([title, markup], place) => ({
  title,
  path: `src/planted-${place}.tsx`,
  text: `
    import { createContext, Fragment, type ReactElement, type ReactNode } from 'react';
    declare const label: string; declare const count: number; declare const busy: boolean;
    declare const title: ReactNode; declare const list: readonly string[]; declare const part: ReactElement | null;
    declare const Context: ReturnType<typeof createContext<number>>;
    declare function Box(props: { children?: ReactNode; title?: ReactNode }): ReactElement;
    export const x = ${markup};`,
}));
let program: ts.Program;

beforeAll(() => {
  const files = [...paths, ...planted.map(({ path }) => path)].map((path) => join(ROOT, path));
  program = programOf(files, new Map(planted.map(({ path, text }) => [join(ROOT, path), text])));
});

function findIn(title: string): readonly string[] {
  const path = planted.find((one) => one.title === title)?.path ?? '';
  return textsWithSiblings(program, ROOT, [path]);
}

describe('texts of components', () => {
  it('a text is the only child of its element, so that a page translator may move or replace it', () => {
    expect(textsWithSiblings(program, ROOT, paths)).toEqual([]);
  });

  it('the exceptions of the rule about sole texts are all in use', () => {
    const stale = Object.entries(HOST_TREES).flatMap(([path, starts]) => {
      const text = sources.find((source) => source.path === path)?.text ?? '';
      return Object.keys(starts).filter((start) => !text.includes(`{${start}`));
    });
    expect(stale).toEqual([]);
  });
});

describe('the rule about sole texts', () => {
  it.each(Object.keys(FOUND))('the rule about sole texts finds %s', (title) => {
    const parts = title.startsWith('two texts') ? (title.includes('space') ? 3 : 2) : 1;
    expect(findIn(title)).toHaveLength(parts);
  });

  it.each(Object.keys(ALLOWED))('the rule about sole texts allows %s', (title) => {
    expect(findIn(title)).toEqual([]);
  });
});
