import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programOf } from './source-program.ts';
import { HOST_TREES, textsWithSiblings } from './sole-text.ts';
import { ROOT, sourcesUnder } from './sources.ts';

const sources = sourcesUnder('src', '.tsx');
const paths = sources.map(({ path }) => path);
const PLANTED = 'src/planted.tsx';

function findIn(markup: string): readonly string[] {
  const file = join(ROOT, PLANTED);
  const text = `
    import { createContext, Fragment, type ReactElement, type ReactNode } from 'react';
    declare const label: string; declare const count: number; declare const busy: boolean;
    declare const title: ReactNode; declare const list: readonly string[]; declare const part: ReactElement | null;
    declare const Context: ReturnType<typeof createContext<number>>;
    declare function Box(props: { children?: ReactNode; title?: ReactNode }): ReactElement;
    ${markup.startsWith('function') || markup.startsWith('class') ? markup : `export const x = ${markup};`}`;
  return textsWithSiblings(programOf([file], new Map([[file, text]])), ROOT, [PLANTED]);
}

describe('texts of components', () => {
  it('a text is the only child of its element, so that a page translator may move or replace it', () => {
    const program = programOf(paths.map((path) => join(ROOT, path)));
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
  it.each([
    ['a text before an element', '<b>{label}<i /></b>'],
    ['a text after an element that may be absent', '<b>{busy ? <i /> : null}{label}</b>'],
    ['a text that may be absent beside an element', '<b><i />{busy ? label : null}</b>'],
    ['a text of a condition beside an element', '<b><i />{busy && label}</b>'],
    ['a number beside an element', '<b><i />{count}</b>'],
    ['words in the source beside an element', '<b>Key <i /></b>'],
    ['a space beside an element', "<b><i />{' '}<i /></b>"],
    ['a space of the source beside an element', '<b><i /> <i /></b>'],
    ['a template beside an element', '<b><i />{`${label} ${count}`}</b>'],
    ['content that may be a text beside an element', '<b><i />{title}</b>'],
    ['a text in a fragment', '<>{label}</>'],
    ['a text in a named fragment', '<Fragment>{label}</Fragment>'],
    ['a text in a fragment in an attribute', '<Box title={<>{label}</>} />'],
    ['a text in a context', '<Context.Provider value={1}>{label}</Context.Provider>'],
    ['a text beside an element in a component', '<Box><i />{label}</Box>'],
    ['a list of texts', '<b>{list}</b>'],
    ['a list of elements and texts', '<b>{list.map((one) => (one === label ? <i key={one} /> : one))}</b>'],
    ['the text of a component', 'function Name() { return label; }'],
    ['children that a component hands on', 'function Frame(props: { children: ReactNode }) { return props.children; }'],
  ])('the rule about sole texts finds %s', (_, markup) => {
    expect(findIn(markup)).toHaveLength(1);
  });

  it('the rule about sole texts finds both texts beside each other', () => {
    expect(findIn('<b>{label}{count}</b>')).toHaveLength(2);
    expect(findIn('<b>{label} {count}</b>')).toHaveLength(3);
  });

  it.each([
    ['a text alone', '<b>{label}</b>'],
    ['a text between line breaks', '<b>\n  {label}\n</b>'],
    ['words in the source alone', '<b>Key</b>'],
    ['a sum alone', '<b>{count + 1}</b>'],
    ['one of two texts', '<b>{busy ? label : count}</b>'],
    ['a text or an element', '<b>{busy ? <i /> : label}</b>'],
    ['content alone', '<b>{title}</b>'],
    ['a text in a component', '<Box>{label}</Box>'],
    ['elements beside each other', '<b><i />{part}{busy ? <i /> : null}</b>'],
    ['a list of elements', '<b>{list.map((one) => <i key={one}>{one}</i>)}<i /></b>'],
    ['a function that is no component', 'function name() { return label; }'],
  ])('the rule about sole texts allows %s', (_, markup) => {
    expect(findIn(markup)).toEqual([]);
  });
});
