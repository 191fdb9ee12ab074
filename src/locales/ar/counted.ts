import { pluralIn } from '../grammar.ts';

/** A phrase in each of the six forms of Arabic; `#` is replaced by the number where the form shows it. */
export type ArabicForms = Readonly<Record<Intl.LDMLPluralRule, string>>;

const plural = /* @__PURE__ */ pluralIn('ar');
const numbers = /* @__PURE__ */ new Intl.NumberFormat('ar');

/** The form that goes with a count, with the count in it. */
export function counted(count: number, forms: ArabicForms): string {
  return plural(count, forms).replace('#', numbers.format(count));
}

/** Days after a preposition. */
export function days(count: number): string {
  return counted(count, {
    zero: 'أقل من يوم',
    one: 'يوم واحد',
    two: 'يومين',
    few: '# أيام',
    many: '# يومًا',
    other: '# يوم',
  });
}

/** Seconds after a preposition. */
export function seconds(count: number): string {
  return counted(count, {
    zero: 'أقل من ثانية',
    one: 'ثانية واحدة',
    two: 'ثانيتين',
    few: '# ثوانٍ',
    many: '# ثانية',
    other: '# ثانية',
  });
}

/** Missing scopes, without the number. */
export function missingScopes(count: number): string {
  return counted(count, {
    zero: 'النطاقات الناقصة',
    one: 'النطاق الناقص',
    two: 'النطاقان الناقصان',
    few: 'النطاقات الناقصة',
    many: 'النطاقات الناقصة',
    other: 'النطاقات الناقصة',
  });
}
