import { describe, expect, it } from 'vitest';
import { accountStrings } from '../../../src/components/account/account-strings.ts';
import { countText } from '../../../src/components/accounts-table/list/accounts-toolbar.tsx';
import { nextSort } from '../../../src/components/accounts-table/list/accounts-grid.tsx';
import type { AccountsSnapshot } from '../../../src/hooks/accounts-result.ts';
import { stringsOf } from '../in-kit.tsx';

const VIEW: AccountsSnapshot['view'] = { search: '', sort: null, status: [], pageSize: 25, pageIndex: 0 };
const PAGE: AccountsSnapshot['page'] = {
  hasPrevious: false,
  hasNext: false,
  from: 1,
  to: 2,
  total: 1_200,
  approximate: false,
};
const SNAPSHOT: AccountsSnapshot = {
  status: 'ready',
  refreshing: false,
  slow: false,
  rows: [
    { kind: 'invalid', key: '1' },
    { kind: 'invalid', key: '2' },
  ],
  failure: null,
  asOf: 0,
  view: VIEW,
  page: PAGE,
  controls: { search: true, sort: true, status: true },
  filtered: false,
  pendingChanges: 0,
  polling: false,
};

describe('nextSort', () => {
  it('nextSort starts with the newest for dates, and ascending for every other column', () => {
    expect(nextSort(null, 'name')).toEqual({ by: 'name', direction: 'asc' });
    expect(nextSort(null, 'lastSync')).toEqual({ by: 'lastSync', direction: 'desc' });
    expect(nextSort({ by: 'name', direction: 'desc' }, 'createdAt')).toEqual({ by: 'createdAt', direction: 'desc' });
    expect(nextSort(null, 'expiresAt')).toEqual({ by: 'expiresAt', direction: 'asc' });
  });

  it('nextSort reverses the direction of the column that is sorted already', () => {
    expect(nextSort({ by: 'name', direction: 'asc' }, 'name').direction).toBe('desc');
    expect(nextSort({ by: 'lastSync', direction: 'desc' }, 'lastSync').direction).toBe('asc');
  });
});

describe('countText', () => {
  const textOf = (more: Partial<AccountsSnapshot>) => countText({ ...SNAPSHOT, ...more }, stringsOf(accountStrings));

  it('countText counts all matches and marks an approximate total', () => {
    expect(textOf({})).toBe('1,200 OpenAI accounts');
    expect(textOf({ page: { ...PAGE, total: 1 }, filtered: true })).toBe('1 OpenAI account found');
    expect(textOf({ page: { ...PAGE, approximate: true } })).toBe('About 1,200 OpenAI accounts');
  });

  it('countText counts the rows of the page when the total is unknown', () => {
    expect(textOf({ page: { ...PAGE, total: null } })).toBe('2 OpenAI accounts on this page');
  });

  it('countText names the order unless it is the host’s own', () => {
    expect(textOf({ view: { ...VIEW, sort: { by: 'name', direction: 'desc' } } })).toBe(
      '1,200 OpenAI accounts, sorted by name, Z to A',
    );
  });
});
