import { memo, type ReactElement, useId, type ReactNode } from 'react';
import type { Account, AccountStatus, AccountCredential, AccountSync } from '../../../definition/account.ts';
import type { ActionAccess } from '../../../hooks/accounts-result.ts';
import { Icon } from '../../../ui/icon.tsx';
import { accountNames, type AccountStrings } from '../../account/account-strings.ts';
import { Moment, ExpiryTime, DataDay } from '../../account/moment.tsx';
import type { RowCommand } from '../notices/row-activity.tsx';
import { isBusy, type RowState } from '../../account/row-state.ts';
import { StatusCell } from './status-cell.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { Space } from '../../../ui/content.tsx';

/** All stable while the account is the same, so that a row renders once. */
interface AccountTableRowProps {
  readonly account: Account;
  readonly status: AccountStatus;
  /** The progress of its action; undefined = idle. */
  readonly state: RowState | undefined;
  /** Whether this person may replace credentials. */
  readonly rotate: ActionAccess;
  readonly strings: AccountStrings;
  /** Milliseconds since 1970, by the minute. */
  readonly now: number;
  readonly onCommand: (account: Account, command: RowCommand) => void;
}

/** One account. Renders a `<tr>`. Its kebab has no handler of its own, because the table handles all of them. */
export const AccountTableRow = /* @__PURE__ */ memo(function AccountTableRow(
  props: AccountTableRowProps,
): ReactElement {
  const { account, status, state, rotate, strings, now, onCommand } = props;
  const { table, columns, credential } = strings;
  const { name } = accountNames(account, table.unnamed);
  return (
    <tr role="row" data-slot="ik-account-row" data-status={status} aria-busy={isBusy(state) ? true : undefined}>
      <AccountCell account={account} strings={strings} />
      <Cell column="status" label={table.columnStatus}>
        <StatusCell
          account={account}
          name={name}
          status={status}
          state={state}
          rotate={rotate}
          strings={strings}
          now={now}
          onCommand={(command) => onCommand(account, command)}
        />
      </Cell>
      <Cell column="key" label={table.columnKey({ credential })}>
        <KeyCell credential={account.credential} strings={strings} now={now} />
      </Cell>
      <Cell column="data" label={table.columnData}>
        <DataCell sync={account.sync} strings={strings} now={now} />
      </Cell>
      <Cell column="connected" label={table.columnConnected}>
        <Moment iso={account.createdAt} strings={strings} precision="day" side="past" now={now} />
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

interface AccountCellProps {
  readonly account: Account;
  readonly strings: AccountStrings;
}

/** The row header: the account's name and the vendor's id. The name alone labels the row. */
function AccountCell({ account, strings }: AccountCellProps): ReactElement {
  const id = useId();
  const { table, common, idNoun } = strings;
  const { name, vendorName } = accountNames(account, table.unnamed);
  return (
    <th scope="row" role="rowheader" data-slot="ik-cell" data-column="account" aria-labelledby={id}>
      {name === account.externalId ? null : (
        <span data-slot="ik-account-name">
          <bdi id={id}>{name}</bdi>
        </span>
      )}
      {vendorName === undefined ? null : (
        <span data-slot="ik-account-vendor-name">
          <bdi>{vendorName}</bdi>
        </span>
      )}
      {account.externalId === undefined ? null : (
        <span data-slot="ik-account-id">
          <VisuallyHidden>
            <span>{idNoun}</span>
            <Space />
          </VisuallyHidden>
          <code data-slot="ik-code" dir="ltr" translate="no" id={name === account.externalId ? id : undefined}>
            {account.externalId}
          </code>
          <CopyButton
            text={account.externalId}
            look="icon"
            label={table.copyId({ idNoun, account: name })}
            outcome={{ copied: common.copied, failed: common.copyFailed }}
          />
        </span>
      )}
    </th>
  );
}

interface KeyCellProps {
  readonly credential: AccountCredential;
  readonly strings: AccountStrings;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The last four characters of the credential, never more, and its expiry. */
function KeyCell({ credential, strings, now }: KeyCellProps): ReactElement {
  const { table } = strings;
  const { lastFour } = credential;
  return (
    <>
      <span>{lastFour === undefined ? table.keyUnknown : table.keyEnding({ lastFour })}</span>
      <span data-slot="ik-cell-note">
        <ExpiryTime
          expiresAt={credential.expiresAt}
          strings={strings}
          never={table.expiresNever}
          unknown={table.expiryUnknown}
          precision="day"
          now={now}
        >
          {(facts, over) => (over ? table.expired(facts) : table.expires(facts))}
        </ExpiryTime>
      </span>
    </>
  );
}

interface DataCellProps {
  readonly sync: AccountSync;
  readonly strings: AccountStrings;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The day up to which data is complete, and the time of the last sync. */
function DataCell({ sync, strings, now }: DataCellProps): ReactElement {
  const { table } = strings;
  const { phase, doneThrough, lastSuccessAt } = sync;
  if (doneThrough === undefined && lastSuccessAt === undefined) {
    return <span data-slot="ik-cell-note">{phase === 'none' ? table.noImport : table.noData}</span>;
  }
  return (
    <>
      {doneThrough === undefined ? null : (
        <DataDay iso={doneThrough} strings={strings}>
          {table.dataThrough}
        </DataDay>
      )}
      {lastSuccessAt === undefined ? null : (
        <span data-slot="ik-cell-note">
          <Moment iso={lastSuccessAt} strings={strings} precision="minute" side="past" now={now}>
            {table.lastSync}
          </Moment>
        </span>
      )}
    </>
  );
}

interface CellProps {
  /** Which column, for the stylesheet. */
  readonly column: 'status' | 'key' | 'data' | 'connected' | 'extra' | 'actions';
  /** Head of the column, shown beside the value where the table is too narrow for columns. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** A cell. Its role is explicit: a `display` that stacks cells takes the native role away. */
function Cell({ column, label, children }: CellProps): ReactElement {
  return (
    <td role="cell" data-slot="ik-cell" data-column={column}>
      {label === undefined ? null : (
        <span data-slot="ik-cell-label" aria-hidden="true">
          {label}
        </span>
      )}
      <div data-slot="ik-cell-value">{children}</div>
    </td>
  );
}

interface InvalidRowProps {
  /** The host's id; undefined when that could not be read either. */
  readonly id: string | undefined;
  /** Number of columns of the table. */
  readonly columns: number;
  readonly strings: AccountStrings;
}

/** An account whose data could not be read. The other rows stay usable. */
export const InvalidRow = /* @__PURE__ */ memo(function InvalidRow({
  id,
  columns,
  strings,
}: InvalidRowProps): ReactElement {
  const { table } = strings;
  return (
    <tr role="row" data-slot="ik-account-row" data-status="bad">
      <td role="cell" colSpan={columns} data-slot="ik-cell" data-column="bad">
        <Icon name="warning" />
        <span>
          <span>{table.badRow}</span>
          {id === undefined ? null : (
            <>
              <Space />
              <bdi>{table.badRowId({ id })}</bdi>
            </>
          )}
        </span>
      </td>
    </tr>
  );
});
