import { expiryEnd, isDay } from '../definition/dates.ts';
import type { Field } from '../definition/field.ts';
import type { PlainFieldBinding } from './connect-flow-result.ts';

type Problem = PlainFieldBinding['problem'];

/** Longest name of an account, in characters; see `ConnectInput.label`. */
export const LONGEST_LABEL = 256;

/** Longest value of a field that is not secret, in characters. */
const LONGEST_VALUE = 4_096;

/** The problem of a field's value; null when there is none. */
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

/** What is wrong with the typed last day of a key, `YYYY-MM-DD`. @param now In milliseconds since 1970. */
export function expiryProblemOf(day: string, now: number): Problem {
  if (day === '') return null;
  const end = isDay(day) ? expiryEnd(day) : null;
  if (end === null) return 'not_a_date';
  return end <= now ? 'in_the_past' : null;
}
