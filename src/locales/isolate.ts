/** U+2068, first strong isolate. */
const OPEN = '\u2068';
/** U+2069, pop directional isolate. */
const CLOSE = '\u2069';

/**
 * A fact that stands in running text of another direction: it takes its own direction, and what is around it keeps its
 * place (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates). An empty fact stays empty.
 */
export function isolate(fact: string): string {
  return fact === '' ? '' : `${OPEN}${fact}${CLOSE}`;
}
