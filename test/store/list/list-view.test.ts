import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountsSortKey } from '../../../src/adapter/accounts.ts';
import { ACCOUNT_STATUSES, type Account } from '../../../src/definition/account.ts';
import { idOf } from '../../../src/store/client/account-selectors.ts';
import type { AccountsView } from '../../../src/store/list/accounts-snapshot.ts';
import { FIRST_VIEW } from '../../../src/store/list/change-view.ts';
import { createListView, matchesView, selectRange } from '../../../src/store/list/list-view.ts';
import { manyAccounts } from '../../../src/testing/sample-accounts.ts';
import { acc } from '../account-pages.ts';
import { START } from '../open-host.ts';

const clock = { now: START, warningDays: [30, 14, 7, 1] };

function ids(items: readonly unknown[], view: Partial<AccountsView>): readonly (string | null)[] {
  return createListView()
    .page(items, { ...FIRST_VIEW, ...view }, clock)
    .items.map(idOf);
}

const by = (key: AccountsSortKey, direction: 'asc' | 'desc' = 'asc') => ({ sort: { by: key, direction } });
const active = (expiresAt?: string | null): Account['credential'] => ({ state: 'active', expiresAt });

describe('a list view', () => {
  it('a list view is ordered by what is on screen as the name: the label before the vendor’s name, without case and accents', () => {
    const items = [
      acc('1', { name: 'zebra' }),
      acc('2', { name: 'Zulu', label: 'Éclair' }),
      acc('3', { name: 'Delta' }),
      acc('4', { name: 'foxtrot' }),
    ];
    expect(ids(items, by('name'))).toEqual(['3', '2', '4', '1']);
  });

  it('a list view is ordered by status as urgent as they are', () => {
    const items = [
      acc('fine'),
      acc('expired', { credential: { state: 'expired' } }),
      acc('paused', { sync: { phase: 'paused' } }),
      acc('failing', { sync: { phase: 'failing' } }),
    ];
    expect(ids(items, by('status'))).toEqual(['expired', 'failing', 'paused', 'fine']);
    expect(ids(items, by('status', 'desc'))).toEqual(['fine', 'paused', 'failing', 'expired']);
  });

  it('a list view puts a key that never ends after every date, and one whose end is not known last in both directions', () => {
    const items = [
      acc('unknown', { credential: active() }),
      acc('never', { credential: active(null) }),
      acc('late', { credential: active('2027-01-01T00:00:00Z') }),
      acc('soon', { credential: active('2026-04-01T00:00:00Z') }),
      acc('nonsense', { credential: active('soon') }),
    ];
    expect(ids(items, by('expiresAt'))).toEqual(['soon', 'late', 'never', 'unknown', 'nonsense']);
    expect(ids(items, by('expiresAt', 'desc'))).toEqual(['never', 'late', 'soon', 'unknown', 'nonsense']);
  });

  it('a list view is ordered by vendor id, last sync and creation', () => {
    const items = [
      acc('1', { externalId: 'org-b', sync: { phase: 'none' }, createdAt: '2026-01-03T00:00:00Z' }),
      acc('2', { externalId: 'org-A', sync: { phase: 'none', lastSuccessAt: '2026-02-01T00:00:00Z' } }),
      acc('3', {
        sync: { phase: 'none', lastSuccessAt: '2026-01-01T00:00:00Z' },
        createdAt: '2026-01-02T00:00:00+05:00',
      }),
    ];
    expect(ids(items, by('externalId'))).toEqual(['2', '1', '3']);
    expect(ids(items, by('lastSync'))).toEqual(['3', '2', '1']);
    expect(ids(items, by('createdAt', 'desc'))).toEqual(['1', '3', '2']);
  });

  it('a list view keeps the host’s order among equals, in both directions', () => {
    const items = ['c', 'a', 'b'].map((id) => acc(id, { name: 'Same' }));
    expect(ids(items, by('name'))).toEqual(['c', 'a', 'b']);
    expect(ids(items, by('name', 'desc'))).toEqual(['c', 'a', 'b']);
  });

  it('a list view is the same page however it was reached: page after page, back, or at once', () => {
    const items = manyAccounts(700);
    const view = createListView();
    const keys: readonly AccountsSortKey[] = ['name', 'externalId', 'status', 'expiresAt', 'lastSync', 'createdAt'];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            pageIndex: fc.nat(15),
            sort: fc.option(fc.record({ by: fc.constantFrom(...keys), direction: fc.constantFrom('asc', 'desc') })),
            search: fc.constantFrom('', 'labs', ' AMBER', 'org-1', 'nothing there'),
            status: fc.subarray([...ACCOUNT_STATUSES], { maxLength: 2 }),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        (steps) => {
          for (const step of steps) {
            const asked = { ...FIRST_VIEW, ...step };
            expect(view.page(items, asked, clock)).toEqual(createListView().page(items, asked, clock));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a list view finds on a page what would be found one by one', () => {
    const items = manyAccounts(300);
    const view: AccountsView = { ...FIRST_VIEW, search: 'labs', status: ['importing', 'reconnect_needed', 'expiring'] };
    const found = items.filter((item) => matchesView(item, view, clock));
    expect(found.length).toBeGreaterThan(0);
    expect(createListView().page(items, view, clock)).toEqual({ items: found, total: found.length, pageIndex: 0 });
  });

  it('a list view looks at what it is ordered by once, however often the page is drawn again', () => {
    let looks = 0;
    const items = manyAccounts(200).map((account) => ({
      ...account,
      get name() {
        looks += 1;
        return account.name;
      },
    }));
    const view = createListView();
    view.page(items, { ...FIRST_VIEW, ...by('name') }, clock);
    const once = looks;
    expect(once).toBeGreaterThan(0);
    view.page(items, { ...FIRST_VIEW, ...by('name') }, clock);
    expect(looks).toBe(once);
  });

  it('a list view has the order it had when a search is taken back, without looking again', () => {
    let looks = 0;
    const items = manyAccounts(200).map((account) => ({
      ...account,
      get createdAt() {
        looks += 1;
        return account.createdAt;
      },
    }));
    const view = createListView();
    const before = view.page(items, { ...FIRST_VIEW, ...by('createdAt') }, clock);
    view.page(items, { ...FIRST_VIEW, ...by('createdAt'), search: 'labs' }, clock);
    const once = looks;
    expect(view.page(items, { ...FIRST_VIEW, ...by('createdAt') }, clock)).toEqual(before);
    expect(looks).toBe(once);
  });

  it('a list view moves an account whose key has ended meanwhile, when it is ordered by status', () => {
    const items = [
      acc('fine'),
      acc('ends', { credential: active('2026-03-02T09:00:30Z') }),
      acc('failing', { sync: { phase: 'failing' } }),
    ];
    const view = createListView();
    const asked: AccountsView = { ...FIRST_VIEW, ...by('status') };
    expect(view.page(items, asked, clock).items.map(idOf)).toEqual(['failing', 'ends', 'fine']);
    expect(view.page(items, asked, { ...clock, now: START + 60_000 }).items.map(idOf)).toEqual([
      'ends',
      'failing',
      'fine',
    ]);
  });

  it('a list view shows an account at its new place once its name has changed', () => {
    const items = [acc('1', { name: 'Alpha' }), acc('2', { name: 'Beta' })];
    const view = createListView();
    const asked: AccountsView = { ...FIRST_VIEW, ...by('name') };
    view.page(items, asked, clock);
    const renamed = [acc('1', { name: 'Gamma' }), acc('2', { name: 'Beta' })];
    expect(view.page(renamed, asked, clock).items.map(idOf)).toEqual(['2', '1']);
  });

  it('a list view looks at statuses again after a minute', () => {
    const items = [acc('a', { credential: active('2026-03-02T09:00:30Z') })];
    const view = createListView();
    const ended: AccountsView = { ...FIRST_VIEW, status: ['reconnect_needed'] };
    expect(view.page(items, ended, clock).total).toBe(0);
    expect(view.page(items, ended, { ...clock, now: START + 60_000 }).total).toBe(1);
  });
});

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
  it('selectRange puts into the range what a sort would, for any list and range', () => {
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
  ])('selectRange takes no more looks at each row than a sort would, of a list that is %s', (_, key) => {
    const keys = Array.from({ length: 20_000 }, (_row, n) => key(n));
    const { all, compared } = selected(keys, 10_000, 10_050);
    expect(all.slice(10_000, 10_050)).toEqual(sortedPlaces(keys).slice(10_000, 10_050));
    expect(compared).toBeLessThan(20_000 * 30);
  });
});
