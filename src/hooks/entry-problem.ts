import type { Field } from '../definition/field.ts';
import type { PlainBinding } from './connect-binding.ts';

type Problem = PlainBinding['problem'];

/** Longest name of an account, in characters; see `ConnectInput.label`. */
export const LONGEST_LABEL = 256;

/** Longest value of a field that is not secret, in characters. */
const LONGEST_VALUE = 4_096;

/** What is wrong with what stands in a field; null when nothing is. */
export function fieldProblemOf(field: Field, value: string | boolean): Problem {
  if (typeof value === 'boolean' || field.input === 'toggle') return null;
  if (value.trim() === '') return field.optional === true ? null : 'required';
  if (value.length > LONGEST_VALUE) return 'too_long';
  const chosen = field.input === 'select' || field.input === 'radio';
  const known = field.options?.some((option) => option.value === value) === true;
  return chosen && !known && field.allowOther !== true ? 'not_an_option' : null;
}

/** What is wrong with the account's name. */
export function labelProblemOf(value: string): Problem {
  return Array.from(value).length > LONGEST_LABEL ? 'too_long' : null;
}

/** What is wrong with a typed end of a key. @param now In milliseconds since 1970. */
export function expiryProblemOf(value: string, now: number): Problem {
  if (value === '') return null;
  const at = momentOf(value);
  if (at === null) return 'not_a_date';
  return Date.parse(at) <= now ? 'in_the_past' : null;
}

/** The moment a typed day stands for: its beginning in UTC, so that a warning is rather early than late. */
export function momentOf(day: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const at = new Date(`${day}T00:00:00.000Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? null : at.toISOString();
}
