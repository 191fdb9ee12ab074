/**
 * Puts into place only what stands at `from` to `to` (exclusive) of the sorted order, by partitioning: a page of a
 * hundred thousand rows costs a tenth of sorting them all.
 *
 * @param items Rearranged in place.
 * @param compare A total order: never 0 for two different items.
 */
export function selectRange(
  items: Uint32Array,
  from: number,
  to: number,
  compare: (a: number, b: number) => number,
): void {
  const open: [number, number][] = [[0, items.length - 1]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const [first, end] = range;
    if (end < from) continue;
    let start = first;
    while (start < end && start < to) {
      const pivot = middleOf(items, start, end, compare);
      let left = start;
      let right = end;
      while (left <= right) {
        while (compare(at(items, left), pivot) < 0) left += 1;
        while (compare(at(items, right), pivot) > 0) right -= 1;
        if (left <= right) {
          swap(items, left, right);
          left += 1;
          right -= 1;
        }
      }
      open.push([start, right]);
      start = left;
    }
  }
}

/** The middle one of first, middle and last, so that sorted and reversed input split evenly. */
function middleOf(items: Uint32Array, start: number, end: number, compare: (a: number, b: number) => number): number {
  const first = at(items, start);
  const middle = at(items, (start + end) >> 1);
  const last = at(items, end);
  const [low, high] = compare(first, middle) < 0 ? [first, middle] : [middle, first];
  if (compare(last, low) < 0) return low;
  return compare(last, high) < 0 ? last : high;
}

function swap(items: Uint32Array, a: number, b: number): void {
  const held = at(items, a);
  items[a] = at(items, b);
  items[b] = held;
}

function at(items: Uint32Array, index: number): number {
  return items[index] ?? 0;
}
