import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, sourcesUnder } from './sources.ts';

const documented = new Map<string, string>();
const code = sourcesUnder('src', '.tsx', '.ts').filter(({ path }) => path !== 'src/ui/slots.ts');
const styles = sourcesUnder('src/styles', '.css');
const emitted = slotsIn(code.map(({ text }) => text).join('\n'), /["'`](ik-[a-z][a-z-]*)["'`]/g);
const styled = slotsIn(styles.map(({ text }) => text).join('\n'), /data-slot="(ik-[a-z-]+)"/g);

function slotsIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

beforeAll(async () => {
  const module: Record<string, Record<string, string>> = await import(
    /* @vite-ignore */ pathToFileURL(join(ROOT, 'src/ui/slots.ts')).href
  );
  for (const table of Object.values(module))
    for (const [slot, meaning] of Object.entries(table)) documented.set(slot, meaning);
});

describe('slots', () => {
  it('slots that components emit are documented', () => {
    const classes = new Set(['ik-secret-region', 'ik-turn']);
    expect([...emitted].filter((slot) => !documented.has(slot) && !classes.has(slot))).toEqual([]);
  });
  it('slots that are documented are emitted', () => {
    expect([...documented.keys()].filter((slot) => !emitted.has(slot))).toEqual([]);
  });
  it('slots that the stylesheet uses are documented', () => {
    expect([...styled].filter((slot) => !documented.has(slot))).toEqual([]);
  });
  it('slots have a description', () => {
    for (const [slot, meaning] of documented) expect(meaning.length, slot).toBeGreaterThan(10);
  });
});

describe('the stylesheet', () => {
  it.each(styles.map(({ path, text }) => [path, text]))('the stylesheet %s keeps the selector rules', (_, text) => {
    expect(brokenRules(text)).toEqual([]);
  });
  it('the selector rules find violations', () => {
    const counterExamples = [
      '#a {}',
      '.a {}',
      'a { color: red !important; }',
      'a { margin-left: 1px; }',
      '@layer x {}',
      'div > p {}',
      'p { left: 0; }',
    ];
    for (const css of counterExamples) expect(brokenRules(css), css).not.toEqual([]);
  });
});

/** Violations: a specificity above one attribute, physical directions, and whatever a host could not override. */
function brokenRules(css: string): readonly string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const found: string[] = [];
  const refuse = (name: string, pattern: RegExp): void => {
    const hit = pattern.exec(plain);
    if (hit !== null) found.push(`${name}: ${hit[0].trim()}`);
  };
  refuse('no !important', /!important/);
  refuse('no cascade layer', /@layer\b/);
  refuse(
    'logical properties only',
    /[;{\s](?:margin|padding|border)-(?:left|right|top|bottom)\b|[;{\s](?:left|right|top|bottom)\s*:|[;{\s](?:width|height|min-width|max-width|min-height|max-height)\s*:/,
  );
  refuse('logical values only', /(?:text-align|float|clear)\s*:\s*(?:left|right)/);
  for (const [, list = ''] of plain.matchAll(/(?:^|[{}])\s*([^{}@;]+)\{/g)) {
    for (const selector of splitSelectors(list)) {
      if (/^(?:from|to|\d+%)$/.test(selector)) continue;
      const specific = selector.replace(/:where\((?:[^()]|\([^()]*\))*\)/g, '');
      const pieces = specific.match(/\[[^\]]+\]|#[\w-]+|\.[\w-]+/g) ?? [];
      if (/#|(?<![\d])\.[a-z]/i.test(specific)) found.push(`no id or class: ${selector}`);
      if (pieces.length > 1) found.push(`one attribute of weight: ${selector}`);
      if (
        pieces.length === 0 &&
        specific
          .replace(/::?[\w-]+/g, '')
          .trim()
          .replace(/[\s>+~*]/g, '') !== ''
      )
        found.push(`no bare element: ${selector}`);
    }
  }
  return found;
}

function splitSelectors(list: string): readonly string[] {
  const selectors: string[] = [];
  let depth = 0;
  let current = '';
  for (const character of list) {
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    if (character === ',' && depth === 0) {
      selectors.push(current.trim());
      current = '';
    } else current += character;
  }
  return [...selectors, current.trim()].filter(Boolean);
}
