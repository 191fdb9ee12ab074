import type { FormatHint } from './field.ts';

/** What a value looks like, by the field's hints. It never stops a test. */
export type FormatVerdict =
  | { readonly verdict: 'unknown' }
  | { readonly verdict: FormatHint['verdict']; readonly hint: FormatHint };

const UNKNOWN: FormatVerdict = { verdict: 'unknown' };

/** Compares a normalised value with a field's hints: the longest prefix that fits decides. */
export function recogniseFormat(value: string, hints: readonly FormatHint[] | undefined): FormatVerdict {
  let best: FormatHint | null = null;
  for (const hint of hints ?? []) {
    if (value.startsWith(hint.prefix) && hint.prefix.length > (best?.prefix.length ?? -1)) best = hint;
  }
  return best === null ? UNKNOWN : { verdict: best.verdict, hint: best };
}
