import type { CSSProperties } from 'react';
import tokensCss from '../../src/styles/tokens.css?raw';
import { parseComponentTokens, parseTokens, type Token } from './parse-tokens.ts';

const SHEETS = import.meta.glob<string>('../../src/styles/*.css', { query: '?raw', import: 'default', eager: true });

const declared = parseTokens(tokensCss);
const names = new Set(declared.map(({ name }) => name));

/** Every token of the current stylesheets. */
const TOKENS: readonly Token[] = [
  ...declared,
  ...Object.values(SHEETS).flatMap((css) => parseComponentTokens(css, names)),
];

/** The tokens with these names. Throws for a name that no stylesheet declares. */
export function tokens(...wanted: readonly string[]): readonly Token[] {
  return wanted.map((name) => {
    const token = TOKENS.find((candidate) => candidate.name === name);
    if (token === undefined)
      throw new Error(`No stylesheet declares the token ${name}. Correct the name in the story.`);
    return token;
  });
}

/** A `style` that sets tokens on a subtree. React's type does not allow custom properties. */
export function tokenStyle(tokens: Readonly<Record<`--ik-${string}`, string | number>>): CSSProperties {
  return tokens;
}
