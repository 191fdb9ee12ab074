import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../stories/foundations/groups.ts';
import { parseComponentTokens, parseTokens, usedTokens } from '../../stories/foundations/parse-tokens.ts';
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
  it.each(sheets.map(({ path, text }) => [path, text]))('%s has only lengths of the spacing grid', (_, text) => {
    expect(offGrid(text)).toEqual([]);
  });
  it('the token rules find violations', () => {
    expect(offGrid('a { gap: 7px; }')).toHaveLength(1);
    expect(offGrid('a { padding: var(--ik-space-2) 10px; }')).toHaveLength(1);
    expect(parseTokens(':where(:root) { --ik-x: 1px; }')[0]?.meaning).toBe('');
    expect(parseComponentTokens('a { gap: var(--ik-x, 2px); }', names)[0]?.meaning).toBe('');
  });
});
