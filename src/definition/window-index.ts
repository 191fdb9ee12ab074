/** Finds substrings of `size` characters of the indexed texts in other texts. */
export interface WindowIndex {
  /** Length of a substring, in UTF-16 units. */
  readonly size: number;
  /** Calls `onHit` with the position of every indexed substring in `text`, in order; stops when it returns true. */
  find(text: string, onHit: (at: number) => boolean | void): void;
}

/**
 * Indexes every substring of `size` characters of some texts. Building it costs one step per character of the texts, a
 * search one step per character of the searched text: a rolling hash (https://doi.org/10.1147/rd.312.0249) yields a
 * position in the indexed texts, and the characters there are compared.
 *
 * The base of the hash is random, so that a text cannot be constructed whose substrings all collide.
 */
export function createWindowIndex(texts: readonly string[], size: number): WindowIndex {
  const source = texts.filter((text) => text.length >= size).join('');
  const base = (Math.floor(Math.random() * 2 ** 30) * 2) | 1;
  let highest = 1;
  for (let power = 1; power < size; power += 1) highest = Math.imul(highest, base);
  let slots = 16;
  while (slots < source.length * 2) slots *= 2;
  const table = new Int32Array(slots);

  function step(hash: number, entering: number, leaving: number): number {
    return (Math.imul(hash - Math.imul(leaving, highest), base) + entering) | 0;
  }

  /** The slot of a substring, or the empty slot to put it into. */
  function slotOf(hash: number, text: string, at: number): number {
    let slot = (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7) & (slots - 1);
    for (let known = table[slot] ?? 0; known !== 0; known = table[slot] ?? 0) {
      if (isSame(source, known - 1, text, at, size)) return slot;
      slot = (slot + 1) & (slots - 1);
    }
    return slot;
  }

  function walk(text: string, from: number, to: number, visit: (hash: number, at: number) => boolean | void): void {
    let hash = 0;
    for (let end = from; end < to; end += 1) {
      const start = end - size;
      hash = step(hash, text.charCodeAt(end), start < from ? 0 : text.charCodeAt(start));
      if (start + 1 >= from && visit(hash, start + 1) === true) return;
    }
  }

  let from = 0;
  for (const { length } of texts) {
    if (length < size) continue;
    walk(source, from, from + length, (hash, at) => {
      const slot = slotOf(hash, source, at);
      if (table[slot] === 0) table[slot] = at + 1;
    });
    from += length;
  }

  return {
    size,
    find(text, onHit) {
      if (source === '') return;
      walk(text, 0, text.length, (hash, at) => (table[slotOf(hash, text, at)] === 0 ? false : onHit(at)));
    },
  };
}

function isSame(left: string, leftAt: number, right: string, rightAt: number, size: number): boolean {
  for (let offset = 0; offset < size; offset += 1) {
    if (left.charCodeAt(leftAt + offset) !== right.charCodeAt(rightAt + offset)) return false;
  }
  return true;
}
