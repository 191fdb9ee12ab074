/** Longest line, and longest page without its lines, in characters: far above ordinary ones. */
const LONGEST_PIECE = 1_024 * 1_024;

/**
 * The lines of a long day, as they stand in the text of a page. They are parsed part by part when they are read, and
 * nobody holds all of them at once: hundreds of thousands of objects keep everybody waiting for the garbage collector.
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

  /** @throws {SyntaxError} When a part is no list of lines. */
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

/** `JSON.parse` for what is never long. @throws {SyntaxError} */
export function parsePiece(piece: string): unknown {
  if (piece.length > LONGEST_PIECE) throw new SyntaxError('A line, or everything but the lines, is too long.');
  return JSON.parse(piece);
}
