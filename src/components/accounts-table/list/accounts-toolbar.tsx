import type { ReactElement, ReactNode } from 'react';
import type { UseAccountsResult } from '../../../hooks/accounts-result.ts';
import type { AccountStrings } from '../../account/account-strings.ts';
import { AccountsSearch } from './accounts-search.tsx';
import { StatusFilter } from './status-filter.tsx';

/** Props of {@link AccountsToolbar}. */
export interface AccountsToolbarProps {
  readonly list: UseAccountsResult;
  readonly words: AccountStrings;
  readonly onSearch: (search: string) => void;
  /** How many accounts there are, in words. */
  readonly children: ReactNode;
}

/** Finds accounts, and says how many there are. What the host cannot do is not offered. */
export function AccountsToolbar({ list, words, onSearch, children }: AccountsToolbarProps): ReactElement {
  const { controls, view } = list.snapshot;
  return (
    <div data-slot="ik-accounts-toolbar">
      {controls.search ? <AccountsSearch search={view.search} words={words} onSearch={onSearch} /> : null}
      {controls.status ? (
        <StatusFilter status={view.status} words={words} onFilter={(status) => list.show({ status })} />
      ) : null}
      <p data-slot="ik-accounts-count">{children}</p>
    </div>
  );
}
