import { type ReactElement, useId } from 'react';
import { ACCOUNT_STATUSES, type AccountStatus } from '../../../definition/account.ts';
import { Select } from '../../../ui/inputs.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';

/** Props of {@link StatusFilter}. */
export interface StatusFilterProps {
  /** Empty = every status. */
  readonly status: readonly AccountStatus[];
  readonly words: AccountStrings;
  readonly onFilter: (status: readonly AccountStatus[]) => void;
}

/** Leaves only the accounts of one status. Renders the browser's own choice list. */
export function StatusFilter({ status, words, onFilter }: StatusFilterProps): ReactElement {
  const id = useId();
  const { table, statuses } = words;
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
