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
