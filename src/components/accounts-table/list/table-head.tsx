import type { ReactElement } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';
import type { AccountsSort } from './table-sort.ts';

/** Props of {@link TableHead}. */
export interface TableHeadProps {
  readonly words: AccountStrings;
  /** Null = the host's own order. */
  readonly sort: AccountsSort | null;
  /** Absent where the order cannot be chosen. */
  readonly onSort?: ((by: AccountsSort['by']) => void) | undefined;
}

/** The heads of the columns; a press on one orders the rows by it. */
export function TableHead(props: TableHeadProps): ReactElement {
  const { words } = props;
  const { table, credential, columns } = words;
  return (
    <thead role="rowgroup" data-slot="ik-accounts-head">
      <tr role="row" data-slot="ik-accounts-head-row">
        <Head {...props} by="name" label={table.columnAccount} />
        <Head {...props} by="status" label={table.columnStatus} />
        <Head {...props} by="expiresAt" label={table.columnKey({ credential })} />
        <Head {...props} by="lastSync" label={table.columnData} />
        <Head {...props} by="createdAt" label={table.columnConnected} />
        {columns.map(({ attribute, label }) => (
          <Head key={attribute} {...props} label={label} />
        ))}
        <th scope="col" role="columnheader" data-slot="ik-column" data-column="actions">
          <VisuallyHidden>{table.columnActions}</VisuallyHidden>
        </th>
      </tr>
    </thead>
  );
}

function Head(props: TableHeadProps & { readonly label: string; readonly by?: AccountsSort['by'] }): ReactElement {
  const { label, by, sort, onSort } = props;
  const direction = by !== undefined && sort?.by === by ? sort.direction : null;
  return (
    <th
      scope="col"
      role="columnheader"
      data-slot="ik-column"
      data-sortable={by === undefined || onSort === undefined ? undefined : ''}
      aria-sort={direction === null ? undefined : direction === 'asc' ? 'ascending' : 'descending'}
    >
      {by === undefined || onSort === undefined ? (
        label
      ) : (
        <button type="button" data-slot="ik-sort" data-direction={direction ?? undefined} onClick={() => onSort(by)}>
          {label}
          <Icon name={direction === 'desc' ? 'sort-desc' : 'sort-asc'} />
        </button>
      )}
    </th>
  );
}
