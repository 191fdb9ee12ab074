import { memo, type ReactElement } from 'react';
import type { Account, AccountStatus } from '../../../definition/account.ts';
import type { ActionAccess } from '../../../hooks/accounts-result.ts';
import { Icon } from '../../../ui/icon.tsx';
import { AccountCell } from './account-cell.tsx';
import { accountNames } from '../../account/account-name.ts';
import type { AccountStrings } from '../../account/account-strings.ts';
import { Cell } from './cell.tsx';
import { DataCell } from './data-cell.tsx';
import { KeyCell } from './key-cell.tsx';
import { Moment } from '../../account/moment.tsx';
import type { RowDeed } from '../notices/row-activity.tsx';
import { isBusy, type RowState } from '../../account/row-state.ts';
import { StatusCell } from './status-cell.tsx';

/** Props of {@link AccountTableRow}. All stable while the account is the same, so that a row is drawn once. */
export interface AccountTableRowProps {
  readonly account: Account;
  readonly status: AccountStatus;
  /** Where the work on it is; undefined = idle. */
  readonly state: RowState | undefined;
  /** Whether this person may replace credentials. */
  readonly rotate: ActionAccess;
  readonly words: AccountStrings;
  /** Milliseconds since 1970, by the minute. */
  readonly now: number;
  readonly onDeed: (account: Account, deed: RowDeed) => void;
}

/** One account. Renders a `<tr>`; its kebab has no handler of its own, the table listens for all of them. */
export const AccountTableRow = /* @__PURE__ */ memo(function AccountTableRow(
  props: AccountTableRowProps,
): ReactElement {
  const { account, status, state, rotate, words, now, onDeed } = props;
  const { table, columns, credential } = words;
  const { name } = accountNames(account, table.unnamed);
  return (
    <tr role="row" data-slot="ik-account-row" data-status={status} aria-busy={isBusy(state) ? true : undefined}>
      <AccountCell account={account} words={words} />
      <Cell column="status" label={table.columnStatus}>
        <StatusCell
          account={account}
          name={name}
          status={status}
          state={state}
          rotate={rotate}
          words={words}
          now={now}
          onDeed={(deed) => onDeed(account, deed)}
        />
      </Cell>
      <Cell column="key" label={table.columnKey({ credential })}>
        <KeyCell credential={account.credential} words={words} now={now} />
      </Cell>
      <Cell column="data" label={table.columnData}>
        <DataCell sync={account.sync} words={words} now={now} />
      </Cell>
      <Cell column="connected" label={table.columnConnected}>
        <Moment iso={account.createdAt} words={words} precision="day" side="past" now={now} />
        {account.createdBy === undefined ? null : (
          <span data-slot="ik-cell-note">
            <bdi>{table.connectedBy({ person: account.createdBy })}</bdi>
          </span>
        )}
      </Cell>
      {columns.map(({ attribute, label }) => (
        <Cell key={attribute} column="extra" label={label}>
          <bdi>{attributeOf(account, attribute)}</bdi>
        </Cell>
      ))}
      <Cell column="actions">
        <button
          type="button"
          data-slot="ik-kebab"
          aria-haspopup="menu"
          aria-expanded={false}
          aria-label={table.actions({ account: name })}
        >
          <Icon name="more" />
        </button>
      </Cell>
    </tr>
  );
});

function attributeOf({ attributes }: Account, name: string): string {
  return attributes !== undefined && Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : '';
}
