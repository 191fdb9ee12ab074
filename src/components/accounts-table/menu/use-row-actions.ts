import { useCallback } from 'react';
import type { Account } from '../../../definition/account.ts';
import type { UseAccountActionsResult } from '../../../hooks/accounts-result.ts';
import { useLatest } from '../../../hooks/use-latest.ts';
import type { RowDeed } from '../notices/row-activity.tsx';

/**
 * What the buttons in rows do. The function is the same for the life of the table, so that no row is drawn because of it.
 *
 * @param onUpdate Opens the wizard for a new credential.
 */
export function useRowActions(
  actions: UseAccountActionsResult,
  onUpdate: (account: Account) => void,
): (account: Account, deed: RowDeed) => void {
  const latest = useLatest({ actions, onUpdate });
  return useCallback(
    (account, deed) => {
      const { actions: now, onUpdate: update } = latest.current;
      switch (deed) {
        case 'update':
          update(account);
          return;
        case 'checkAgain':
          now.checkAgain(account);
          return;
        case 'dismiss':
          now.dismiss(account.id);
          return;
        case 'tryAgain':
          tryAgain(now, account);
          return;
        default:
          deed satisfies never;
      }
    },
    [latest],
  );
}

/** The same request once more, for the account as it is now and with a key of its own: it is another press. */
function tryAgain(actions: UseAccountActionsResult, account: Account): void {
  const state = actions.states.get(account.id);
  if (state?.at !== 'failed') return;
  if (state.request.action === 'retest') actions.retest(account);
  else actions.request(account, state.request);
}
