import type { ReactElement, ReactNode } from 'react';
import type { AccountsSnapshot } from '../../../hooks/accounts-result.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';

/** Props of {@link AccountsEmpty}. */
export interface AccountsEmptyProps {
  readonly snapshot: AccountsSnapshot;
  readonly words: AccountStrings;
  /** The button that connects the first one. */
  readonly connect: ReactNode;
  readonly onClear: () => void;
}

/** What stands in place of rows: nothing is connected yet, or nothing was found. */
export function AccountsEmpty({ snapshot, words, connect, onClear }: AccountsEmptyProps): ReactElement {
  const { table, other, credential, integration } = words;
  if (snapshot.filtered) {
    return (
      <EmptyState
        icon="search"
        title={table.noneTitle({ other })}
        actions={<Button onClick={onClear}>{table.clearFilters}</Button>}
      >
        {table.noneBody}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="key" title={table.emptyTitle({ other })} actions={connect}>
      {table.emptyBody({ credential, integration })}
    </EmptyState>
  );
}
