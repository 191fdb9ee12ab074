import { describe, expect, it } from 'vitest';
import { createAccountsStore } from '../../src/store/list/accounts-store.ts';
import { acc, accs, rowsOf, whole } from './account-pages.ts';
import { openHost, pass, settle, holdTime } from './open-host.ts';

holdTime();

async function wholeStore(items: readonly unknown[], more: Parameters<typeof whole>[1] = {}) {
  const made = openHost('listAccounts');
  const store = createAccountsStore(made.client, 'openai');
  store.subscribe(() => {});
  await settle();
  await made.last('listAccounts').answer(whole(items, more));
  return { ...made, store, shown: () => rowsOf(store.getSnapshot()) };
}

describe('a list that the host sends whole', () => {
  it('a list that the host sends whole offers search, sort and status whatever the host can do, and asks it nothing more', async () => {
    const { store, calls, shown } = await wholeStore(accs(120));
    expect(store.getSnapshot().controls).toEqual({ search: true, sort: true, status: true });
    store.show({ search: 'a-11', sort: { by: 'name', direction: 'desc' }, status: ['connected'] });
    expect(shown()).toEqual(Array.from({ length: 10 }, (_, n) => `a-${119 - n}`));
    await pass(10_000);
    expect(calls('listAccounts')).toHaveLength(1);
  });

  it('a list that the host sends whole is shown in pages of 50, and of another size when asked', async () => {
    const { store, shown } = await wholeStore(accs(120));
    expect(store.getSnapshot().page).toEqual({
      hasPrevious: false,
      hasNext: true,
      from: 1,
      to: 50,
      total: 120,
      approximate: false,
    });
    store.show({ pageIndex: 2 });
    expect(store.getSnapshot().page).toMatchObject({ hasPrevious: true, hasNext: false, from: 101, to: 120 });
    expect(shown()).toHaveLength(20);
    store.show({ pageSize: 25 });
    expect(store.getSnapshot()).toMatchObject({ view: { pageIndex: 0 }, page: { from: 1, to: 25, hasNext: true } });
  });

  it('a list that the host sends whole shows its last page when a page beyond it is asked for, and its first below zero', async () => {
    const { store } = await wholeStore(accs(60));
    store.show({ pageIndex: 9 });
    expect(store.getSnapshot()).toMatchObject({ view: { pageIndex: 1 }, page: { from: 51, to: 60 } });
    store.show({ pageIndex: -1 });
    expect(store.getSnapshot()).toMatchObject({ view: { pageIndex: 0 }, page: { from: 1, to: 50 } });
  });

  it('a list that the host sends whole goes back to the first page with another search', async () => {
    const { store } = await wholeStore(accs(120));
    store.show({ pageIndex: 1 });
    store.show({ search: 'a-' });
    expect(store.getSnapshot()).toMatchObject({ view: { pageIndex: 0 }, page: { from: 1 } });
  });

  it('a list that the host sends whole is searched by name, label and vendor id, without case and accents', async () => {
    const { store, shown } = await wholeStore([
      acc('1', { name: 'Café Noir' }),
      acc('2', { name: 'Other', label: 'CAFE two' }),
      acc('3', { name: 'Third', externalId: 'org-cafe' }),
      acc('4', { name: 'Tea' }),
    ]);
    store.show({ search: '  cafe ' });
    expect(shown()).toEqual(['1', '2', '3']);
    expect(store.getSnapshot()).toMatchObject({ filtered: true, page: { total: 3 } });
    store.show({ search: 'CAFÉ N' });
    expect(shown()).toEqual(['1']);
    store.show({ search: '' });
    expect(store.getSnapshot()).toMatchObject({ filtered: false, page: { total: 4 } });
  });

  it('a list that the host sends whole distinguishes none found from none there', async () => {
    const { store } = await wholeStore(accs(2));
    store.show({ status: ['paused'] });
    expect(store.getSnapshot()).toMatchObject({ filtered: true, rows: [], page: { total: 0, from: 0, to: 0 } });
    const empty = await wholeStore([]);
    expect(empty.store.getSnapshot()).toMatchObject({ filtered: false, rows: [], page: { total: 0 } });
  });

  it('a list that the host sends whole is filtered by the status that is on screen, also when that comes with time', async () => {
    const { store, shown, warnAt } = await wholeStore([
      acc('soon', { credential: { state: 'active', expiresAt: '2026-03-12T09:00:00Z' } }),
      acc('fine'),
    ]);
    expect(store.getSnapshot().rows).toMatchObject([{ status: 'expiring' }, { status: 'connected' }]);
    store.show({ status: ['reconnect_needed'] });
    expect(shown()).toEqual([]);
    store.show({ status: ['expiring'] });
    expect(shown()).toEqual(['soon']);
    warnAt([7]);
    store.show({ status: ['expiring', 'partial'] });
    expect(shown()).toEqual([]);
    await pass(11 * 86_400_000);
    store.show({ status: ['reconnect_needed', 'permission_missing'] });
    expect(shown()).toEqual(['soon']);
  });

  it('a list that the host sends whole keeps the host’s order until another is asked for', async () => {
    const { store, shown } = await wholeStore([acc('b'), acc('c'), acc('a')]);
    expect(shown()).toEqual(['b', 'c', 'a']);
    store.show({ sort: { by: 'name', direction: 'asc' } });
    expect(shown()).toEqual(['a', 'b', 'c']);
    store.show({ sort: null });
    expect(shown()).toEqual(['b', 'c', 'a']);
  });

  it('a list that the host sends whole changes nothing on screen when nothing else is asked for', async () => {
    const { store } = await wholeStore(accs(3));
    const before = store.getSnapshot();
    store.show({});
    store.show({ search: '', sort: null, status: [], pageSize: 50, pageIndex: 0 });
    expect(store.getSnapshot()).toBe(before);
  });

  it('a list that the host sends whole says "about" when the host’s own number does not fit what it sent', async () => {
    const { store } = await wholeStore(accs(3), { total: 5 });
    expect(store.getSnapshot().page).toMatchObject({ total: 3, approximate: true });
    const fits = await wholeStore(accs(3), { total: 3 });
    expect(fits.store.getSnapshot().page).toMatchObject({ total: 3, approximate: false });
  });

  it('a list that the host sends whole keeps what was asked of it before its first answer', async () => {
    const made = openHost('listAccounts');
    const store = createAccountsStore(made.client, 'openai');
    store.show({ search: 'a-01', pageSize: 25 });
    store.subscribe(() => {});
    await settle();
    expect(made.last('listAccounts').input).toEqual({ integrationId: 'openai', limit: 25 });
    await made.last('listAccounts').answer(whole(accs(30)));
    expect(store.getSnapshot().page).toMatchObject({ total: 10 });
    expect(made.calls('listAccounts')).toHaveLength(1);
  });
});

