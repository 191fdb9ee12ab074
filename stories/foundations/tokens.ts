import { parseComponentTokens, parseTokens, type Token } from './parse-tokens.ts';
import tokensCss from '../../src/styles/tokens.css?raw';

const SHEETS = import.meta.glob<string>('../../src/styles/*.css', { query: '?raw', import: 'default', eager: true });

const declared = parseTokens(tokensCss);
const names = new Set(declared.map(({ name }) => name));

/** Every token of the stylesheet as it is now. */
const TOKENS: readonly Token[] = [
  ...declared,
  ...Object.values(SHEETS).flatMap((css) => parseComponentTokens(css, names)),
];

/** Tokens by their names; one that does not exist is an error of the story. */
export function tokens(...wanted: readonly string[]): readonly Token[] {
  return wanted.map((name) => {
    const token = TOKENS.find((one) => one.name === name);
    if (token === undefined) throw new Error(`The stylesheet has no token ${name}.`);
    return token;
  });
}
