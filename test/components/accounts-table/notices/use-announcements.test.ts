import { describe, expect, it } from 'vitest';
import { accountStrings } from '../../../../src/components/account/account-strings.ts';
import {
  useAccountAnnouncements,
  useListAnnouncements,
} from '../../../../src/components/accounts-table/notices/use-announcements.ts';
import type { AccountState } from '../../../../src/flow/account-state.ts';
import { report } from '../../../flow/connect-samples.ts';
import { recordHook } from '../../announcements/record.ts';
import { stringsOf } from '../../in-kit.tsx';
import type { AccountsSnapshot } from '../../../../src/hooks/accounts-result.ts';

const RENAME = { action: 'rename', label: 'Ours' } as const;
const renamed: AccountState = { at: 'changed', request: RENAME, account: null, notices: [] };
const refused = (code: 'unavailable' | 'host_signed_out'): AccountState => ({
  at: 'failed',
  request: RENAME,
  failure: { code },
  conflict: null,
});
const lost = (checking: boolean): AccountState => ({
  at: 'unconfirmed',
  request: RENAME,
  intent: 'i-1',
  version: 3,
  preview: null,
  failure: { code: 'timeout' },
  checking,
});

function listenTo(start: Readonly<Record<string, AccountState>> = {}) {
  const strings = stringsOf(accountStrings);
  const names = new Map([['acc-1', 'Alpha']]);
  const announcements = recordHook(
    (states: ReadonlyMap<string, AccountState>) => useAccountAnnouncements(states, names, strings),
    new Map(Object.entries(start)),
  );
  return {
    all: () => announcements.after(2_000),
    becomes(states: Readonly<Record<string, AccountState>>) {
      announcements.becomes(new Map(Object.entries(states)));
      return announcements.after(2_000);
    },
  };
}

describe('useAccountAnnouncements', () => {
  it('useAccountAnnouncements does not announce results from before the mount', () => {
    expect(listenTo({ 'acc-1': renamed }).all()).toEqual([]);
  });

  it('useAccountAnnouncements announces the result of a change once', () => {
    const table = listenTo();
    expect(table.becomes({ 'acc-1': renamed })).toEqual(['polite: Alpha: Renamed.']);
    expect(table.becomes({ 'acc-1': renamed, 'acc-2': refused('unavailable') })).toEqual([
      expect.stringMatching(/^polite: Unnamed account: Not renamed\. \S/),
    ]);
  });

  it('useAccountAnnouncements is assertive when the host’s session has ended', () => {
    expect(listenTo().becomes({ 'acc-1': refused('host_signed_out') })).toEqual([
      'assertive: Alpha: Not renamed. Your session has ended.',
    ]);
  });

  it('useAccountAnnouncements announces an unknown outcome, but not while it is being checked', () => {
    const table = listenTo();
    expect(table.becomes({ 'acc-1': lost(true) })).toEqual([]);
    expect(table.becomes({ 'acc-1': lost(false) })).toEqual([
      'polite: Alpha: We could not confirm that it was renamed.',
    ]);
  });

  it('useAccountAnnouncements announces what happened to the data and the key of a disconnected account', () => {
    const request = { action: 'disconnect', data: 'keep' } as const;
    const removed: AccountState = { at: 'changed', request, account: null, notices: [{ code: 'data_kept' }] };
    expect(listenTo().becomes({ 'acc-1': removed })).toEqual([
      'polite: Alpha was disconnected. Its data was kept. The Admin key still works at OpenAI. Delete it there.',
    ]);
  });

  it('useAccountAnnouncements announces whether a stored key works', () => {
    const table = listenTo();
    expect(table.becomes({ 'acc-1': { at: 'tested', result: { ...report, ok: true } } })).toEqual([
      'polite: Alpha: The key works.',
    ]);
    const failure = { code: 'invalid_credential' } as const;
    expect(table.becomes({ 'acc-1': { at: 'tested', result: { ...report, ok: false, failure } } })).toEqual([
      'polite: Alpha: The test did not pass. OpenAI did not accept this Admin key.',
    ]);
  });
});

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
  pendingChanges: 0,
  polling: false,
};
const LOADING: AccountsSnapshot = { ...READY, status: 'loading', asOf: null };

const listenToList = (start: AccountsSnapshot) => {
  const strings = stringsOf(accountStrings);
  return recordHook((snapshot: AccountsSnapshot) => useListAnnouncements(snapshot, strings), start);
};

describe('useListAnnouncements', () => {
  it('useListAnnouncements announces loading after a second, and that it is slow', () => {
    const list = listenToList(LOADING);
    expect(list.after(999)).toEqual([]);
    expect(list.after(1_000)).toEqual(['polite: Loading accounts…']);
    list.becomes({ ...LOADING, slow: true });
    expect(list.after(2_000)).toEqual(['polite: Still loading. The console takes longer than usual to answer.']);
  });

  it('useListAnnouncements announces neither rows that come at once nor a refresh', () => {
    const list = listenToList(LOADING);
    list.after(500);
    list.becomes(READY);
    list.becomes({ ...READY, refreshing: true });
    list.becomes({ ...READY, asOf: 1 });
    expect(list.after(3_000)).toEqual([]);
  });

  it('useListAnnouncements announces the number of matches when it is known', () => {
    const list = listenToList(READY);
    const searched = { ...READY, view: { ...READY.view, search: 'al' }, filtered: true };
    list.becomes({ ...searched, refreshing: true });
    expect(list.after(2_000)).toEqual([]);
    list.becomes({ ...searched, page: { ...READY.page, to: 3, total: 3 } });
    expect(list.after(2_000)).toEqual([expect.stringMatching(/^polite: 3 .*OpenAI accounts/)]);
  });

  it('useListAnnouncements announces the range of another page', () => {
    const list = listenToList(READY);
    const page = { ...READY.page, from: 26, to: 40 };
    list.becomes({ ...READY, view: { ...READY.view, pageIndex: 1 }, page });
    expect(list.after(2_000)).toEqual([expect.stringMatching(/26.*40/)]);
  });

  it('useListAnnouncements announces each failure once, and is assertive only when the host’s session has ended', () => {
    const list = listenToList(READY);
    const failure = { code: 'host_signed_out' } as const;
    list.becomes({ ...READY, failure });
    expect(list.after(2_000)).toEqual(['assertive: Your session has ended.']);
    list.becomes({ ...READY, failure, asOf: 1 });
    expect(list.after(2_000)).toEqual([]);
    list.becomes({ ...READY, failure: { code: 'unavailable' } });
    expect(list.after(2_000)).toEqual([expect.stringMatching(/^polite: \S/)]);
  });
});
