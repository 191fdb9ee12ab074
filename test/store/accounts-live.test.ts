// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../src/adapter/adapter-error.ts';
import { createAccountsStore } from '../../src/store/list/accounts-store.ts';
import { acc, removed, rowsOf, upsert, whole } from './account-pages.ts';
import { openHost, pass, settle, holdTime } from './open-host.ts';
import { pageVisibility } from './page-visibility.ts';

holdTime();
const showPage = pageVisibility();

const importing = acc('a', { sync: { phase: 'importing' } });

async function liveStore(items: readonly unknown[], feed: 'feed' | 'no feed') {
  const made = openHost('listAccounts');
  if (feed === 'feed') made.withFeed();
  const store = createAccountsStore(made.client, 'openai');
  const stop = store.subscribe(() => {});
  await settle();
  await made.last('listAccounts').answer(whole(items));
  const count = (): number => made.calls('listAccounts').length;
  return { ...made, store, stop, count, shown: () => rowsOf(store.getSnapshot()) };
}

describe('a list whose host reports changes', () => {
  it('a list whose host reports changes shows a change, a new account and a removal without asking again', async () => {
    const { feed, shown, store, count } = await liveStore([acc('a'), acc('b')], 'feed');
    feed.report(upsert(acc('a', { version: 2, name: 'Renamed' })));
    feed.report(upsert(acc('c')));
    feed.report(removed('b', 2));
    await pass(250);
    expect(shown()).toEqual(['c', 'a']);
    expect(store.getSnapshot().rows).toMatchObject([{}, { account: { name: 'Renamed' } }]);
    expect(count()).toBe(1);
  });

  it('a list whose host reports changes is not led back by reports that come late, twice or in another order', async () => {
    const { feed, shown, store } = await liveStore([acc('a', { version: 5 }), acc('b', { version: 5 })], 'feed');
    feed.report(removed('b', 6));
    feed.report(upsert(acc('b', { version: 5 })));
    feed.report(upsert(acc('a', { version: 7, name: 'Seven' })));
    feed.report(upsert(acc('a', { version: 6, name: 'Six' })));
    await pass(250);
    feed.report(upsert(acc('b', { version: 4 })));
    feed.report(upsert(acc('a', { version: 6, name: 'Six' })));
    await pass(250);
    expect(shown()).toEqual(['a']);
    expect(store.getSnapshot().rows).toMatchObject([{ account: { name: 'Seven' } }]);
  });

  it('a list whose host reports changes does not poll, also while data is on its way', async () => {
    const { count, store } = await liveStore([importing], 'feed');
    await pass(600_000);
    expect(count()).toBe(1);
    expect(store.getSnapshot().polling).toBe(false);
  });

  it('a list whose host reports changes is read again when the host says so, and when a report cannot be read', async () => {
    const { feed, count, last } = await liveStore([acc('a')], 'feed');
    feed.report({ type: 'resync' });
    await pass(250);
    expect(count()).toBe(2);
    await last('listAccounts').answer(whole([acc('a')]));
    feed.report({ type: 'upsert', account: { id: 7 } });
    await pass(250);
    expect(count()).toBe(3);
  });

  it('a list whose host reports changes keeps a change that was reported while an older list was on its way', async () => {
    const { feed, store, last, shown } = await liveStore([acc('a'), acc('b')], 'feed');
    store.refresh();
    await settle();
    feed.report(removed('b', 2));
    feed.report(upsert(acc('c')));
    await pass(250);
    await last('listAccounts').answer(whole([acc('a'), acc('b')]));
    expect(shown()).toEqual(['c', 'a']);
  });

  it('a list whose host reports changes polls and says so when the reports break off, until they come again', async () => {
    const { feed, store, count, last } = await liveStore([acc('a')], 'feed');
    feed.fail();
    expect(store.getSnapshot().polling).toBe(true);
    await pass(15_000);
    expect(count()).toBe(2);
    await last('listAccounts').answer(whole([acc('a')]));
    store.refresh();
    await settle();
    expect(feed.listening).toBe(1);
    await last('listAccounts').answer(whole([acc('a')]));
    expect(store.getSnapshot().polling).toBe(false);
    await pass(600_000);
    expect(count()).toBe(3);
  });

  it('a list whose host reports changes stops listening with its last listener', async () => {
    const { feed, stop } = await liveStore([acc('a')], 'feed');
    expect(feed.listening).toBe(1);
    stop();
    expect(feed.listening).toBe(0);
  });
});

