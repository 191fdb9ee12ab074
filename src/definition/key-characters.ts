/** Kinds of characters that no key holds and that the eye does not see. */
export type HiddenKind = 'white_space' | 'line_break' | 'invisible' | 'control';

const INVISIBLE = /[\p{Cf}\p{M}\u115F\u1160\u3164\uFFA0]/u;
const CONTROL = /\p{Cc}/u;

/** Which hidden kind a character is; null when it is an ordinary one. */
export function hiddenKind(character: string): HiddenKind | null {
  if (character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029') return 'line_break';
  if (character === '\t' || /\s/u.test(character)) return character === '\uFEFF' ? 'invisible' : 'white_space';
  if (INVISIBLE.test(character)) return 'invisible';
  return CONTROL.test(character) ? 'control' : null;
}

/** Cuts hidden characters off both ends. */
export function trimHidden(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && hiddenKind(value.charAt(start)) !== null) start += 1;
  while (end > start && hiddenKind(value.charAt(end - 1)) !== null) end -= 1;
  return value.slice(start, end);
}

/** Takes every hidden character out. Only on the person's press: an inner space may be a sign of two pasted keys. */
export function removeHidden(value: string): string {
  let kept = '';
  for (const character of value) if (hiddenKind(character) === null) kept += character;
  return kept;
}

/** Whether a value can stand in an HTTP header: visible ASCII and Latin-1 (RFC 9110, 5.5). */
export function headerSafe(value: string): boolean {
  return !/[^\x20-\x7E\xA0-\xFF]/u.test(value);
}
