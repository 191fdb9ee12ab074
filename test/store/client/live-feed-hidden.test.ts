// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { AccountEvent } from '../../../src/adapter/accounts.ts';
import { createLiveFeed } from '../../../src/store/client/live-feed.ts';
import { createAccountsStore } from '../../../src/store/list/accounts-store.ts';
import { acc, removed, rowsOf, upsert, whole } from '../account-pages.ts';
import { openHost, pass, settle, holdTime } from '../open-host.ts';
import { pageVisibility } from '../page-visibility.ts';

holdTime();
const showPage = pageVisibility();

function openFeed(subscribe?: unknown) {
  const made = openHost('listAccounts');
  made.withFeed();
  const adapter = made.host.getAdapter();
  const host = {
    ...made.host,
    getAdapter: () => (subscribe === undefined ? adapter : { ...adapter, subscribe: subscribe as never }),
  };
  const delivered: AccountEvent[] = [];
  const live = createLiveFeed({ host, deliver: (batch) => delivered.push(...batch), onStatus: () => {} });
  return { live, delivered, feed: made.feed };
}

describe('the feed of a hidden page', () => {
  it('the feed of a hidden page is closed at once, and opened with a resync when the page is visible again', async () => {
    const { live, delivered, feed } = openFeed();
    live.start();
    await settle();
    expect(feed.listening).toBe(1);
    showPage(false);
    expect(feed.listening).toBe(0);
    await pass(600_000);
    expect([feed.listening, delivered]).toEqual([0, []]);
    showPage(true);
    await settle();
    expect([feed.listening, delivered, live.status]).toEqual([1, [{ type: 'resync' }], 'live']);
    feed.report(removed('a', 2));
    await pass(250);
    expect(delivered).toEqual([{ type: 'resync' }, removed('a', 2)]);
    live.stop();
    expect(feed.listening).toBe(0);
  });

  it('the feed of a hidden page is not opened before the page is visible', async () => {
    const { live, delivered, feed } = openFeed();
    showPage(false);
    live.start();
    await pass(600_000);
    expect(feed.subscriptions).toBe(0);
    showPage(true);
    await settle();
    expect([feed.subscriptions, delivered]).toEqual([1, [{ type: 'resync' }]]);
  });

  it('the feed of a hidden page delivers nothing that waited, and nothing that a host goes on sending', async () => {
    let report = (_event: AccountEvent): void => {};
    const { live, delivered } = openFeed((listener: typeof report) => {
      report = listener;
      return () => {};
    });
    live.start();
    await settle();
    const first = report;
    first(upsert(acc('a')));
    showPage(false);
    first(upsert(acc('b')));
    await pass(1_000);
    expect(delivered).toEqual([]);
    showPage(true);
    await settle();
    first(upsert(acc('c')));
    await pass(1_000);
    expect(delivered).toEqual([{ type: 'resync' }]);
  });

  it('the feed of a hidden page stays closed after its end, and after it has failed', async () => {
    const { live, feed } = openFeed();
    live.start();
    await settle();
    live.stop();
    showPage(false);
    showPage(true);
    await settle();
    expect(feed.subscriptions).toBe(1);
    live.start();
    await settle();
    feed.fail();
    showPage(false);
    showPage(true);
    await settle();
    expect([feed.subscriptions, live.status]).toEqual([2, 'failed']);
  });

  it('the feed of a hidden page asks for no list where the host reports nothing', async () => {
    const { live, delivered } = openFeed('none');
    live.start();
    await settle();
    showPage(false);
    showPage(true);
    await settle();
    expect([delivered, live.status]).toEqual([[], 'none']);
  });
});

it('a list misses no change that was made while its page was hidden, and is read once for it', async () => {
  const made = openHost('listAccounts');
  made.withFeed();
  const store = createAccountsStore(made.client, 'openai');
  store.subscribe(() => {});
  await settle();
  await made.last('listAccounts').answer(whole([acc('a')]));
  showPage(false);
  await pass(60_000);
  showPage(true);
  await settle();
  expect(made.calls('listAccounts')).toHaveLength(2);
  await made.last('listAccounts').answer(whole([acc('a'), acc('b')]));
  expect(rowsOf(store.getSnapshot())).toEqual(['a', 'b']);
  await pass(600_000);
  expect(made.calls('listAccounts')).toHaveLength(2);
});
