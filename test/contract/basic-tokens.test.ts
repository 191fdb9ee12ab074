import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASIC_TOKENS } from '../../src/ui/basic-tokens.ts';
import { ROOT } from './sources.ts';

/** The tokens that the first rule of the stylesheet declares. */
function declared(css: string): readonly string[] {
  const rule = /:where\(:root\) \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? '';
  return [...rule.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/(--ik-[\w-]+):/g)].map(([, name]) => name ?? '');
}

describe('the basic tokens that a layer takes along', () => {
  it('are those that the stylesheet lets a host set', () => {
    const tokens = declared(readFileSync(join(ROOT, 'src/styles/tokens.css'), 'utf8'));
    expect(tokens.length).toBeGreaterThan(10);
    expect([...BASIC_TOKENS].sort()).toEqual([...new Set(tokens)].sort());
  });

  it('are missed when the stylesheet has one more', () => {
    expect(declared(':where(:root) {\n  /* --ik-not: this */\n  --ik-planted: 1px;\n}')).toEqual(['--ik-planted']);
  });
});
