import type { AccountStatus } from '../../definition/account.ts';
import { calendarDaysLeft, expiryOf } from '../../definition/expiry.ts';
import { deriveStatus } from '../../definition/derive-status.ts';
import type { CardCounts } from './card-store.ts';
import type { HostLink } from '../client/host-link.ts';
import type { Parsers } from '../client/read-adapter.ts';

type Page = Extract<ReturnType<Parsers['parseAccountsPage']>, { ok: true }>['value'];

/** What a card shows of its first page of accounts, for a host that does not summarize. */
export function countAccounts(page: Page, integrationId: string, host: HostLink): CardCounts {
  const { rows, nextCursor, incomplete, total } = page;
  const now = host.now();
  const warningDays = host.getWarningDays();
  const statuses: Partial<Record<AccountStatus, number>> = {};
  let first: number | null = null;
  let counted = 0;
  for (const row of rows) {
    if (row.kind === 'account' && row.account.integrationId !== integrationId) continue;
    counted += 1;
    if (row.kind === 'invalid') continue;
    const status = deriveStatus(row.account, now, warningDays);
    statuses[status] = (statuses[status] ?? 0) + 1;
    const { expiresAt } = row.account.credential;
    const expiry = expiryOf(expiresAt, now, warningDays);
    if (expiry.kind !== 'soon') continue;
    const days = calendarDaysLeft(expiresAt, now);
    if (days !== null && (first === null || days < first)) first = days;
  }
  return {
    accounts: Math.max(counted, total ?? 0),
    atLeast: (nextCursor !== undefined || incomplete) && total === undefined,
    statuses,
    expiresInDays: first,
  };
}
