import type { AccountEvent, AccountsPage } from '../../src/adapter/accounts.ts';
import type { Account } from '../../src/definition/account.ts';
import type { AccountsSnapshot } from '../../src/store/list/accounts-snapshot.ts';

/** An account of which only the id matters. */
export function acc(id: string, changes: Partial<Account> = {}): Account {
  return {
    id,
    integrationId: 'openai',
    version: 1,
    name: id,
    credential: { state: 'active' },
    sync: { phase: 'up_to_date' },
    createdAt: '2026-01-01T00:00:00Z',
    ...changes,
  };
}

/** Accounts `prefix-from` to `prefix-(from + count - 1)`. */
export function accs(count: number, from = 0): Account[] {
  return Array.from({ length: count }, (_, n) => acc(`a-${String(from + n).padStart(3, '0')}`));
}

/** A whole list. */
export const whole = (items: readonly unknown[], more: Partial<AccountsPage> = {}): unknown => ({
  items,
  applied: [],
  ...more,
});

export const upsert = (account: Account): AccountEvent => ({ type: 'upsert', account });
export const removed = (accountId: string, version: number): AccountEvent => ({ type: 'removed', accountId, version });

/** The rows on screen: the id of each; `invalid` before one that could not be read. */
export function rowsOf({ rows }: AccountsSnapshot): readonly string[] {
  return rows.map((row) => (row.kind === 'account' ? row.account.id : `invalid ${row.id ?? row.key}`));
}
