import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactElement,
  type RefObject,
  useRef,
} from 'react';
import type { Account } from '../../../definition/account.ts';
import type {
  UseAccountActionsResult,
  AccountsSnapshot,
  ActionAccess,
  AccountsView,
} from '../../../hooks/accounts-result.ts';
import { pressedKey } from '../../../ui/pressed-key.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { AccountTableRow, InvalidRow } from '../row/account-row.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';
import type { RowCommand } from '../notices/row-activity.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';

/** Columns that every table has: account, status, key, data, connected, actions. */
const FIXED_COLUMNS = 6;
const SKELETON_ROWS = ['1', '2', '3'];

interface AccountsGridProps {
  readonly snapshot: AccountsSnapshot;
  readonly states: UseAccountActionsResult['states'];
  /** Whether this person may replace credentials. */
  readonly rotate: ActionAccess;
  readonly strings: AccountStrings;
  /** Milliseconds since 1970, by the minute. */
  readonly now: number;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly onSort: (sort: AccountsSort) => void;
  readonly onCommand: (account: Account, command: RowCommand) => void;
  /** The kebab of a row was pressed, with a pointer or by a key. */
  readonly onKebab: (kebab: HTMLElement, row: number, by: 'pointer' | 'key') => void;
}

/**
 * The table. One listener serves the kebabs of all rows. Every role is written out: where the table is too narrow for
 * columns the stylesheet stacks its cells, and a `display` other than the native one takes the native roles away.
 */
export function AccountsGrid(props: AccountsGridProps): ReactElement {
  const { snapshot, states, rotate, strings, now, body, onSort, onCommand, onKebab } = props;
  const { sort } = snapshot.view;
  const columns = FIXED_COLUMNS + strings.columns.length;
  /** A press on the kebab of an open menu closes the menu first; the click that follows must not open it again. */
  const wasOpen = useRef(false);

  function press(event: PointerEvent<HTMLElement>): void {
    wasOpen.current = kebabOf(event.target)?.getAttribute('aria-expanded') === 'true';
  }
  function open(event: MouseEvent<HTMLElement> | KeyboardEvent<HTMLElement>): void {
    const kebab = kebabOf(event.target);
    const row = kebab?.closest('tr')?.sectionRowIndex;
    // A click that a key makes counts no presses.
    const by = event.type === 'keydown' || event.detail === 0 ? 'key' : 'pointer';
    if (kebab !== null && row !== undefined) onKebab(kebab, row, by);
  }
  function click(event: MouseEvent<HTMLElement>): void {
    const closes = wasOpen.current;
    wasOpen.current = false;
    if (!closes) open(event);
  }
  function key(event: KeyboardEvent<HTMLElement>): void {
    if (!/^Arrow(?:Down|Up)$/.test(pressedKey(event)) || kebabOf(event.target) === null) return;
    event.preventDefault();
    open(event);
  }

  return (
    <div data-slot="ik-accounts-scroll">
      <table role="table" data-slot="ik-accounts-grid">
        <caption data-slot="ik-visually-hidden">{strings.table.caption({ integration: strings.integration })}</caption>
        <TableHead
          strings={strings}
          sort={sort}
          onSort={snapshot.controls.sort ? (by) => onSort(nextSort(sort, by)) : undefined}
        />
        {snapshot.status === 'loading' ? (
          <tbody aria-hidden="true">
            {SKELETON_ROWS.map((row) => (
              <tr key={row} data-slot="ik-account-row" data-status="loading">
                <td colSpan={columns} data-slot="ik-cell" data-column="loading">
                  <Skeleton lines={2} />
                </td>
              </tr>
            ))}
          </tbody>
        ) : (
          <tbody role="rowgroup" ref={body} onPointerDownCapture={press} onClick={click} onKeyDown={key}>
            {snapshot.rows.map((row) =>
              row.kind === 'invalid' ? (
                <InvalidRow key={row.key} id={row.id} columns={columns} strings={strings} />
              ) : (
                <AccountTableRow
                  key={row.account.id}
                  account={row.account}
                  status={row.status}
                  state={states.get(row.account.id)}
                  rotate={rotate}
                  strings={strings}
                  now={now}
                  onCommand={onCommand}
                />
              ),
            )}
          </tbody>
        )}
      </table>
    </div>
  );
}

function kebabOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-slot='ik-kebab']") : null;
}

interface TableHeadProps {
  readonly strings: AccountStrings;
  /** Null = the host's own order. */
  readonly sort: AccountsSort | null;
  /** Absent where rows cannot be sorted. */
  readonly onSort?: ((by: AccountsSort['by']) => void) | undefined;
}

/** The column headers. A press on one sorts the rows by it. */
function TableHead(props: TableHeadProps): ReactElement {
  const { strings } = props;
  const { table, credential, columns } = strings;
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
          <span>{label}</span>
          <Icon name={direction === 'desc' ? 'sort-desc' : 'sort-asc'} />
        </button>
      )}
    </th>
  );
}

/** The sort key and direction of the list. */
type AccountsSort = NonNullable<AccountsView['sort']>;

/** The sort after a press on a column header: the default direction first, then the reverse. Dates start with the newest. */
export function nextSort(present: AccountsSort | null, by: AccountsSort['by']): AccountsSort {
  if (present?.by === by) return { by, direction: present.direction === 'asc' ? 'desc' : 'asc' };
  return { by, direction: by === 'lastSync' || by === 'createdAt' ? 'desc' : 'asc' };
}
