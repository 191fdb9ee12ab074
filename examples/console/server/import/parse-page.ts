import { nextTurn } from '../next-turn.ts';
import { isObject } from './buckets.ts';
import { LongLines, parsePiece } from './long-lines.ts';

/** So many characters are parsed in a few milliseconds: what is shorter is parsed at once. */
const SHORT = 512 * 1_024;
/** Length of a part, in characters. */
const PART = 128 * 1_024;
/** Shorter lists of lines stay where they are. */
const SHORTEST_LIST = 1_024;
/** So many characters are looked through in a few milliseconds. */
const SCANNED = 1_024 * 1_024;
/** The lines of a day are an array in a day in an array in the page. */
const DEPTH_OF_LINES = 4;

/** An array of lines in the text of a page. */
interface LineArray {
  readonly from: number;
  readonly to: number;
  /** Ends of parts that hold whole lines. */
  readonly cuts: readonly number[];
}

/**
 * `JSON.parse` for the text of a page of days. The lines of long days are {@link LongLines}, to be parsed when they are
 * read, and other requests are answered during the search: a page of many megabytes would delay them by a large part of
 * a second.
 *
 * @throws {SyntaxError} When it is no JSON.
 * @throws {PageTooLargeError} When it is complete and everything but the lines is longer than a megabyte.
 */
export async function parsePage(text: string): Promise<unknown> {
  if (text.length <= SHORT) return JSON.parse(text);
  const { arrays, isClosed } = await findLineArrays(text);
  // What follows would be taken for a very long line, and the page for one that is always too large.
  if (!isClosed) throw new SyntaxError('The page is incomplete.');
  // Random, so that no page can contain it.
  const mark = crypto.randomUUID();
  let rest = '';
  let end = 0;
  for (const [index, { from, to }] of arrays.entries()) {
    rest += `${text.slice(end, from)}"${mark}",${index}`;
    end = to;
  }
  const page: unknown = parsePiece(rest + text.slice(end));
  if (!isObject(page) || !Array.isArray(page['data'])) return page;
  for (const day of page['data'] as readonly unknown[]) {
    if (!isObject(day)) continue;
    for (const [name, value] of Object.entries(day)) {
      if (!Array.isArray(value) || value[0] !== mark) continue;
      const found = arrays[Number(value[1])];
      if (found !== undefined) Object.assign(day, { [name]: new LongLines(text, found.from, found.to, found.cuts) });
    }
  }
  return page;
}

/**
 * The arrays that are long enough to be parsed on their own, and whether every text, array and object has an end. Other
 * invalid JSON is detected when it is parsed.
 */
async function findLineArrays(
  text: string,
): Promise<{ readonly arrays: readonly LineArray[]; readonly isClosed: boolean }> {
  const arrays: LineArray[] = [];
  let depth = 0;
  let isText = false;
  let from: number | null = null;
  let cuts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (at % SCANNED === SCANNED - 1) await nextTurn();
    const unit = text.charCodeAt(at);
    if (isText) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) isText = false;
    } else if (unit === QUOTE) isText = true;
    else if (unit === OPEN_ARRAY || unit === OPEN_OBJECT) {
      depth += 1;
      if (depth !== DEPTH_OF_LINES || unit !== OPEN_ARRAY) continue;
      from = at + 1;
      cuts = [];
    } else if (unit === CLOSE_ARRAY || unit === CLOSE_OBJECT) {
      if (depth === DEPTH_OF_LINES && from !== null) {
        if (at - from > SHORTEST_LIST) arrays.push({ from, to: at, cuts });
        from = null;
      }
      depth -= 1;
    } else if (unit === COMMA && depth === DEPTH_OF_LINES && from !== null && at - (cuts.at(-1) ?? from) >= PART)
      cuts.push(at);
  }
  return { arrays, isClosed: depth === 0 && !isText };
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
