import type { MappedText } from './decode-escapes.ts';

/**
 * A text as it is compared: letters and digits alone, in lower case and without accents, so that neither case nor white
 * space, dashes or invisible characters make a copy look like another text.
 */
export function foldText({ text, places }: MappedText): MappedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const length = code > 0xffff ? 2 : 1;
    const folded = code < 0x80 ? foldAscii(code) : foldOther(String.fromCodePoint(code));
    if (folded !== '') {
      parts.push(folded);
      for (let unit = 0; unit < folded.length; unit += 1) {
        starts.push(places?.starts[at] ?? at);
        ends.push(places?.ends[at + length - 1] ?? at + length);
      }
    }
    at += length;
  }
  return { text: parts.join(''), places: { starts, ends } };
}

const ASCII: readonly string[] = Array.from({ length: 0x80 }, (_, code) =>
  String.fromCharCode(code)
    .toLowerCase()
    .replace(/[^a-z0-9]/u, ''),
);

function foldAscii(code: number): string {
  return ASCII[code] ?? '';
}

/** Full-width and mathematical letters are the letters they look like (https://www.unicode.org/reports/tr15/). */
function foldOther(character: string): string {
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
