import { type ReactElement, useId } from 'react';
import type { Account, AccountStatus } from '../../../definition/account.ts';
import { calendarDaysLeft } from '../../../definition/calendar-days.ts';
import type { ActionAccess } from '../../../hooks/accounts-result.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { prefetchConnectWizard } from '../../connect-wizard/shell/open-wizard.tsx';
import { accessReason } from '../../integration-card/access-reason.ts';
import type { AccountStrings } from '../../account/account-strings.ts';
import { RowActivity, type RowDeed } from '../notices/row-activity.tsx';
import type { RowState } from '../../account/row-state.ts';
import { StatusDetail } from './status-detail.tsx';
import { STATUS_LOOKS } from './status-look.ts';

/** Props of {@link StatusCell}. */
export interface StatusCellProps {
  readonly account: Account;
  /** What the account is called. */
  readonly name: string;
  readonly status: AccountStatus;
  readonly state: RowState | undefined;
  /** Whether this person may replace credentials. */
  readonly rotate: ActionAccess;
  readonly words: AccountStrings;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onDeed: (deed: RowDeed) => void;
}

/** How an account is, why, the way out of it, and what is being done about it. */
export function StatusCell(props: StatusCellProps): ReactElement {
  const { account, name, status, state, words, now, onDeed } = props;
  const { tone, icon } = STATUS_LOOKS[status];
  return (
    <>
      <StatusBadge tone={tone} icon={<Icon name={icon} />}>
        {status === 'expiring'
          ? words.statuses.expiring(calendarDaysLeft(account.credential.expiresAt, now))
          : words.statuses[status]}
      </StatusBadge>
      <StatusDetail account={account} status={status} words={words} now={now} />
      {status === 'reconnect_needed' || status === 'permission_missing' || status === 'expiring' ? (
        <UpdateButton {...props} />
      ) : null}
      {state === undefined ? null : <RowActivity state={state} name={name} words={words} now={now} onDeed={onDeed} />}
    </>
  );
}

/** Replaces the credential from where its end is announced. */
function UpdateButton({ name, rotate, words, onDeed }: StatusCellProps): ReactElement | null {
  const reasonId = useId();
  const { table, common, credential } = words;
  const reason = accessReason(rotate, common);
  if (rotate.status === 'absent') return null;
  return (
    <div data-slot="ik-row-remedy">
      <Button
        size="small"
        available={rotate.status === 'allowed'}
        aria-label={table.updateOf({ credential, account: name })}
        aria-describedby={reason === null ? undefined : reasonId}
        onClick={() => onDeed('update')}
        onUnavailablePress={() => onDeed('update')}
        onPointerEnter={prefetchConnectWizard}
        onFocus={prefetchConnectWizard}
      >
        {table.update({ credential })}
      </Button>
      {reason === null ? null : (
        <span data-slot="ik-cell-note" id={reasonId}>
          {reason}
        </span>
      )}
    </div>
  );
}
