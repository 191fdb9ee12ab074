import { describe, expect, it } from 'vitest';
import type { AccountsView } from '../../../src/store/list/accounts-snapshot.ts';
import { FIRST_VIEW } from '../../../src/store/list/change-view.ts';
import { createFrozenRows } from '../../../src/store/list/frozen-rows.ts';
import { mergeChanges } from '../../../src/store/client/merge-changes.ts';
import { acc, removed, upsert } from '../account-pages.ts';
import { START } from '../open-host.ts';

const clock = { now: START, warningDays: [30, 14, 7, 1] };
const rows = [acc('a'), acc('b'), acc('c')];
const facts = { hasPrevious: false, hasNext: false, from: 1, to: 3, total: 3, approximate: false };

function openFrozen(view: Partial<AccountsView> = {}) {
  const frozen = createFrozenRows();
  frozen.freeze({ items: rows, facts });
  const counting = { view: { ...FIRST_VIEW, ...view }, clock };
  const report = (...changes: Parameters<typeof mergeChanges>[1]): number => {
    frozen.note(mergeChanges(rows, changes, new Map(), 'openai'), counting);
    return frozen.count;
  };
  return { frozen, report };
}

describe('frozen rows', () => {
  it('frozen rows show what is newer of them in their place', () => {
    const { frozen, report } = openFrozen();
    report(upsert(acc('b', { version: 2, name: 'Beta' })));
    expect(frozen.page?.items).toMatchObject([{ id: 'a' }, { name: 'Beta' }, { id: 'c' }]);
    expect(frozen.page?.facts).toEqual(facts);
  });

  it('frozen rows count each account once, however often it would move', () => {
    const { report } = openFrozen({ sort: { by: 'name', direction: 'asc' } });
    expect(report(upsert(acc('b', { version: 2, name: 'x' })))).toBe(1);
    expect(report(upsert(acc('b', { version: 3, name: 'y' })))).toBe(1);
    expect(report(removed('b', 4))).toBe(1);
    expect(report(upsert(acc('d')))).toBe(2);
  });

  it('frozen rows count what enters or leaves the filter, and nothing that is filtered out either way', () => {
    const { report } = openFrozen({ status: ['connected'] });
    const paused = { sync: { phase: 'paused' } } as const;
    expect(report(upsert(acc('new', paused)))).toBe(0);
    expect(report(upsert(acc('a', { version: 2, ...paused })))).toBe(1);
    expect(report(upsert(acc('d')))).toBe(2);
  });

  it('frozen rows count nothing for another value that is not sorted by', () => {
    const { report } = openFrozen({ sort: { by: 'createdAt', direction: 'asc' } });
    expect(report(upsert(acc('a', { version: 2, name: 'Renamed' })))).toBe(0);
  });

  it('frozen rows let go of the one that the person took out, with its number', () => {
    const { frozen } = openFrozen();
    frozen.note(mergeChanges(rows, [removed('b', 2)], new Map(), 'openai'), null);
    expect(frozen.page?.items).toMatchObject([{ id: 'a' }, { id: 'c' }]);
    expect(frozen.page?.facts).toMatchObject({ from: 1, to: 2, total: 2 });
    expect(frozen.count).toBe(0);
  });

  it('frozen rows follow the list again after a release', () => {
    const { frozen, report } = openFrozen();
    report(removed('a', 2));
    frozen.release();
    expect([frozen.page, frozen.count]).toEqual([null, 0]);
    expect(report(removed('b', 2))).toBe(0);
  });
});
