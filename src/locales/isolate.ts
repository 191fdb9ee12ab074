/** U+2068, first strong isolate. */
const OPEN = '\u2068';
/** U+2069, pop directional isolate. */
const CLOSE = '\u2069';

/**
 * Isolates a fact within text of another direction, so that it takes its own direction and the text around it keeps its
 * order (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates). An empty fact stays empty.
 */
export function isolate(fact: string): string {
  return fact === '' ? '' : `${OPEN}${fact}${CLOSE}`;
}
