import type { CSSProperties } from 'react';

/** Tokens set on a subtree, as a style. React's type knows no custom properties. */
export function tokenStyle(tokens: Readonly<Record<`--ik-${string}`, string | number>>): CSSProperties {
  return tokens;
}
