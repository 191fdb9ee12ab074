/** How many characters of a key reveal more than its last four. */
const PIECE = 6;

/** Whether anything in a value repeats a piece of the key, spelled in any way. Looks at names and hidden members too. */
export function reveals(value: unknown, key: string): boolean {
  const spelled = key.toLowerCase();
  // The beginning that all keys of the vendor share reveals nothing.
  const secret = spelled.slice(spelled.lastIndexOf('-admin-') + '-admin-'.length);
  const pieces = Array.from({ length: secret.length - PIECE + 1 }, (_, at) => secret.slice(at, at + PIECE));
  return textsIn(value, new Set()).some((text) =>
    spellings(text).some((spelling) => pieces.some((piece) => spelling.includes(piece))),
  );
}

function textsIn(value: unknown, seen: Set<unknown>): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Reflect.ownKeys(value).flatMap((name) => [String(name), ...textsIn(Reflect.get(value, name), seen)]);
}

function spellings(text: string): readonly string[] {
  const words = text.match(/[\w+/-]{8,}/gu) ?? [];
  const decoded = words.flatMap((word) => [
    ...word.split('_').flatMap((part) => [Buffer.from(part, 'hex').toString('latin1')]),
    Buffer.from(word, 'base64').toString('latin1'),
  ]);
  return [text, text.replaceAll(/\s/gu, ''), ...decoded].map((spelling) => spelling.toLowerCase());
}
