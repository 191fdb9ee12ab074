import { LONGEST_VENDOR_TEXT } from '../../definition/key-shapes.ts';
import { redact } from '../../definition/redact.ts';
import { plainText } from '../../definition/sanitise-text.ts';

/** How every Admin key begins. Public, and part of ordinary words: "admin" is no trace of a key. */
const MARK = 'sk-admin-';
const SHORTEST_SECRET_PART = 8;

/**
 * Vendor text without anything of the key, sanitised, at most 2 KB.
 *
 * Looks for what follows the mark, so that a scope, a slug or a key's name with "admin" in it stays as it is. The mark
 * is nine characters: the base64 of what follows is then the end of the base64 of the whole, and is found as well.
 */
export function conceal(text: string, key: string): string {
  const part = key.startsWith(MARK) ? key.slice(MARK.length) : key;
  return plainText(redact(text, [part.length >= SHORTEST_SECRET_PART ? part : key]), LONGEST_VENDOR_TEXT);
}

/** Whether a short text, such as an id, holds nothing of the key and may be passed on as it is. */
export function isClean(text: string, key: string): boolean {
  return conceal(text, key) === text;
}
