import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGroupSizes } from '../../server/web/figures-rows.ts';

describe('sizes of groups', () => {
  it('sizes of groups name the largest, whether their names fit into memory or not', () => {
    const sized = fc.tuple(
      fc.integer({ min: 0, max: 40 }).map((number) => `group ${number}`),
      fc.integer({ min: -9, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(sized, { maxLength: 200 }), fc.integer({ min: 0, max: 50 }), (added, mostNames) => {
        const sizes = createGroupSizes(mostNames);
        const totals = new Map<string, number>();
        for (const [name, size] of added) {
          sizes.add(name, size);
          totals.set(name, (totals.get(name) ?? 0) + size);
        }
        const expected = [...totals]
          .sort(([name, size], [other, otherSize]) => Math.abs(otherSize) - Math.abs(size) || (name < other ? -1 : 1))
          .slice(0, 5)
          .map(([name]) => name);
        expect(sizes.largest(5)).toEqual(expected);
        sizes.close();
      }),
    );
  });
});
