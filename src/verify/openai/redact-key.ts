import { LONGEST_VENDOR_TEXT } from '../../definition/redact-failure.ts';
import { redact } from '../../definition/redactor.ts';
import { plainText } from '../../definition/sanitise-text.ts';

/** Prefix of every Admin key. It is public and contains an ordinary word, "admin". */
const PREFIX = 'sk-admin-';
const SHORTEST_SECRET_PART = 8;

/**
 * Removes the key from a vendor's text, sanitises it and cuts it to 2 KB.
 *
 * Searches for the part after the prefix, so that a scope, a slug or a key's name with "admin" in it stays unchanged. The
 * prefix has nine characters, so that the base64 of the part is the end of the base64 of the whole key and is found too.
 */
export function redactKey(text: string, key: string): string {
  const part = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
  return plainText(redact(text, [part.length >= SHORTEST_SECRET_PART ? part : key]), LONGEST_VENDOR_TEXT);
}

/** Whether a short text, such as an id, contains nothing of the key and may be reported unchanged. */
export function isClean(text: string, key: string): boolean {
  return redactKey(text, key) === text;
}
