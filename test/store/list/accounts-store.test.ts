import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../../src/adapter/adapter-error.ts';
import { accountsStore } from '../../../src/store/list/accounts-store.ts';
import { acc, accs, removed, rowsOf, upsert, whole } from '../account-pages.ts';
import { openHost, pass, settle, START, holdTime } from '../open-host.ts';

holdTime();

function openStore() {
  const made = openHost('listAccounts');
  const store = accountsStore(made.client, 'openai');
  const drawn: string[] = [];
  const listen = (): (() => void) => store.subscribe(() => drawn.push(store.getSnapshot().status));
  return { ...made, store, drawn, listen };
}

async function readStore(items: readonly unknown[]) {
  const made = openStore();
  const stop = made.listen();
  await settle();
  await made.last('listAccounts').answer(whole(items));
  return { ...made, stop };
}

const signedOut = new AdapterError({ code: 'host_signed_out' });

describe('the accounts of one integration', () => {
  it('the accounts of one integration are read only while there is a listener', async () => {
    const { store, calls, last, listen } = openStore();
    await settle();
    expect(calls('listAccounts')).toEqual([]);
    expect(store.getSnapshot()).toMatchObject({ status: 'loading', rows: [], asOf: null });
    listen();
    await settle();
    expect(last('listAccounts').input).toEqual({ integrationId: 'openai', limit: 50 });
    await pass(1_000);
    await last('listAccounts').answer(whole(accs(2)));
    expect(store.getSnapshot()).toMatchObject({ status: 'ready', failure: null, asOf: START + 1_000 });
    expect(rowsOf(store.getSnapshot())).toEqual(['a-000', 'a-001']);
  });

  it('the accounts of one integration are one list for everybody who asks a client', () => {
    const { client, store } = openStore();
    expect(accountsStore(client, 'openai')).toBe(store);
    expect(accountsStore(client, 'other')).not.toBe(store);
  });

  it('the accounts of one integration are read once when a listener subscribes, unsubscribes and subscribes again in one turn', async () => {
    const { calls, listen } = openStore();
    listen()();
    listen();
    await settle();
    expect(calls('listAccounts')).toHaveLength(1);
    expect(calls('listAccounts')[0]?.signal.aborted).toBe(false);
  });

  it('the accounts of one integration are the same object until something changes, row by row', async () => {
    const { store, last } = await readStore([acc('a', { version: 1 }), acc('b', { version: 1 })]);
    const before = store.getSnapshot();
    expect(store.getSnapshot()).toBe(before);
    store.refresh();
    await settle();
    await last('listAccounts').answer(whole([acc('a', { version: 1 }), acc('b', { version: 2, name: 'Beta' })]));
    expect(store.getSnapshot().rows[0]).toBe(before.rows[0]);
    expect(store.getSnapshot().rows[1]).toMatchObject({ account: { name: 'Beta' } });
  });

  it('the accounts of one integration stay on screen when a newer list cannot be read, with the reason and their age', async () => {
    const { store, last } = await readStore(accs(2));
    const { rows } = store.getSnapshot();
    await pass(60_000);
    store.refresh();
    await settle();
    expect(store.getSnapshot()).toMatchObject({ status: 'ready', refreshing: true, rows });
    await last('listAccounts').reject(signedOut);
    expect(store.getSnapshot()).toMatchObject({
      status: 'failed',
      refreshing: false,
      failure: { code: 'host_signed_out' },
      asOf: START,
    });
    expect(store.getSnapshot().rows).toEqual(rows);
    store.refresh();
    await settle();
    await last('listAccounts').answer(whole(accs(1)));
    expect(store.getSnapshot()).toMatchObject({ status: 'ready', failure: null, asOf: START + 60_000 });
  });

  it('the accounts of one integration say why when the first list cannot be read', async () => {
    const { store, last, listen } = openStore();
    listen();
    await settle();
    await last('listAccounts').answer({ accounts: [] });
    expect(store.getSnapshot()).toMatchObject({ status: 'failed', rows: [], failure: { code: 'unexpected_answer' } });
  });

  it('the accounts of one integration keep an account that cannot be read as one invalid row among valid ones', async () => {
    const { store } = await readStore([
      acc('a'),
      { id: 'b', version: 'two' },
      null,
      acc('d'),
      { ...acc('e'), createdAt: 7 },
    ]);
    expect(rowsOf(store.getSnapshot())).toEqual(['a', 'invalid b', 'invalid unreadable-2', 'd', 'invalid e']);
    expect(store.getSnapshot()).toMatchObject({ status: 'ready', failure: null });
  });

  it('the accounts of one integration survive items that throw when they are looked at', async () => {
    const trap = new Proxy(
      {},
      {
        get() {
          throw new Error('trap');
        },
      },
    );
    const { store } = await readStore([acc('a'), trap]);
    store.show({ search: 'a', sort: { by: 'status', direction: 'asc' } });
    expect(rowsOf(store.getSnapshot())).toEqual(['a']);
  });

  it('the accounts of one integration are one row an account, the newest, and none of another integration', async () => {
    const { store } = await readStore([
      acc('a', { version: 1, name: 'Old' }),
      acc('x', { integrationId: 'other' }),
      acc('a', { version: 2, name: 'New' }),
    ]);
    expect(store.getSnapshot().rows).toMatchObject([{ account: { name: 'New' } }]);
  });

  it('the accounts of one integration are those of the newest question, whatever the order of the answers', async () => {
    const { store, calls } = await readStore(accs(1));
    store.refresh();
    await settle();
    store.refresh();
    await settle();
    const [, older, newer] = calls('listAccounts');
    expect([older?.signal.aborted, newer?.signal.aborted]).toEqual([true, false]);
    await newer?.answer(whole(accs(3)));
    const before = store.getSnapshot();
    await older?.answer(whole([]));
    expect(store.getSnapshot()).toBe(before);
    expect(before.rows).toHaveLength(3);
  });

  it('the accounts of one integration say that it takes long after a quarter of the limit, and stop waiting at the limit', async () => {
    const { store, last } = await readStore(accs(1));
    store.refresh();
    await pass(3_749);
    expect(store.getSnapshot().slow).toBe(false);
    await pass(1);
    expect(store.getSnapshot().slow).toBe(true);
    await last('listAccounts').answer(whole(accs(1)));
    expect(store.getSnapshot().slow).toBe(false);
  });

  it('the accounts of one integration are left when the last listener unsubscribes, and read again when one subscribes', async () => {
    const { store, stop, calls, last, listen } = await readStore(accs(2));
    store.refresh();
    await settle();
    stop();
    expect(last('listAccounts').signal.aborted).toBe(true);
    expect(store.getSnapshot()).toMatchObject({ status: 'ready', refreshing: false });
    expect(store.getSnapshot().rows).toHaveLength(2);
    await pass(600_000);
    expect(calls('listAccounts')).toHaveLength(2);
    listen();
    await settle();
    expect(calls('listAccounts')).toHaveLength(3);
  });

  it('the accounts of one integration are forgotten when the person or tenant changes, with whatever is still answered', async () => {
    const { store, client, last } = await readStore(accs(2));
    store.refresh();
    await settle();
    client.wipe();
    expect(store.getSnapshot()).toMatchObject({ status: 'loading', rows: [] });
    await last('listAccounts').answer(whole(accs(2)));
    expect(store.getSnapshot()).toMatchObject({ status: 'loading', rows: [] });
  });

  it('the accounts of one integration are never older than what a press has just shown', async () => {
    const { store, client, last } = await readStore([acc('a', { version: 3, name: 'Before' })]);
    store.refresh();
    await settle();
    client.publish(upsert(acc('a', { version: 4, name: 'Renamed' })));
    expect(store.getSnapshot().rows).toMatchObject([{ account: { name: 'Renamed' } }]);
    await last('listAccounts').answer(whole([acc('a', { version: 3, name: 'Before' })]));
    expect(store.getSnapshot().rows).toMatchObject([{ account: { name: 'Renamed' } }]);
  });

  it('the accounts of one integration show an account that was disconnected here and connected again under its old id', async () => {
    const { store, client, last } = await readStore([acc('a', { version: 3 }), acc('b')]);
    store.refresh();
    await settle();
    client.publish(removed('a', Number.MAX_SAFE_INTEGER));
    await last('listAccounts').answer(whole([acc('a', { version: 3 }), acc('b')]));
    expect(rowsOf(store.getSnapshot())).toEqual(['b']);
    client.publish(upsert(acc('a', { version: 5 })));
    expect(rowsOf(store.getSnapshot())).toEqual(['a', 'b']);
    store.refresh();
    await settle();
    await last('listAccounts').answer(whole([acc('b'), acc('a', { version: 5 })]));
    expect(rowsOf(store.getSnapshot())).toEqual(['b', 'a']);
  });

  it('the accounts of one integration show a server nothing that was read', async () => {
    const { store } = await readStore(accs(2));
    expect(store.getServerSnapshot()).toMatchObject({ status: 'loading', rows: [] });
  });
});
