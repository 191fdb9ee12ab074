import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../stories/foundations/groups.ts';
import { parseComponentTokens, parseTokens, usedTokens } from '../../stories/foundations/parse-tokens.ts';
import { BASIC_TOKENS } from '../../src/ui/basic-tokens.ts';
import { sourcesUnder } from './sources.ts';

const sheets = sourcesUnder('src/styles', '.css');
const declared = parseTokens(sheets.find(({ path }) => path.endsWith('/tokens.css'))?.text ?? '');
const names = new Set(declared.map(({ name }) => name));
const component = sheets.flatMap(({ text }) => parseComponentTokens(text, names));
const all = [...declared, ...component];

/** Lengths in component styles that are no step of the grid. */
function offGrid(css: string): readonly string[] {
  const rooms = css.matchAll(/(?:^|[;{\s])((?:gap|padding|margin|inset)[\w-]*):\s*([^;]+);/g);
  return [...rooms]
    .filter(([, , value = '']) => /(?<![\d.])(?:[3-9]|[1-9]\d+)px/.test(value))
    .map(([rule]) => rule.trim());
}

/** Colours that are computed from Canvas and do not come to what the comment over them says, in the light or the dark. */
function miscounted(css: string): readonly string[] {
  const computed = css.matchAll(
    /(#[\da-f]{6}), in the dark (#[\da-f]{6})\. \*\/\s*(--ik-[\w-]+): rgb\(\s*from Canvas([^;]+);/g,
  );
  return [...computed].flatMap(([, light, dark, name = '', channels = '']) => {
    const steps = [...channels.matchAll(/calc\((\d+) ([+-]) (\d+) \* clamp\(0, 128 - g, 1\)\)/g)];
    const hex = (values: readonly number[]): string =>
      `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    const at = (isDark: 0 | 1): string =>
      hex(steps.map(([, start, sign, step]) => Number(start) + (sign === '-' ? -1 : 1) * Number(step) * isDark));
    return at(0) === light && at(1) === dark ? [] : [`${name}: ${at(0)}, ${at(1)}`];
  });
}

describe('tokens', () => {
  it('tokens have a documented meaning and a fallback', () => {
    expect(declared.length).toBeGreaterThan(40);
    expect(
      all.filter(({ meaning, fallback }) => meaning.length < 8 || fallback === '').map(({ name }) => name),
    ).toEqual([]);
  });
  it('tokens are on exactly one Foundations page', () => {
    expect(Object.values(GROUPS).flat().sort()).toEqual([...new Set(all.map(({ name }) => name))].sort());
  });
  it('tokens that a stylesheet uses are declared', () => {
    const known = new Set(all.map(({ name }) => name));
    expect(sheets.flatMap(({ text }) => usedTokens(text)).filter((name) => !known.has(name))).toEqual([]);
  });
  it('tokens that are declared are used', () => {
    const used = new Set(sheets.flatMap(({ text }) => usedTokens(text)));
    expect([...names].filter((name) => !used.has(name))).toEqual([]);
  });
  it('basic tokens do not depend on other tokens', () => {
    expect(declared.filter(({ tier, fallback }) => tier === 'basic' && fallback.includes('var('))).toEqual([]);
  });
  it('the list of basic tokens is complete', () => {
    expect(
      declared
        .filter(({ tier }) => tier === 'basic')
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...BASIC_TOKENS].sort());
  });
  it('computed colours equal the colours in their comments', () => {
    const css = sheets.find(({ path }) => path.endsWith('/tokens.css'))?.text ?? '';
    expect(css.match(/#[\da-f]{6}, in the dark #[\da-f]{6}\. \*\//g)).toHaveLength(6);
    expect(miscounted(css)).toEqual([]);
  });
  it.each(sheets.map(({ path, text }) => [path, text]))('%s has only lengths of the spacing grid', (_, text) => {
    expect(offGrid(text)).toEqual([]);
  });
  it('the token rules find violations', () => {
    const white = '/* #ffffff, in the dark #000000. */ --ik-x: rgb(from Canvas ';
    const step = 'calc(255 - 254 * clamp(0, 128 - g, 1))';
    expect(miscounted(`${white}${step} ${step} ${step});`)).toHaveLength(1);
    expect(offGrid('a { gap: 7px; }')).toHaveLength(1);
    expect(offGrid('a { padding: var(--ik-space-2) 10px; }')).toHaveLength(1);
    expect(parseTokens(':where(:root) { --ik-x: 1px; }')[0]?.meaning).toBe('');
    expect(parseComponentTokens('a { gap: var(--ik-x, 2px); }', names)[0]?.meaning).toBe('');
  });
});
