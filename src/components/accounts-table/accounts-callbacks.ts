import { useEffect, useRef } from 'react';
import type { AccountActionsBinding } from '../../hooks/accounts-binding.ts';
import type { AccountOutcome, TestOutcome } from '../../hooks/callbacks.ts';
import { useLatest } from '../../hooks/use-latest.ts';
import type { RowState } from '../account/row-state.ts';

/** What a table tells its host. */
export interface AccountsCallbacks {
  /** An account was connected from this table. Once per account, when the wizard has closed. */
  readonly onConnected?: ((outcome: AccountOutcome) => void) | undefined;
  /** The credential of an account was replaced from this table. Once per account, when the wizard has closed. */
  readonly onRotated?: ((outcome: AccountOutcome) => void) | undefined;
  /** An account was disconnected: the host has answered. Once per account. */
  readonly onDisconnected?: ((outcome: AccountOutcome) => void) | undefined;
  /** A test ended that this table shows: of a typed key in its wizard, or of a stored one. Once per test. */
  readonly onTested?: ((outcome: TestOutcome) => void) | undefined;
}

/** Tells the host what became of the accounts: each disconnect and each test of a row, once. */
export function useAccountsCallbacks(
  integrationId: string,
  states: AccountActionsBinding['states'],
  callbacks: AccountsCallbacks,
): void {
  const latest = useLatest(callbacks);
  const before = useRef(states);
  useEffect(() => {
    const known = before.current;
    before.current = states;
    const { onDisconnected, onTested } = latest.current;
    for (const [accountId, was] of known) {
      const now = states.get(accountId);
      if (was === now) continue;
      const tested = testEnd(was, now);
      if (tested !== null) onTested?.({ integrationId, accountId, ...tested });
    }
    for (const [accountId, now] of states) {
      if (now.at !== 'changed' || now.request.action !== 'disconnect' || known.get(accountId) === now) continue;
      onDisconnected?.({ integrationId, accountId, account: now.account });
    }
  }, [integrationId, states, latest]);
}

/** How a test ended that the row shows; null for everything else, and for a test whose own view tells its end. */
function testEnd(was: RowState, now: RowState | undefined): Pick<TestOutcome, 'outcome' | 'code'> | null {
  if (was.at !== 'testing' || was.origin === 'view' || now?.at === 'testing') return null;
  if (now?.at === 'tested') {
    return now.result.ok ? { outcome: 'passed' } : { outcome: 'failed', code: now.result.failure.code };
  }
  return now?.at === 'failed' ? { outcome: 'failed', code: now.failure.code } : { outcome: 'cancelled' };
}
