import type { AccountsPage, AccountsQuery, IntegrationSummary } from '../adapter/accounts.ts';
import { ACCOUNT_STATUSES, type Account, type AccountStatus } from '../definition/account.ts';
import { expiryEnd } from '../definition/dates.ts';
import { deriveStatus } from '../definition/derive-status.ts';
import type { ScriptedHost } from './scripted-host.ts';

/** Answers a list query: the whole list, or one page searched, sorted and filtered by this host. */
export function answerList(host: ScriptedHost, query: AccountsQuery): AccountsPage {
  const all = [...host.accounts.values()].filter(
    (account) =>
      (query.integrationId === undefined || account.integrationId === query.integrationId) &&
      (query.ids === undefined || query.ids.includes(account.id)) &&
      (query.externalId === undefined || account.externalId === query.externalId),
  );
  if (host.script.paging === 'whole') return { items: all, total: all.length, applied: [] };
  const found = sortAccounts(host, filterAccounts(host, all, query), query.sort);
  const start = query.cursor === undefined ? 0 : Number(query.cursor);
  const end = start + Math.min(query.limit, 100);
  return {
    items: found.slice(start, end),
    ...(end < found.length ? { nextCursor: String(end) } : {}),
    total: found.length,
    applied: ['search', 'sort', 'status'],
  };
}

function filterAccounts(host: ScriptedHost, accounts: readonly Account[], query: AccountsQuery): Account[] {
  const needle = query.search?.trim().toLowerCase() ?? '';
  const status = query.status ?? [];
  return accounts.filter((account) => {
    const haystack = `${account.name ?? ''}\n${account.label ?? ''}\n${account.externalId ?? ''}`.toLowerCase();
    if (!haystack.includes(needle)) return false;
    return status.length === 0 || status.includes(deriveStatus(account, host.clock.now()));
  });
}

function sortAccounts(
  host: ScriptedHost,
  accounts: readonly Account[],
  sort: AccountsQuery['sort'],
): readonly Account[] {
  if (sort === undefined) return accounts;
  const turn = sort.direction === 'asc' ? 1 : -1;
  return [...accounts].sort((a, b) => {
    const left = sortValue(host, a, sort.by);
    const right = sortValue(host, b, sort.by);
    if (left === right) return a.id < b.id ? -1 : 1;
    if (left === null) return 1;
    if (right === null) return -1;
    return (left < right ? -1 : 1) * turn;
  });
}

/** Null sorts last in both directions. Statuses sort by their place in the order of precedence. */
function sortValue(host: ScriptedHost, account: Account, by: NonNullable<AccountsQuery['sort']>['by']): string | null {
  switch (by) {
    case 'name':
      return (account.label ?? account.name ?? '').toLowerCase() || null;
    case 'externalId':
      return account.externalId ?? null;
    case 'status':
      return String(ACCOUNT_STATUSES.indexOf(deriveStatus(account, host.clock.now()))).padStart(2, '0');
    case 'expiresAt':
      return expiryKey(account);
    case 'lastSync':
      return account.sync.lastSuccessAt ?? null;
    case 'createdAt':
      return account.createdAt;
  }
}

/** A day counts to its end; a key that never expires comes after every date. */
function expiryKey({ credential: { expiresAt } }: Account): string | null {
  const end = expiryEnd(expiresAt);
  if (end !== null) return String(end).padStart(16, '0');
  return expiresAt === null ? 'never' : null;
}

/** How many accounts of an integration there are, and in which status. */
export function summarise(accounts: readonly Account[], integrationId: string, now: number): IntegrationSummary {
  const mine = accounts.filter((account) => account.integrationId === integrationId);
  const statuses: Partial<Record<AccountStatus, number>> = {};
  for (const account of mine) {
    const status = deriveStatus(account, now);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return { integrationId, accounts: mine.length, statuses };
}
