/** Longest line, and longest page without its lines, in characters: far above ordinary ones. */
const LONGEST_PIECE = 1_024 * 1_024;

/**
 * The lines of a long day, as text within the text of a page. They are parsed part by part when they are read, and
 * never all kept in memory: other requests would wait while hundreds of thousands of objects are collected.
 */
export class LongLines {
  readonly #text: string;
  readonly #ends: readonly number[];
  readonly #from: number;

  /** @param cuts Places of commas between two lines, each the end of a part. */
  constructor(text: string, from: number, to: number, cuts: readonly number[]) {
    this.#text = text;
    this.#from = from;
    this.#ends = [...cuts, to];
  }

  /**
   * @throws {SyntaxError} When a part is no list of lines.
   * @throws {PageTooLargeError} When a line is too long.
   */
  *parts(): Iterable<readonly unknown[]> {
    let begin = this.#from;
    for (const end of this.#ends) {
      const part: unknown = parsePiece(`[${this.#text.slice(begin, end)}]`);
      // Nothing between two commas, or after the last one.
      if (!Array.isArray(part) || part.length === 0) throw new SyntaxError('A line is missing.');
      yield part;
      begin = end + 1;
    }
  }
}

/** A page holds more than is read of one: asking for the same days again gives the same. */
export class PageTooLargeError extends Error {
  constructor() {
    super('A line, or everything but the lines, is longer than is read. Ask for fewer days.');
    this.name = 'PageTooLargeError';
  }
}

/** `JSON.parse` for what is never long. @throws {SyntaxError | PageTooLargeError} */
export function parsePiece(piece: string): unknown {
  if (piece.length > LONGEST_PIECE) throw new PageTooLargeError();
  return JSON.parse(piece);
}
