import { useEffect, useRef } from 'react';
import type { UseAccountActionsResult } from '../../hooks/accounts-result.ts';
import type { AccountOutcome, TestOutcome } from '../../hooks/callbacks.ts';
import { useTestEnds } from '../../hooks/use-retest.ts';
import { useLatest } from '../../hooks/use-latest.ts';

/** Events of a table that its host can observe. */
export interface AccountsCallbacks {
  /** An account was connected from this table. Once per account, when the wizard has closed. */
  readonly onConnected?: ((outcome: AccountOutcome) => void) | undefined;
  /** The credential of an account was replaced from this table. Once per account, when the wizard has closed. */
  readonly onRotated?: ((outcome: AccountOutcome) => void) | undefined;
  /** An account was disconnected: the host has answered. Once per account. */
  readonly onDisconnected?: ((outcome: AccountOutcome) => void) | undefined;
  /**
   * A test ended: of a typed key in the table's wizard, or of the stored key of one of its accounts, wherever on the page
   * it was started. Once per test.
   */
  readonly onTested?: ((outcome: TestOutcome) => void) | undefined;
}

/** Calls the host for each disconnect and each test of a stored key, once. */
export function useAccountsCallbacks(
  integrationId: string,
  states: UseAccountActionsResult['states'],
  callbacks: AccountsCallbacks,
): void {
  const latest = useLatest(callbacks);
  const before = useRef(states);
  useTestEnds(integrationId, undefined, callbacks.onTested);
  useEffect(() => {
    const known = before.current;
    before.current = states;
    for (const [accountId, now] of states) {
      if (now.at !== 'changed' || now.request.action !== 'disconnect' || known.get(accountId) === now) continue;
      latest.current.onDisconnected?.({ integrationId, accountId, account: now.account });
    }
  }, [integrationId, states, latest]);
}
