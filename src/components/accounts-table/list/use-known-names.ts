import { useState } from 'react';
import type { UseAccountActionsResult, AccountRow } from '../../../hooks/accounts-result.ts';
import { accountNames } from '../../account/account-name.ts';

/**
 * What the accounts that something is done with are called: kept after their rows have gone, so that "Acme was
 * disconnected" can still be said.
 *
 * @param unnamed Words for an account without any name.
 */
export function useKnownNames(
  states: UseAccountActionsResult['states'],
  rows: readonly AccountRow[],
  unnamed: string,
): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const next = new Map<string, string>();
  for (const id of states.keys()) {
    const row = rows.find((one) => one.kind === 'account' && one.account.id === id);
    const name = row?.kind === 'account' ? accountNames(row.account, unnamed).name : names.get(id);
    if (name !== undefined) next.set(id, name);
  }
  if (sameNames(names, next)) return names;
  setNames(next);
  return next;
}

function sameNames(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...b].every(([id, name]) => a.get(id) === name);
}
