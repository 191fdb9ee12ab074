import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../src/adapter/adapter-error.ts';
import { createAccountsStore } from '../../src/store/list/accounts-store.ts';
import { acc, accs, removed, rowsOf, upsert, whole } from './account-pages.ts';
import { openHost, pass, settle, holdTime } from './open-host.ts';

holdTime();

const signedOut = new AdapterError({ code: 'host_signed_out' });

async function pagedStore(more: Parameters<typeof whole>[1] = {}) {
  const made = openHost('listAccounts');
  const store = createAccountsStore(made.client, 'openai');
  store.subscribe(() => {});
  await settle();
  const answer = (items: readonly unknown[], page: Parameters<typeof whole>[1] = {}): Promise<void> =>
    made.last('listAccounts').answer(whole(items, { ...more, ...page }));
  const asked = (): unknown => made.last('listAccounts').input;
  await answer(accs(50), { nextCursor: 'c1' });
  return { ...made, store, answer, asked, shown: () => rowsOf(store.getSnapshot()) };
}

describe('a list that the host cuts into pages', () => {
  it('a list that the host cuts into pages offers only the controls that the host applies', async () => {
    const { store, calls } = await pagedStore({ applied: ['sort'] });
    expect(store.getSnapshot().controls).toEqual({ search: false, sort: true, status: false });
    store.show({ search: 'a', status: ['paused'] });
    await pass(1_000);
    expect(calls('listAccounts')).toHaveLength(1);
    expect(store.getSnapshot()).toMatchObject({ filtered: false, view: { search: '', status: [] } });
  });

  it('a list that the host cuts into pages moves forward by the host’s cursor and back by the one before', async () => {
    const { store, answer, asked } = await pagedStore();
    expect(store.getSnapshot().page).toMatchObject({ hasPrevious: false, hasNext: true, from: 1, to: 50, total: null });
    store.show({ pageIndex: 1 });
    await settle();
    expect(asked()).toEqual({ integrationId: 'openai', limit: 50, cursor: 'c1' });
    await answer(accs(20, 50));
    expect(store.getSnapshot()).toMatchObject({
      view: { pageIndex: 1 },
      page: { hasPrevious: true, hasNext: false, from: 51, to: 70, total: 70, approximate: false },
    });
    store.show({ pageIndex: 0 });
    await settle();
    expect(asked()).toEqual({ integrationId: 'openai', limit: 50 });
  });

  it('a list that the host cuts into pages shows no page that no page led to', async () => {
    const { store, calls } = await pagedStore();
    store.show({ pageIndex: 4 });
    await settle();
    expect(calls('listAccounts')).toHaveLength(1);
    expect(store.getSnapshot().view.pageIndex).toBe(0);
  });

  it('a list that the host cuts into pages stays on the page it shows when the next one cannot be read', async () => {
    const { store, last, shown } = await pagedStore();
    const before = shown();
    store.show({ pageIndex: 1 });
    await settle();
    await last('listAccounts').reject(signedOut);
    expect(store.getSnapshot()).toMatchObject({ status: 'failed', view: { pageIndex: 0 }, page: { from: 1, to: 50 } });
    expect(shown()).toEqual(before);
  });

  it('a list that the host cuts into pages has neither a previous nor a next page after a failed search, until the next answer', async () => {
    const { store, last, answer } = await pagedStore({ applied: ['search'] });
    store.show({ pageIndex: 1 });
    await settle();
    await answer(accs(50, 50), { nextCursor: 'c2' });
    expect(store.getSnapshot().page).toMatchObject({ hasPrevious: true, hasNext: true });
    store.show({ search: 'north' });
    await pass(250);
    await last('listAccounts').reject(signedOut);
    expect(store.getSnapshot()).toMatchObject({
      status: 'failed',
      page: { hasPrevious: false, hasNext: false, from: 51, to: 100 },
    });
    store.refresh();
    await settle();
    await answer(accs(50), { nextCursor: 'n1' });
    expect(store.getSnapshot().page).toMatchObject({ hasPrevious: false, hasNext: true, from: 1, to: 50 });
  });

  it('a list that the host cuts into pages has the host sort, filter and search, from the first page on', async () => {
    const { store, asked, answer } = await pagedStore({ applied: ['search', 'sort', 'status'] });
    store.show({ pageIndex: 1 });
    await settle();
    await answer(accs(50, 50), { nextCursor: 'c2' });
    store.show({ sort: { by: 'name', direction: 'desc' }, status: ['paused'] });
    await settle();
    expect(asked()).toEqual({
      integrationId: 'openai',
      limit: 50,
      sort: { by: 'name', direction: 'desc' },
      status: ['paused'],
    });
    expect(store.getSnapshot()).toMatchObject({ refreshing: true, view: { pageIndex: 0 } });
  });

  it('a list that the host cuts into pages asks for a search once the person stops typing, and says meanwhile that it will', async () => {
    const { store, calls, asked, answer } = await pagedStore({ applied: ['search'] });
    for (const search of ['n', 'no', ' nor ']) {
      store.show({ search });
      await pass(249);
    }
    expect(calls('listAccounts')).toHaveLength(1);
    expect(store.getSnapshot()).toMatchObject({ refreshing: true, view: { search: ' nor ' } });
    await pass(1);
    expect(asked()).toEqual({ integrationId: 'openai', limit: 50, search: 'nor' });
    await answer([acc('north')], { total: 1 });
    expect(store.getSnapshot()).toMatchObject({ filtered: true, refreshing: false, page: { total: 1 } });
    expect(rowsOf(store.getSnapshot())).toEqual(['north']);
  });

  it('a list that the host cuts into pages drops the answer to a search that was typed over', async () => {
    const { store, calls, shown } = await pagedStore({ applied: ['search'] });
    store.show({ search: 'n' });
    await pass(250);
    store.show({ search: 'no' });
    expect(calls('listAccounts')[1]?.signal.aborted).toBe(true);
    await calls('listAccounts')[1]?.answer(whole([acc('wrong')]));
    expect(shown()).toHaveLength(50);
  });

  it('a list that the host cuts into pages still knows that the host cuts pages after a search that fits one', async () => {
    const { store, asked, answer } = await pagedStore({ applied: ['search'] });
    store.show({ search: 'north' });
    await pass(250);
    await answer([acc('north')]);
    store.show({ search: '' });
    await pass(250);
    expect(asked()).toEqual({ integrationId: 'openai', limit: 50 });
    await answer(accs(50), { nextCursor: 'c1' });
    expect(store.getSnapshot().page.hasNext).toBe(true);
  });

  it('a list that the host cuts into pages says that it may be incomplete when pages lead back to themselves, and ends there', async () => {
    const { store, answer } = await pagedStore();
    store.show({ pageIndex: 1 });
    await settle();
    await answer(accs(50, 50), { nextCursor: 'c1' });
    expect(store.getSnapshot()).toMatchObject({
      status: 'ready',
      failure: { code: 'list_incomplete' },
      page: { hasNext: false, total: null },
    });
  });

  it.each([
    ['too long', 'c'.repeat(4_097)],
    ['with hidden characters', 'c\u202E1'],
    ['that is no text', 7],
  ])(
    'a list that the host cuts into pages says that it may be incomplete when a page leads on by a cursor %s',
    async (_, odd) => {
      const made = openHost('listAccounts');
      const store = createAccountsStore(made.client, 'openai');
      store.subscribe(() => {});
      await settle();
      // SAFETY: a host without types.
      const more = { nextCursor: odd as string, applied: ['search' as const] };
      await made.last('listAccounts').answer(whole(accs(50), more));
      expect(store.getSnapshot()).toMatchObject({
        status: 'ready',
        failure: { code: 'list_incomplete' },
        page: { hasNext: false, total: null },
        controls: { search: true, sort: false },
      });
      expect(store.getSnapshot().rows).toHaveLength(50);
    },
  );

  it.each([[null], ['']])('a list that the host cuts into pages takes %j for no cursor', async (none) => {
    const made = openHost('listAccounts');
    const store = createAccountsStore(made.client, 'openai');
    store.subscribe(() => {});
    await settle();
    // SAFETY: a host without types.
    await made.last('listAccounts').answer(whole(accs(50), { nextCursor: none as string }));
    expect(store.getSnapshot()).toMatchObject({ failure: null, page: { total: 50 }, controls: { sort: true } });
  });

  it('a list that the host cuts into pages asks the host again for what was wanted before anybody knew that it cuts pages', async () => {
    const made = openHost('listAccounts');
    const store = createAccountsStore(made.client, 'openai');
    store.show({ sort: { by: 'name', direction: 'asc' } });
    store.subscribe(() => {});
    await settle();
    await made.last('listAccounts').answer(whole(accs(50), { nextCursor: 'c1', applied: ['sort'] }));
    await settle();
    expect(made.calls('listAccounts')).toHaveLength(2);
    expect(made.last('listAccounts').input).toMatchObject({ sort: { by: 'name', direction: 'asc' } });
  });

  it('a list that the host cuts into pages takes a removed account off its page and off the host’s number', async () => {
    const { store, client, shown } = await pagedStore({ total: 120 });
    client.publish(removed('a-000', 9));
    expect(shown()).not.toContain('a-000');
    expect(store.getSnapshot().page).toMatchObject({ from: 1, to: 49, total: 119 });
  });

  it('a list that the host cuts into pages reads its page again for an account that was connected here, and is unmoved by one of another page', async () => {
    const { client, calls, shown } = await pagedStore();
    const before = shown();
    client.publish(upsert(acc('new')));
    await settle();
    expect(calls('listAccounts')).toHaveLength(2);
    await calls('listAccounts')[1]?.answer(whole(accs(50), { nextCursor: 'c1' }));
    expect(shown()).toEqual(before);
  });
});

