import type { AccountsView } from '../../../hooks/accounts-result.ts';

/** By what the list is ordered, and how. */
export type AccountsSort = NonNullable<AccountsView['sort']>;

/** The next order after a press on a column's head: its own first, then the other way round. Dates begin with the newest. */
export function nextSort(present: AccountsSort | null, by: AccountsSort['by']): AccountsSort {
  if (present?.by === by) return { by, direction: present.direction === 'asc' ? 'desc' : 'asc' };
  return { by, direction: by === 'lastSync' || by === 'createdAt' ? 'desc' : 'asc' };
}
