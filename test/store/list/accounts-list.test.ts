import { describe, expect, it } from 'vitest';
import type { AccountsPage } from '../../../src/adapter/accounts.ts';
import { idOf } from '../../../src/store/client/account-selectors.ts';
import { createAccountsList } from '../../../src/store/list/accounts-list.ts';
import { acc, accs, removed, upsert } from '../account-pages.ts';
import { START } from '../open-host.ts';

const clock = () => ({ now: START, warningDays: [30, 14, 7, 1] });

function openList(items: readonly unknown[], page: Partial<Omit<AccountsPage, 'items'>> = {}) {
  const list = createAccountsList('openai', clock);
  const answer = (next: readonly unknown[], more: Partial<Omit<AccountsPage, 'items'>> = {}) =>
    list.answered(list.query(), { items: next, applied: [], incomplete: false, ...more }, []);
  answer(items, page);
  return { list, answer, ids: () => list.shown().items.map(idOf) };
}

const made = (id: string, createdAt: string) => acc(id, { createdAt });
const BEFORE = new Date(START - 60_000).toISOString();
const AFTER = new Date(START + 60_000).toISOString();

describe('after a reported change, a page of a paging host', () => {
  it('after a reported change, a page of a paging host is read again for an account made since, and left for one that is on another page', () => {
    const { list, ids } = openList(accs(50), { nextCursor: 'c1' });
    const before = ids();
    expect(list.changed([upsert(made('elsewhere', BEFORE))], false)).toBe('nothing');
    expect(list.changed([upsert(made('new', AFTER))], false)).toBe('read');
    expect(ids()).toEqual(before);
  });

  it('after a reported change, a page of a paging host is read again for any account that the person made here', () => {
    const { list } = openList(accs(50), { nextCursor: 'c1' });
    expect(list.changed([upsert(made('mine', BEFORE))], true)).toBe('read');
  });

  it('after a reported change, a page of a paging host counts the new account instead while a person works in it, and is read after the release', () => {
    const { list } = openList(accs(50), { nextCursor: 'c1' });
    list.freeze(true);
    expect(list.changed([upsert(made('new', AFTER))], false)).toBe('draw');
    expect(list.shown().pendingChanges).toBe(1);
    expect(list.freeze(false)).toBe('read');
  });

  it('after a reported change, a page of a paging host loses a row that was removed, and only that', () => {
    const { list, ids } = openList(accs(3), { nextCursor: 'c1', total: 90 });
    expect(list.changed([removed('a-001', 2), removed('elsewhere', 2)], false)).toBe('draw');
    expect(ids()).toEqual(['a-000', 'a-002']);
    expect(list.shown().page.total).toBe(89);
  });
});

describe('a list', () => {
  it('a list takes no change before its first answer', () => {
    const list = createAccountsList('openai', clock);
    expect(list.changed([upsert(acc('a'))], true)).toBe('nothing');
    expect(list.shown().items).toEqual([]);
  });

  it('a list applies what was reported while it was read', () => {
    const { list, ids } = openList([acc('a'), acc('b')]);
    const page = { items: [acc('a'), acc('b')], applied: [], incomplete: false };
    list.answered(list.query(), page, [removed('a', 2), upsert(acc('c'))]);
    expect(ids()).toEqual(['c', 'b']);
  });

  it('a list becomes pages when it grew beyond one, and whole again when it shrank', () => {
    const { list, answer, ids } = openList(accs(40));
    list.show({ search: 'a-00', pageIndex: 0 });
    answer(accs(50), { nextCursor: 'c1', applied: [] });
    expect(list.shown()).toMatchObject({ controls: { search: false }, filtered: false });
    expect(ids()).toHaveLength(50);
    answer(accs(12));
    expect(list.shown()).toMatchObject({ controls: { search: true }, page: { total: 10 } });
  });

  it('a list holds nothing before it was read, and then holds what it showed first', () => {
    const list = createAccountsList('openai', clock);
    list.freeze(true);
    list.answered(list.query(), { items: [acc('a')], applied: [], incomplete: false }, []);
    list.changed([removed('a', 2)], false);
    expect(list.shown()).toMatchObject({ items: [{ id: 'a' }], pendingChanges: 1 });
  });

  it('a list leads to the page before when the last rows of the last page went', () => {
    const { list, ids } = openList(accs(51));
    list.show({ pageIndex: 1 });
    expect(ids()).toEqual(['a-050']);
    list.changed([removed('a-050', 2)], true);
    expect(list.shown()).toMatchObject({ view: { pageIndex: 0 }, page: { from: 1, to: 50, hasNext: false } });
  });

  it('a list is waited for while any of its data is on its way', () => {
    const { list } = openList([acc('a'), acc('b', { sync: { phase: 'queued' } })]);
    expect(list.moving()).toBe(true);
    list.changed([upsert(acc('b', { version: 2 }))], false);
    expect(list.moving()).toBe(false);
  });
});
