import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountEvent } from '../../../src/adapter/accounts.ts';
import { idOf } from '../../../src/store/client/account-selectors.ts';
import { mergeAnswer, ANY_VERSION, mergeChanges, type Removals } from '../../../src/store/client/merge-changes.ts';
import { acc, removed, upsert } from '../account-pages.ts';

const merge = (items: readonly unknown[], changes: readonly AccountEvent[], removals: Removals = new Map()) =>
  mergeChanges(items, changes, removals, 'openai');
const answer = (before: readonly unknown[], items: readonly unknown[], removals: Removals = new Map()) =>
  mergeAnswer(before, items, removals, 'openai');
const v = (id: string, version: number) => acc(id, { version, name: `v${version}` });

describe('mergeChanges', () => {
  it('mergeChanges replaces in place, adds at the front, takes out, and says which it did', () => {
    const [a, b] = [v('a', 1), v('b', 1)];
    const merged = merge([a, b], [upsert(v('b', 2)), upsert(v('c', 1)), removed('a', 2)]);
    expect(merged).toEqual({
      items: [v('c', 1), v('b', 2)],
      replaced: [{ before: b, after: v('b', 2) }],
      inserted: [v('c', 1)],
      removed: [a],
    });
  });

  it('mergeChanges returns the same list when nothing is newer', () => {
    const items = [v('a', 3), v('b', 3)];
    const old: readonly AccountEvent[] = [
      upsert(v('a', 2)),
      upsert(v('a', 3)),
      removed('b', 2),
      upsert(acc('x', { integrationId: 'other' })),
      { type: 'resync' },
    ];
    expect(merge(items, old).items).toBe(items);
  });

  it('mergeChanges produces the same list in whatever order the reports arrive, one by one or together', () => {
    const report = fc.oneof(
      fc.record({ id: fc.constantFrom('a', 'b'), version: fc.integer({ min: 1, max: 9 }) }).map(({ id, version }) => {
        return version % 4 === 0 ? removed(id, version) : upsert(v(id, version));
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(report, { selector: (event) => JSON.stringify(event), maxLength: 8 }), (reports) => {
        const start = [v('a', 1), v('b', 1)];
        const sorted = (items: readonly unknown[]) =>
          items.toSorted((x, y) => (idOf(x) ?? '').localeCompare(idOf(y) ?? ''));
        const together = merge(start, reports).items;
        const removals: Removals = new Map();
        let oneByOne: readonly unknown[] = start;
        for (const event of reports.toReversed()) oneByOne = merge(oneByOne, [event], removals).items;
        expect(sorted(oneByOne)).toEqual(sorted(together));
      }),
    );
  });

  it('mergeChanges does not bring back what was removed, until it is newer than its removal', () => {
    const removals: Removals = new Map();
    merge([v('a', 3)], [removed('a', 4)], removals);
    expect(merge([], [upsert(v('a', 3))], removals).items).toEqual([]);
    expect(merge([], [upsert(v('a', 4))], removals).items).toEqual([]);
    expect(merge([], [upsert(v('a', 5))], removals).items).toEqual([v('a', 5)]);
  });

  it('mergeChanges takes off what a person disconnected whatever its version, and knows it again when it comes newer', () => {
    const removals: Removals = new Map();
    expect(merge([v('a', 7)], [removed('a', ANY_VERSION)], removals).items).toEqual([]);
    expect(merge([], [upsert(v('a', 7))], removals).items).toEqual([]);
    expect(merge([], [upsert(v('a', 9))], removals).items).toEqual([v('a', 9)]);
  });

  it('mergeChanges leaves rows that cannot be read where they are', () => {
    const bad = { id: 7 };
    expect(merge([bad, v('a', 1)], [removed('a', 2)]).items).toEqual([bad]);
  });
});

describe('mergeAnswer', () => {
  it('mergeAnswer takes the list as it was read, and keeps the host’s own array while nothing has to be left out', () => {
    const items = [v('b', 1), v('a', 1)];
    expect(answer([v('a', 1)], items).items).toBe(items);
  });

  it('mergeAnswer shows no account older than it was on screen', () => {
    expect(answer([v('a', 5), v('b', 1)], [v('b', 2), v('a', 4)])).toEqual({
      items: [v('b', 2), v('a', 5)],
      replaced: [{ before: v('b', 1), after: v('b', 2) }],
      inserted: [],
      removed: [],
    });
  });

  it('mergeAnswer says what came and what went', () => {
    const { inserted, removed } = answer([v('a', 1)], [v('b', 1)]);
    expect([inserted, removed]).toEqual([[v('b', 1)], [v('a', 1)]]);
  });

  it('mergeAnswer is one row an account, the newest in the first one’s place, none of another integration', () => {
    const foreign = acc('x', { integrationId: 'other' });
    expect(answer([], [v('a', 1), v('b', 1), foreign, v('a', 2)]).items).toEqual([v('a', 2), v('b', 1)]);
  });

  it('mergeAnswer leaves out what was removed while the list was on its way', () => {
    expect(answer([], [v('a', 3), v('b', 1)], new Map([['a', 4]])).items).toEqual([v('b', 1)]);
    expect(answer([], [v('a', 4)], new Map([['a', 4]])).items).toEqual([v('a', 4)]);
  });

  it('mergeAnswer keeps rows that cannot be read', () => {
    const bad = [null, 'x', { version: 1 }];
    expect(answer([v('a', 1)], [...bad, v('a', 1)]).items).toEqual([...bad, v('a', 1)]);
  });
});