describe('a list whose host reports nothing', () => {
  it('a list whose host reports nothing polls only while data is on its way', async () => {
    const resting = await liveStore([acc('a')], 'no feed');
    await pass(600_000);
    expect(resting.count()).toBe(1);
    const moving = await liveStore([importing], 'no feed');
    await pass(15_000);
    expect(moving.count()).toBe(2);
    await moving.last('listAccounts').answer(whole([acc('a', { version: 2 })]));
    await pass(600_000);
    expect(moving.count()).toBe(2);
    expect(moving.store.getSnapshot().polling).toBe(false);
  });

  it('a list whose host reports nothing asks less and less often while nothing new comes', async () => {
    const { count, last } = await liveStore([importing], 'no feed');
    const waits: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const before = count();
      let waited = 0;
      while (count() === before) {
        await pass(500);
        waited += 500;
      }
      waits.push(waited);
      await last('listAccounts').answer(whole([importing]));
    }
    expect(waits[0]).toBe(15_000);
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
    expect(waits.at(-1)).toBe(120_000);
  });

  it('a list whose host reports nothing asks nothing while the page is hidden, and at once when it is seen again', async () => {
    const { count } = await liveStore([importing], 'no feed');
    showPage(false);
    await pass(600_000);
    expect(count()).toBe(1);
    showPage(true);
    await settle();
    expect(count()).toBe(2);
  });

  it('a list whose host reports nothing is read when the network is available again', async () => {
    const { store, count, last } = await liveStore([acc('a')], 'no feed');
    store.refresh();
    await settle();
    await last('listAccounts').reject(new AdapterError({ code: 'offline' }));
    expect(store.getSnapshot()).toMatchObject({ status: 'failed', failure: { code: 'offline' } });
    globalThis.dispatchEvent(new Event('online'));
    await settle();
    expect(count()).toBe(3);
  });
});

describe('a list in which a person works', () => {
  const rows = [acc('a'), acc('b'), acc('c')];

  it('a list in which a person works keeps every row in its place and counts what would move, until it is let go', async () => {
    const { feed, store, shown } = await liveStore(rows, 'feed');
    store.show({ sort: { by: 'name', direction: 'asc' } });
    store.freezeOrder(true);
    feed.report(removed('b', 2));
    feed.report(upsert(acc('d')));
    feed.report(upsert(acc('a', { version: 2, name: 'z' })));
    await pass(250);
    expect(shown()).toEqual(['a', 'b', 'c']);
    expect(store.getSnapshot()).toMatchObject({ pendingChanges: 3, rows: [{ account: { name: 'z' } }, {}, {}] });
    store.freezeOrder(false);
    expect(shown()).toEqual(['c', 'd', 'a']);
    expect(store.getSnapshot().pendingChanges).toBe(0);
  });

  it('a list in which a person works shows the changes when asked, and defers later ones', async () => {
    const { feed, store, shown } = await liveStore(rows, 'feed');
    store.freezeOrder(true);
    feed.report(removed('b', 2));
    await pass(250);
    store.showChanges();
    expect(shown()).toEqual(['a', 'c']);
    feed.report(removed('c', 2));
    await pass(250);
    expect(shown()).toEqual(['a', 'c']);
    expect(store.getSnapshot().pendingChanges).toBe(1);
  });

  it('a list in which a person works counts nothing for a change that moves no row', async () => {
    const { feed, store } = await liveStore(rows, 'feed');
    store.freezeOrder(true);
    feed.report(upsert(acc('a', { version: 2, credential: { state: 'rejected' } })));
    await pass(250);
    expect(store.getSnapshot()).toMatchObject({ pendingChanges: 0, rows: [{ status: 'reconnect_needed' }, {}, {}] });
  });

  it('a list in which a person works follows the person’s own press at once', async () => {
    const { client, store, shown } = await liveStore(rows, 'feed');
    store.freezeOrder(true);
    client.publish(removed('b', 9));
    expect(shown()).toEqual(['a', 'c']);
    client.publish(upsert(acc('new')));
    expect(shown()).toEqual(['new', 'a', 'c']);
    expect(store.getSnapshot().pendingChanges).toBe(0);
  });

  it('a list in which a person works holds the rows of a list that is read again, too', async () => {
    const { store, last, shown } = await liveStore(rows, 'no feed');
    store.freezeOrder(true);
    store.refresh();
    await settle();
    await last('listAccounts').answer(whole([acc('c'), acc('a', { version: 2, name: 'Renamed' }), acc('e')]));
    expect(shown()).toEqual(['a', 'b', 'c']);
    expect(store.getSnapshot()).toMatchObject({ pendingChanges: 2, rows: [{ account: { name: 'Renamed' } }, {}, {}] });
    store.freezeOrder(false);
    expect(shown()).toEqual(['c', 'a', 'e']);
  });
});
