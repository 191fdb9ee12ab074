/** Forms of a word by the plural categories of a language; `other` serves every category that is left out. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * Chooses the form that goes with a count.
 *
 * @param tag BCP 47 tag of the catalogue's language.
 */
export function pluralIn(tag: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(tag);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}

/**
 * A count and the form that goes with it, for example "2 Konten".
 *
 * @param tag BCP 47 tag of the catalogue's language.
 */
export function countedIn(tag: string): (count: number, forms: PluralForms) => string {
  const numbers = new Intl.NumberFormat(tag);
  const plural = pluralIn(tag);
  return (count, forms) => `${numbers.format(count)} ${plural(count, forms)}`;
}

/** Adds this language's full stop to each remark without an end, and joins them. */
export function sentencesWith(stop: string, between: string): (parts: readonly string[]) => string {
  return (parts) => parts.map((part) => (/[.!?…。！？؟]$/u.test(part) ? part : `${part}${stop}`)).join(between);
}

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
