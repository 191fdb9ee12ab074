import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectRange } from '../../../src/store/list/list-view.ts';

/** Places of `keys`, of which those from `from` to `to` were put in order. */
function selected(
  keys: readonly number[],
  from: number,
  to: number,
): { readonly all: number[]; readonly compared: number } {
  const places = Uint32Array.from(keys, (_, place) => place);
  let compared = 0;
  selectRange(places, from, to, (a, b) => {
    compared += 1;
    return (keys[a] ?? 0) - (keys[b] ?? 0) || a - b;
  });
  return { all: [...places], compared };
}

const sortedPlaces = (keys: readonly number[]): number[] =>
  keys.map((_, place) => place).toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);

describe('selectRange', () => {
  it('puts into the range what a sort would, for any list and range', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 }),
        fc.nat(220),
        fc.nat(60),
        (keys, at, size) => {
          const from = Math.min(at, keys.length);
          const to = Math.min(from + size, keys.length);
          const { all } = selected(keys, from, to);
          expect(all.slice(from, to)).toEqual(sortedPlaces(keys).slice(from, to));
          expect(all.toSorted((a, b) => a - b)).toEqual(keys.map((_, place) => place));
        },
      ),
    );
  });

  it.each([
    ['sorted', (n: number) => n],
    ['reversed', (n: number) => -n],
    ['all equal', () => 1],
    ['of few different keys', (n: number) => n % 3],
    ['rising and falling', (n: number) => Math.abs(n - 10_000)],
  ])('takes no more looks at each row than a sort would, of a list that is %s', (_, key) => {
    const keys = Array.from({ length: 20_000 }, (_row, n) => key(n));
    const { all, compared } = selected(keys, 10_000, 10_050);
    expect(all.slice(10_000, 10_050)).toEqual(sortedPlaces(keys).slice(10_000, 10_050));
    expect(compared).toBeLessThan(20_000 * 30);
  });
});
