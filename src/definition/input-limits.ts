import type { Field } from './field.ts';

/** Longest secret of one line, in bytes of UTF-8: 8 kB. It is sent in a header, and servers refuse longer headers. */
export const LONGEST_SECRET = 8_192;

/** Longest secret of several lines or from a file, such as a private key, in bytes of UTF-8: 64 kB. */
export const LONGEST_FILE_SECRET = 65_536;

/**
 * Most levels of nested lists and records in a definition, an input or an answer. A definition needs ten, and two more for
 * each condition within a condition; more levels could overflow the stack of the functions that walk it.
 */
export const MOST_NESTED = 32;

/** Most capabilities of a definition, of a test and of an account. */
export const MOST_CAPABILITIES = 64;

/** The longest value of a secret field, in bytes of UTF-8. */
export function longestSecretOf({ input }: Pick<Field, 'input'>): number {
  return input === 'multiline' || input === 'file' ? LONGEST_FILE_SECRET : LONGEST_SECRET;
}

/** Whether a text has more than `bytes` bytes in UTF-8. Does not encode a text that is certainly longer or shorter. */
export function isLongerThan(text: string, bytes: number): boolean {
  // A UTF-16 unit is one to three bytes.
  if (text.length > bytes) return true;
  return text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes;
}
