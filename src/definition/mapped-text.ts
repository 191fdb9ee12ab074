/** A text that was derived from another, with the position in the source of each of its UTF-16 units. */
export interface MappedText {
  readonly text: string;
  /** Start and end of each unit's source; null = the text is its own source. */
  readonly places: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null;
}

/**
 * Escapes of URLs (RFC 3986, 2.1), JSON and scripts (RFC 8259, 7), HTML
 * (https://html.spec.whatwg.org/multipage/syntax.html#character-references) and of dumps such as `0x73`.
 */
const ESCAPE =
  /(?:%[0-9a-f]{2})+|\\u\{[0-9a-f]{1,6}\}|\\u[0-9a-f]{4}|(?:\\|\b0)x[0-9a-f]{2}(?![0-9a-f])|\\.|&#x?[0-9a-f]{1,7};?|&[a-z]{2,8};/giu;
const MAY_ESCAPE = /[%\\&]|0x/iu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Most nested escapes: an escape may be escaped itself, such as a URL in JSON in a URL. */
const MOST_LAYERS = 3;

/** Replaces the escapes of a text by the characters that they represent. Linear in its length. */
export function decodeEscapes(text: string): MappedText {
  let decoded: MappedText = { text, places: null };
  for (let layer = 0; layer < MOST_LAYERS && MAY_ESCAPE.test(decoded.text); layer += 1) {
    const next = decodeLayer(decoded);
    if (next === null) break;
    decoded = next;
  }
  return decoded;
}

function decodeLayer({ text, places }: MappedText): MappedText | null {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let done = 0;
  function add(part: string, start: number, end: number): void {
    parts.push(part);
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(places?.starts[start] ?? start);
      ends.push(places?.ends[end - 1] ?? end);
    }
  }
  function addPlain(end: number): void {
    for (; done < end; done += 1) add(text.charAt(done), done, done + 1);
  }
  for (const { 0: escape, index } of text.matchAll(ESCAPE)) {
    addPlain(index);
    if (escape.startsWith('%'))
      for (const [part, from, to] of percentParts(escape)) add(part, index + from, index + to);
    else add(decodeOne(escape), index, index + escape.length);
    done = index + escape.length;
  }
  if (done === 0) return null;
  addPlain(text.length);
  return { text: parts.join(''), places: { starts, ends } };
}

/** The characters of a sequence of `%XX`, decoded as UTF-8, each with its position in the sequence. */
function percentParts(sequence: string): readonly (readonly [part: string, from: number, to: number])[] {
  const parts: (readonly [string, number, number])[] = [];
  for (let at = 0; at < sequence.length; ) {
    const lead = Number.parseInt(sequence.slice(at + 1, at + 3), 16);
    const bytes = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const end = Math.min(at + bytes * 3, sequence.length);
    parts.push([lead < 0x80 ? String.fromCharCode(lead) : utf8(sequence.slice(at, end)), at, end]);
    at = end;
  }
  return parts;
}

function utf8(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return '\uFFFD';
  }
}

function decodeOne(escape: string): string {
  const code = /^(?:\\u\{?|[\\0]x|&#x)([0-9a-f]+)/iu.exec(escape)?.[1];
  if (code !== undefined) return character(Number.parseInt(code, 16));
  const decimal = /^&#(\d+)/u.exec(escape)?.[1];
  if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
  if (escape.startsWith('&')) return NAMED[escape.slice(1, -1).toLowerCase()] ?? ' ';
  // `\n` and the like represent white space and control characters, any other sign represents itself.
  const sign = escape.slice(1);
  return /[bfnrtv]/u.test(sign) ? ' ' : sign;
}

function character(code: number): string {
  return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
}

/**
 * Folds a text for comparison: letters and digits alone, in lower case and without accents, so that two texts that differ
 * only in case, white space, dashes or invisible characters are equal.
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

/** Full-width and mathematical letters are folded to the letters that they resemble (https://www.unicode.org/reports/tr15/). */
function foldOther(character: string): string {
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
