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
  it('say what they are for and what they fall back to', () => {
    expect(declared.length).toBeGreaterThan(40);
    expect(
      all.filter(({ meaning, fallback }) => meaning.length < 8 || fallback === '').map(({ name }) => name),
    ).toEqual([]);
  });
  it('are on exactly one page of the foundations', () => {
    expect(Object.values(GROUPS).flat().sort()).toEqual([...new Set(all.map(({ name }) => name))].sort());
  });
  it('exist when a stylesheet uses them', () => {
    const known = new Set(all.map(({ name }) => name));
    expect(sheets.flatMap(({ text }) => usedTokens(text)).filter((name) => !known.has(name))).toEqual([]);
  });
  it('are used when they are declared, unless a host alone uses them', () => {
    const used = new Set(sheets.flatMap(({ text }) => usedTokens(text)));
    expect([...names].filter((name) => !used.has(name))).toEqual([]);
  });
  it('depend on basic ones only where every root and portal declares them', () => {
    expect(declared.filter(({ tier, fallback }) => tier === 'basic' && fallback.includes('var('))).toEqual([]);
  });
  it.each(sheets.map(({ path, text }) => [path, text]))('%s keeps to the grid', (_, text) => {
    expect(offGrid(text)).toEqual([]);
  });
  it('have rules that catch', () => {
    expect(offGrid('a { gap: 7px; }')).toHaveLength(1);
    expect(offGrid('a { padding: var(--ik-space-2) 10px; }')).toHaveLength(1);
    expect(parseTokens(':where(:root) { --ik-x: 1px; }')[0]?.meaning).toBe('');
    expect(parseComponentTokens('a { gap: var(--ik-x, 2px); }', names)[0]?.meaning).toBe('');
  });
});
