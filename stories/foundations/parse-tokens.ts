/** One `--ik-…` token, as the stylesheet documents it. */
export interface Token {
  readonly name: string;
  /** `basic`: a host sets it. `derived`: follows from the basic ones. `component`: unset; replaces one component's value. */
  readonly tier: 'basic' | 'derived' | 'component';
  /** The value when the host does not set it. */
  readonly fallback: string;
  /** What it is for; empty when the stylesheet does not say. */
  readonly meaning: string;
}

/** Not tokens but what a `data-tone` and a `dir` mean to the parts inside them. */
const INNER = new Set(['--ik-tone', '--ik-mirror']);

/**
 * Reads `tokens.css`: each token under the comment that says what it is for. A colour that follows light and dark is
 * computed; its comment says which two it results in.
 */
export function parseTokens(css: string): readonly Token[] {
  const derivedAt = css.indexOf(':where([data-ik-root])');
  const end = css.indexOf('@supports');
  const declared = css.slice(0, end < 0 ? css.length : end);
  return [...declared.matchAll(/(?:\/\*\s*([^*]*?)\s*\*\/\s*)?(?<![\w(-])(--ik-[\w-]+):\s*([^;]+);/g)].map((match) => ({
    name: match[2] ?? '',
    tier: match.index < derivedAt ? 'basic' : 'derived',
    fallback: (coloursOf(match[1]) ?? match[3] ?? '').replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')'),
    meaning: (match[1] ?? '').replace(/\s+/g, ' '),
  }));
}

/** The two colours that a comment names; undefined = the value says it itself. */
function coloursOf(comment = ''): string | undefined {
  return /#[\da-f]{6}, in the dark #[\da-f]{6}/.exec(comment)?.[0];
}

/**
 * Reads a component's stylesheet: the tokens that it uses with a fallback and that no stylesheet declares. Their comment
 * begins with their name.
 */
export function parseComponentTokens(css: string, declared: ReadonlySet<string>): readonly Token[] {
  const meanings = new Map(
    [...css.matchAll(/\/\*\s*(--ik-[\w-]+):\s*([^*]+?)\s*\*\//g)].map((match) => [match[1], match[2]]),
  );
  return [...css.matchAll(/var\((--ik-[\w-]+),\s*((?:[^()]|\([^()]*\))+)\)/g)].flatMap((match): Token[] => {
    const name = match[1] ?? '';
    if (declared.has(name) || INNER.has(name)) return [];
    return [{ name, tier: 'component', fallback: match[2] ?? '', meaning: meanings.get(name) ?? '' }];
  });
}

/** Names of all tokens that a stylesheet uses. */
export function usedTokens(css: string): readonly string[] {
  return [...css.matchAll(/var\((--ik-[\w-]+)/g)].map((match) => match[1] ?? '').filter((name) => !INNER.has(name));
}
