import type { UseAccountActionsResult, AccountRow } from '../../../hooks/accounts-result.ts';
import type { RemovedAccount } from './removed-notices.tsx';

/**
 * Accounts that were disconnected here and have no row any more.
 *
 * @param unnamed Words for an account without any name.
 */
export function removedAccounts(
  states: UseAccountActionsResult['states'],
  rows: readonly AccountRow[],
  names: ReadonlyMap<string, string>,
  unnamed: string,
): readonly RemovedAccount[] {
  return [...states].flatMap(([id, state]) => {
    if (state.at !== 'changed' || state.request.action !== 'disconnect') return [];
    if (rows.some((row) => row.kind === 'account' && row.account.id === id)) return [];
    return [{ id, name: names.get(id) ?? unnamed, notices: state.notices }];
  });
}
