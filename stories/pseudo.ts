import type { Messages } from '../src/index.ts';

const MARKS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  n: 'ñ',
  c: 'ç',
  A: 'Á',
  E: 'É',
};

/** A catalogue whose every word is marked and a third longer: what is not marked is not translatable. */
export function pseudo(catalogue: Messages): Messages {
  return longer(catalogue) as Messages;
}

function longer(value: unknown): unknown {
  if (typeof value === 'string') return mark(value);
  if (typeof value === 'function') return (...facts: unknown[]): unknown => longer(value(...facts));
  if (Array.isArray(value)) return value.map(longer);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, longer(inner)]));
}

function mark(text: string): string {
  // Addresses, literals and the vendor's own labels stay as they are.
  const marked = text.replace(/\(https:[^)]*\)|`[^`]*`|\*\*[^*]*\*\*|[aeiouncAE]/g, (piece) => MARKS[piece] ?? piece);
  return text === '' ? '' : `[${marked}${'~'.repeat(Math.ceil(text.length / 3))}]`;
}
