import { describe, expect, it } from 'vitest';
import { accountStrings } from '../../../../src/components/account/account-strings.ts';
import { useListAnnouncements } from '../../../../src/components/accounts-table/list/use-list-announcements.ts';
import type { AccountsSnapshot } from '../../../../src/hooks/accounts-result.ts';
import { speaking } from '../../announcements/speaking.ts';
import { stringsOf } from '../../in-kit.tsx';

const READY: AccountsSnapshot = {
  status: 'ready',
  refreshing: false,
  slow: false,
  rows: [],
  failure: null,
  asOf: 0,
  view: { search: '', sort: null, status: [], pageSize: 25, pageIndex: 0 },
  page: { hasPrevious: false, hasNext: true, from: 1, to: 25, total: 40, approximate: false },
  controls: { search: true, sort: true, status: true },
  filtered: false,
  heldChanges: 0,
  polling: false,
};
const LOADING: AccountsSnapshot = { ...READY, status: 'loading', asOf: null };

const listenTo = (start: AccountsSnapshot) => {
  const words = stringsOf(accountStrings);
  return speaking((snapshot: AccountsSnapshot) => useListAnnouncements(snapshot, words), start);
};

describe('what is said of the list', () => {
  it('is that it loads, once that lasts a second, and that it takes long', () => {
    const list = listenTo(LOADING);
    expect(list.after(999)).toEqual([]);
    expect(list.after(1_000)).toEqual(['polite: Loading accounts…']);
    list.becomes({ ...LOADING, slow: true });
    expect(list.after(2_000)).toEqual(['polite: Still loading. The console takes longer than usual to answer.']);
  });

  it('is nothing when the first rows come at once, nor when they are read again', () => {
    const list = listenTo(LOADING);
    list.after(500);
    list.becomes(READY);
    list.becomes({ ...READY, refreshing: true });
    list.becomes({ ...READY, asOf: 1 });
    expect(list.after(3_000)).toEqual([]);
  });

  it('is how many a search has found, when that is known', () => {
    const list = listenTo(READY);
    const searched = { ...READY, view: { ...READY.view, search: 'al' }, filtered: true };
    list.becomes({ ...searched, refreshing: true });
    expect(list.after(2_000)).toEqual([]);
    list.becomes({ ...searched, page: { ...READY.page, to: 3, total: 3 } });
    expect(list.after(2_000)).toEqual([expect.stringMatching(/^polite: 3 .*OpenAI accounts/)]);
  });

  it('is which rows another page shows', () => {
    const list = listenTo(READY);
    const page = { ...READY.page, from: 26, to: 40 };
    list.becomes({ ...READY, view: { ...READY.view, pageIndex: 1 }, page });
    expect(list.after(2_000)).toEqual([expect.stringMatching(/26.*40/)]);
  });

  it('is each failure once, and interrupts only when the person was signed out', () => {
    const list = listenTo(READY);
    const failure = { code: 'host_signed_out' } as const;
    list.becomes({ ...READY, failure });
    expect(list.after(2_000)).toEqual(['assertive: Your session has ended.']);
    list.becomes({ ...READY, failure, asOf: 1 });
    expect(list.after(2_000)).toEqual([]);
    list.becomes({ ...READY, failure: { code: 'unavailable' } });
    expect(list.after(2_000)).toEqual([expect.stringMatching(/^polite: \S/)]);
  });
});
