import { type ReactElement, type ReactNode, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { UseAccountsResult, AccountsSnapshot } from '../../../hooks/accounts-result.ts';
import type { AccountStrings } from '../../account/account-strings.ts';
import { keepFromForeignForm } from '../../../ui/event-boundary.ts';
import { Icon } from '../../../ui/icon.tsx';
import { TextInput, Select } from '../../../ui/inputs.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { ACCOUNT_STATUSES, type AccountStatus } from '../../../definition/account.ts';

interface AccountsToolbarProps {
  readonly list: UseAccountsResult;
  readonly strings: AccountStrings;
  readonly onSearch: (search: string) => void;
  /** The number of accounts, as text. */
  readonly children: ReactNode;
}

/** Search, status filter and the number of accounts. A control that the host cannot honor is not rendered. */
export function AccountsToolbar({ list, strings, onSearch, children }: AccountsToolbarProps): ReactElement {
  const { controls, view } = list.snapshot;
  return (
    <div data-slot="ik-accounts-toolbar">
      {controls.search ? <AccountsSearch search={view.search} strings={strings} onSearch={onSearch} /> : null}
      {controls.status ? (
        <StatusFilter status={view.status} strings={strings} onFilter={(status) => list.show({ status })} />
      ) : null}
      <p data-slot="ik-accounts-count">{children}</p>
    </div>
  );
}

interface AccountsSearchProps {
  /** The current search. */
  readonly search: string;
  readonly strings: AccountStrings;
  readonly onSearch: (search: string) => void;
}

/** Searches accounts by name, label or vendor id during typing. Typing never waits for the list. */
function AccountsSearch({ search, strings, onSearch }: AccountsSearchProps): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState(search);
  const deferred = useDeferredValue(typed);
  const submitted = useRef(search);

  useEffect(() => {
    if (submitted.current === deferred) return;
    submitted.current = deferred;
    onSearch(deferred);
  }, [deferred, onSearch]);
  useEffect(() => {
    if (submitted.current === search) return;
    submitted.current = search;
    setTyped(search);
  }, [search]);

  return (
    <div data-slot="ik-accounts-search">
      <label htmlFor={id}>
        <VisuallyHidden>{strings.table.search({ other: strings.other })}</VisuallyHidden>
        <Icon name="search" />
      </label>
      <TextInput
        id={id}
        type="search"
        value={typed}
        placeholder={strings.table.searchHint({ idNoun: strings.idNoun })}
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        onKeyDown={keepFromForeignForm}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}

interface StatusFilterProps {
  /** Empty = every status. */
  readonly status: readonly AccountStatus[];
  readonly strings: AccountStrings;
  readonly onFilter: (status: readonly AccountStatus[]) => void;
}

/** Shows only the accounts of one status. Renders a native `<select>`. */
function StatusFilter({ status, strings, onFilter }: StatusFilterProps): ReactElement {
  const id = useId();
  const { table, statuses } = strings;
  const options = ACCOUNT_STATUSES.map((value) => ({
    value,
    label: value === 'expiring' ? statuses.expiring(null) : statuses[value],
  }));
  return (
    <div data-slot="ik-accounts-filter">
      <label data-slot="ik-label" htmlFor={id}>
        {table.status}
      </label>
      <Select
        id={id}
        value={status[0] ?? ''}
        options={[{ value: '', label: table.statusAll }, ...options]}
        onChange={(event) => onFilter(ACCOUNT_STATUSES.filter((value) => value === event.target.value))}
      />
    </div>
  );
}

/** The number of accounts and their order, for example "12 accounts, sorted by name, A to Z". */
export function countText({ page, rows, view, filtered }: AccountsSnapshot, strings: AccountStrings): string {
  const { table, format, one, other } = strings;
  const count = table.count({
    count: page.total,
    number: format.number(page.total ?? rows.length),
    approximate: page.approximate,
    filtered,
    one,
    other,
  });
  return view.sort === null
    ? count
    : table.countSorted({ count, order: table.sorted[view.sort.by][view.sort.direction] });
}