describe('an emptied page', () => {
  /** A list of 51 accounts whose second page, with the last one, is shown. */
  async function lastPage(page: Parameters<typeof whole>[1] = {}) {
    const made = await pagedStore({ applied: ['search', 'status', 'sort'], ...page });
    made.store.show({ pageIndex: 1 });
    await settle();
    await made.answer([acc('last')]);
    return made;
  }

  it.each([['a press on this page'], ['the host, which reports it']])(
    'an emptied page of a paging host leads back to the page before it after a removal by %s',
    async (by) => {
      const made = openHost('listAccounts');
      made.withFeed();
      const store = createAccountsStore(made.client, 'openai');
      store.subscribe(() => {});
      await settle();
      await made.last('listAccounts').answer(whole(accs(50), { nextCursor: 'c1' }));
      store.show({ pageIndex: 1 });
      await settle();
      await made.last('listAccounts').answer(whole([acc('last')]));
      if (by === 'a press on this page') made.client.publish(removed('last', 9));
      else made.feed.report(removed('last', 2));
      await pass(250);
      expect(made.last('listAccounts').input).toEqual({ integrationId: 'openai', limit: 50 });
      expect(store.getSnapshot()).toMatchObject({ refreshing: true, view: { pageIndex: 0 } });
      await made.last('listAccounts').answer(whole(accs(50)));
      expect(store.getSnapshot()).toMatchObject({ refreshing: false, page: { from: 1, to: 50, total: 50 } });
      expect(rowsOf(store.getSnapshot())).toHaveLength(50);
    },
  );

  it('an emptied page of a paging host leads back page by page when an answer is empty', async () => {
    const { store, answer, asked, shown } = await pagedStore();
    for (const [pageIndex, cursor] of [
      [1, 'c2'],
      [2, undefined],
    ] as const) {
      store.show({ pageIndex });
      await settle();
      await answer(accs(50, pageIndex * 50), cursor === undefined ? {} : { nextCursor: cursor });
    }
    store.refresh();
    await settle();
    await answer([]);
    await settle();
    expect(asked()).toMatchObject({ cursor: 'c1' });
    await answer([]);
    await settle();
    expect(asked()).toEqual({ integrationId: 'openai', limit: 50 });
    await answer(accs(20));
    expect(shown()).toHaveLength(20);
    expect(store.getSnapshot()).toMatchObject({ refreshing: false, view: { pageIndex: 0 }, page: { from: 1, to: 20 } });
  });

  it('an emptied page of a paging host leads back within the search and filter that it belongs to', async () => {
    const { store, answer, asked, client } = await pagedStore({ applied: ['search', 'status'] });
    store.show({ search: 'north', status: ['paused'] });
    await pass(250);
    await answer(accs(50), { nextCursor: 'n1' });
    store.show({ pageIndex: 1 });
    await settle();
    await answer([acc('last')]);
    client.publish(removed('last', 9));
    await settle();
    expect(asked()).toEqual({ integrationId: 'openai', limit: 50, search: 'north', status: ['paused'] });
  });

  it('an emptied page of a paging host leads back at once although the person works in it, when the person removed the row', async () => {
    const { store, client, asked } = await lastPage();
    store.freezeOrder(true);
    client.publish(removed('last', 9));
    await settle();
    expect(asked()).toEqual({ integrationId: 'openai', limit: 50 });
  });

  it('an emptied page of a paging host keeps its frozen row after a removal by the host, and leads back on release', async () => {
    const made = await lastPage();
    made.store.freezeOrder(true);
    const before = made.calls('listAccounts').length;
    made.store.refresh();
    await settle();
    await made.answer([]);
    await settle();
    expect(made.shown()).toEqual(['last']);
    expect(made.store.getSnapshot().pendingChanges).toBe(1);
    expect(made.calls('listAccounts')).toHaveLength(before + 1);
    made.store.freezeOrder(false);
    await settle();
    expect(made.asked()).toEqual({ integrationId: 'openai', limit: 50 });
  });

  it('an emptied page of a paging host can be left by hand when the page before it cannot be read', async () => {
    const { store, client, last } = await lastPage();
    client.publish(removed('last', 9));
    await settle();
    await last('listAccounts').reject(signedOut);
    expect(store.getSnapshot()).toMatchObject({ status: 'failed', rows: [], page: { hasPrevious: true } });
    store.show({ pageIndex: 0 });
    await settle();
    await last('listAccounts').answer(whole(accs(50)));
    expect(rowsOf(store.getSnapshot())).toHaveLength(50);
  });

  it('an emptied page of a paging host that has a next page is read again', async () => {
    const { store, client, calls, answer, shown } = await pagedStore();
    for (const { id } of accs(50)) client.publish(removed(id, 9));
    await settle();
    expect(calls('listAccounts')).toHaveLength(2);
    expect(store.getSnapshot().refreshing).toBe(true);
    await answer(accs(20, 50));
    expect(shown()).toHaveLength(20);
  });

  it.each([
    ['a press on this page', true],
    ['the host', false],
  ])('an emptied page of a list in memory leads back after a removal by %s', async (_, byPerson) => {
    const made = openHost('listAccounts');
    made.withFeed();
    const store = createAccountsStore(made.client, 'openai');
    store.subscribe(() => {});
    await settle();
    await made.last('listAccounts').answer(whole(accs(51)));
    store.show({ pageIndex: 1 });
    expect(rowsOf(store.getSnapshot())).toEqual(['a-050']);
    store.freezeOrder(byPerson);
    if (byPerson) made.client.publish(removed('a-050', 9));
    else made.feed.report(removed('a-050', 9));
    await pass(250);
    expect(rowsOf(store.getSnapshot())).toHaveLength(50);
    expect(store.getSnapshot()).toMatchObject({ view: { pageIndex: 0 }, page: { from: 1, to: 50, hasNext: false } });
    expect(made.calls('listAccounts')).toHaveLength(1);
  });
});
