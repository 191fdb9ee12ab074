/** What stood around a pasted key. */
export type Wrapping = 'quotes' | 'bearer' | 'header' | 'assignment';

const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['„', '“'],
  ['«', '»'],
];
const HEADER = /^(?:authorization|x-api-key|api-key)\s{0,8}:\s{0,8}/iu;
const BEARER = /^bearer\s{1,8}/iu;
const ASSIGNMENT = /^(?:export\s{1,8}|set\s{1,8})?[A-Za-z_][A-Za-z0-9_]{1,63}\s{0,8}=\s{0,8}(?=\S)/u;

/** Takes one layer off; null when there is none. An equals sign at the end belongs to the key: base64 ends so. */
export function unwrapOnce(value: string): { readonly value: string; readonly wrapping: Wrapping } | null {
  for (const [open, close] of QUOTES) {
    if (value.length >= 2 && value.startsWith(open) && value.endsWith(close)) {
      return { value: value.slice(1, -1), wrapping: 'quotes' };
    }
  }
  const header = HEADER.exec(value);
  if (header !== null) return { value: value.slice(header[0].length), wrapping: 'header' };
  const bearer = BEARER.exec(value);
  if (bearer !== null) return { value: value.slice(bearer[0].length), wrapping: 'bearer' };
  const assignment = ASSIGNMENT.exec(value);
  if (assignment !== null && !/^=+$/u.test(value.slice(assignment[0].length))) {
    return { value: value.slice(assignment[0].length).replace(/;$/u, ''), wrapping: 'assignment' };
  }
  return null;
}