describe('searching, sorting and filtering a whole list', () => {
  const HIDDEN = '\u200B';
  const items = [
    acc('plain', { name: 'Delta' }),
    acc('hidden', { name: `Al${HIDDEN}pha` }),
    acc('spaced', { name: '  Bravo' }),
    { ...acc('unreadable', { name: 'Charlie' }), createdAt: 'yesterday' },
    acc('odd', { name: 'Echo', sync: { phase: 'levitating' as 'none' } }),
    acc('number', { name: 5 as unknown as string }),
    acc('expiring', { name: 'Fox', credential: { state: 'active', expiresAt: `2026-03-04T00:00:00Z${HIDDEN}` } }),
  ];

  it('a search of a whole list finds what is on screen, and no row that cannot be read', async () => {
    const { store, shown } = await wholeStore(items);
    store.show({ search: 'alpha' });
    expect(shown()).toEqual(['hidden']);
    store.show({ search: 'charlie' });
    expect(shown()).toEqual([]);
    store.show({ search: HIDDEN });
    expect(shown()).not.toEqual(['hidden']);
  });

  it('the order of a whole list is that of the names on screen, with what cannot be read last', async () => {
    const { store, shown } = await wholeStore(items);
    store.show({ sort: { by: 'name', direction: 'asc' } });
    expect(shown()).toEqual(['hidden', 'spaced', 'plain', 'odd', 'expiring', 'invalid unreadable', 'number']);
    store.show({ sort: { by: 'createdAt', direction: 'asc' } });
    expect(shown().at(-1)).toBe('invalid unreadable');
  });

  it('the status filter of a whole list keeps the rows that show this status', async () => {
    const { store, shown } = await wholeStore(items);
    store.show({ status: ['connected'] });
    expect(shown()).toEqual(['plain', 'hidden', 'spaced', 'number', 'expiring']);
    store.show({ status: ['unknown'] });
    expect(shown()).toEqual(['invalid unreadable', 'odd']);
  });
});
