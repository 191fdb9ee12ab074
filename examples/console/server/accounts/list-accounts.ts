import {
  ACCOUNT_STATUSES,
  type Account,
  type AccountsPage,
  type AccountsQuery,
  type AccountStatus,
  AdapterError,
  deriveStatus,
  expiryOf,
  type IntegrationSummary,
} from 'integration-kit/core';

/** One page, searched, sorted and filtered as the screen would. */
export function listAccounts(accounts: readonly Account[], query: AccountsQuery, nowMs: number): AccountsPage {
  const found = sortAccounts(
    accounts.filter((account) => isWanted(account, query, nowMs)),
    query.sort,
    nowMs,
  );
  const start = readCursor(query.cursor);
  const end = start + query.limit;
  return {
    items: found.slice(start, end),
    ...(end < found.length ? { nextCursor: String(end) } : {}),
    total: found.length,
    applied: ['search', 'sort', 'status'],
  };
}

/** How many accounts an integration has, by status. */
export function summarizeAccounts(
  accounts: readonly Account[],
  integrationId: string,
  nowMs: number,
): IntegrationSummary {
  const own = accounts.filter((account) => account.integrationId === integrationId);
  const statuses: Partial<Record<AccountStatus, number>> = {};
  for (const account of own) {
    const status = deriveStatus(account, nowMs);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return { integrationId, accounts: own.length, statuses };
}

function isWanted(account: Account, query: AccountsQuery, nowMs: number): boolean {
  const { integrationId, ids, externalId, search, status } = query;
  if (integrationId !== undefined && account.integrationId !== integrationId) return false;
  if (ids !== undefined && !ids.includes(account.id)) return false;
  if (externalId !== undefined && account.externalId !== externalId) return false;
  if (status !== undefined && status.length > 0 && !status.includes(deriveStatus(account, nowMs))) return false;
  const needle = search?.trim().toLowerCase() ?? '';
  return [account.label, account.name, account.externalId].some((text) => (text ?? '').toLowerCase().includes(needle));
}

function sortAccounts(accounts: readonly Account[], sort: AccountsQuery['sort'], nowMs: number): readonly Account[] {
  if (sort === undefined) return accounts;
  const turn = sort.direction === 'asc' ? 1 : -1;
  const keyed = accounts.map((account) => ({ account, key: sortKey(account, sort.by, nowMs) }));
  keyed.sort((left, right) => {
    // Unknown values are last in both directions.
    if (left.key === null || right.key === null) return Number(left.key === null) - Number(right.key === null);
    return turn * left.key.localeCompare(right.key, 'en') || left.account.id.localeCompare(right.account.id, 'en');
  });
  return keyed.map(({ account }) => account);
}

function sortKey(account: Account, by: NonNullable<AccountsQuery['sort']>['by'], nowMs: number): string | null {
  switch (by) {
    case 'name':
      return account.label ?? account.name ?? account.externalId ?? null;
    case 'externalId':
      return account.externalId ?? null;
    case 'status':
      return String(ACCOUNT_STATUSES.indexOf(deriveStatus(account, nowMs))).padStart(2, '0');
    case 'expiresAt':
      return expiryKey(account, nowMs);
    case 'lastSync':
      return account.sync.lastSuccessAt ?? null;
    case 'createdAt':
      return account.createdAt;
  }
}

/** A key that never ends comes after every date; an end that is not known has no place in the order. */
function expiryKey({ credential }: Account, nowMs: number): string | null {
  const expiry = expiryOf(credential.expiresAt, nowMs);
  if (expiry.kind === 'unknown') return null;
  return expiry.kind === 'never' ? 'never' : String(expiry.at).padStart(16, '0');
}

function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/u.test(cursor)) return Number(cursor);
  throw new AdapterError({ code: 'invalid_input' });
}
