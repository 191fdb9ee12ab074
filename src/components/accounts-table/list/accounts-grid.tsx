import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactElement,
  type RefObject,
  useRef,
} from 'react';
import type { Account } from '../../../definition/account.ts';
import type { UseAccountActionsResult, AccountsSnapshot, ActionAccess } from '../../../hooks/accounts-result.ts';
import { pressedKey } from '../../../ui/pressed-key.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { AccountTableRow } from '../row/account-row.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';
import { InvalidRow } from '../row/invalid-row.tsx';
import type { RowDeed } from '../notices/row-activity.tsx';
import { TableHead } from './table-head.tsx';
import { type AccountsSort, nextSort } from './table-sort.ts';

/** Columns that every table has: account, status, key, data, connected, actions. */
const FIXED_COLUMNS = 6;
const SKELETON_ROWS = ['1', '2', '3'];

/** Props of {@link AccountsGrid}. */
export interface AccountsGridProps {
  readonly snapshot: AccountsSnapshot;
  readonly states: UseAccountActionsResult['states'];
  /** Whether this person may replace credentials. */
  readonly rotate: ActionAccess;
  readonly words: AccountStrings;
  /** Milliseconds since 1970, by the minute. */
  readonly now: number;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly onSort: (sort: AccountsSort) => void;
  readonly onDeed: (account: Account, deed: RowDeed) => void;
  /** The kebab of a row was pressed, with a pointer or by a key. */
  readonly onKebab: (kebab: HTMLElement, row: number, by: 'pointer' | 'key') => void;
}

/**
 * The table. One listener serves the kebabs of all rows. Every role is written out: where the table is too narrow for
 * columns the stylesheet stacks its cells, and a `display` other than the native one takes the native roles away.
 */
export function AccountsGrid(props: AccountsGridProps): ReactElement {
  const { snapshot, states, rotate, words, now, body, onSort, onDeed, onKebab } = props;
  const { sort } = snapshot.view;
  const columns = FIXED_COLUMNS + words.columns.length;
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
        <caption data-slot="ik-visually-hidden">{words.table.caption({ integration: words.integration })}</caption>
        <TableHead
          words={words}
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
              row.kind === 'bad' ? (
                <InvalidRow key={row.key} id={row.id} columns={columns} words={words} />
              ) : (
                <AccountTableRow
                  key={row.account.id}
                  account={row.account}
                  status={row.status}
                  state={states.get(row.account.id)}
                  rotate={rotate}
                  words={words}
                  now={now}
                  onDeed={onDeed}
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
