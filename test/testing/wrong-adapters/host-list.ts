import type { AccountsPage, AccountsQuery } from '../../../src/adapter/accounts.ts';
import type { Call, IntegrationAdapter } from '../../../src/adapter/adapter.ts';
import { ACCOUNT_STATUSES, type Account } from '../../../src/definition/account.ts';
import { deriveStatus } from '../../../src/definition/derive-status.ts';
import { around, type Methods } from './wrapping.ts';

const MOST_PAGES = 2_000;

/** Everything a query asks for, without pages. */
export type Wanted = Omit<AccountsQuery, 'limit' | 'cursor'>;

/** Every row that the right adapter has for a query, searched, sorted and filtered as a host that pages does it. */
export async function rowsFor(adapter: IntegrationAdapter, wanted: Wanted, call: Call): Promise<readonly Account[]> {
  const rows: Account[] = [];
  let applied: AccountsPage['applied'] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await adapter.listAccounts({ ...wanted, limit: 100, cursor }, call);
    rows.push(...page.items);
    applied = page.applied;
    cursor = page.nextCursor;
    if (cursor === undefined) break;
  }
  const { search = '', status = [], sort } = wanted;
  const kept = rows.filter(
    (row) =>
      (applied.includes('search') || matches(row, search)) &&
      (applied.includes('status') || status.length === 0 || status.includes(deriveStatus(row, Date.now()))),
  );
  return applied.includes('sort') || sort === undefined ? kept : sortRows(kept, sort);
}

/** What a search may be found in. */
export function searchedTexts(row: Account): readonly string[] {
  return [row.name, row.label, row.externalId].flatMap((text) => (text === undefined ? [] : [text.toLowerCase()]));
}

export function sortRows(rows: readonly Account[], sort: NonNullable<AccountsQuery['sort']>): readonly Account[] {
  const turn = sort.direction === 'asc' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const left = sortKey(a, sort.by);
    const right = sortKey(b, sort.by);
    if (left === right) return a.id < b.id ? -1 : 1;
    if (left === null) return 1;
    if (right === null) return -1;
    return (left < right ? -1 : 1) * turn;
  });
}

/** One page of the rows, right in every way. */
export function pageOf(rows: readonly Account[], query: AccountsQuery): AccountsPage {
  const start = Number(query.cursor ?? 0);
  const end = start + query.limit;
  return {
    items: rows.slice(start, end),
    ...(end < rows.length ? { nextCursor: String(end) } : {}),
    total: rows.length,
    applied: ['search', 'sort', 'status'],
  };
}

/** A host that pages over the rows of the right adapter. */
export function pagingHost(
  adapter: IntegrationAdapter,
  answer: (query: AccountsQuery, rows: (wanted?: Wanted) => Promise<readonly Account[]>) => Promise<AccountsPage>,
): Methods {
  return around(adapter, 'listAccounts', (query, _, call) => {
    const { limit: _limit, cursor: _cursor, ...asked } = query;
    return answer(query, (wanted = asked) => rowsFor(adapter, wanted, call));
  });
}

function matches(row: Account, search: string): boolean {
  const needle = search.trim().toLowerCase();
  return needle === '' || searchedTexts(row).some((text) => text.includes(needle));
}

function sortKey(row: Account, by: NonNullable<AccountsQuery['sort']>['by']): string | null {
  switch (by) {
    case 'name':
      return (row.label ?? row.name ?? '').toLowerCase() || null;
    case 'externalId':
      return row.externalId ?? null;
    case 'status':
      return String(ACCOUNT_STATUSES.indexOf(deriveStatus(row, Date.now()))).padStart(2, '0');
    case 'expiresAt':
      return row.credential.expiresAt ?? null;
    case 'lastSync':
      return row.sync.lastSuccessAt ?? null;
    case 'createdAt':
      return row.createdAt;
  }
}
