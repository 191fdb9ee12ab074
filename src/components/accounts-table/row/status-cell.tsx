import { type ReactElement, useId } from 'react';
import type { Account, AccountStatus } from '../../../definition/account.ts';
import { calendarDaysLeft } from '../../../definition/expiry.ts';
import type { ActionAccess } from '../../../hooks/accounts-result.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { StatusBadge, type Tone } from '../../../ui/status-badge.tsx';
import { accessReason } from '../../access-reason.ts';
import { prefetchConnectWizard } from '../../connect-wizard/shell/open-wizard.tsx';
import { type AccountStrings, accountNames } from '../../account/account-strings.ts';
import { RowActivity, type RowCommand } from '../notices/row-activity.tsx';
import type { RowState } from '../../account/row-state.ts';
import { Progress } from '../../../ui/progress.tsx';
import { Moment } from '../../account/moment.tsx';

interface StatusCellProps {
  readonly account: Account;
  /** The account's name on screen. */
  readonly name: string;
  readonly status: AccountStatus;
  readonly state: RowState | undefined;
  /** Whether this person may replace credentials. */
  readonly rotate: ActionAccess;
  readonly strings: AccountStrings;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onCommand: (command: RowCommand) => void;
}

/** The status of an account, its reason, its remedy, and the action that is under way. */
export function StatusCell(props: StatusCellProps): ReactElement {
  const { account, name, status, state, strings, now, onCommand } = props;
  const { tone, icon } = STATUS_LOOKS[status];
  return (
    <>
      <StatusBadge tone={tone} icon={<Icon name={icon} />}>
        {status === 'expiring'
          ? strings.statuses.expiring(calendarDaysLeft(account.credential.expiresAt, now))
          : strings.statuses[status]}
      </StatusBadge>
      <StatusDetail account={account} status={status} strings={strings} now={now} />
      {status === 'reconnect_needed' || status === 'permission_missing' || status === 'expiring' ? (
        <UpdateButton {...props} />
      ) : null}
      {state === undefined ? null : (
        <RowActivity state={state} name={name} strings={strings} now={now} onCommand={onCommand} />
      )}
    </>
  );
}

/** Opens the wizard for a new credential, beside the status that requires one. */
function UpdateButton({ name, rotate, strings, onCommand }: StatusCellProps): ReactElement | null {
  const reasonId = useId();
  const { table, common, credential } = strings;
  const reason = accessReason(rotate, common);
  if (rotate.status === 'absent') return null;
  return (
    <div data-slot="ik-row-remedy">
      <Button
        size="small"
        available={rotate.status === 'allowed'}
        aria-label={table.updateOf({ credential, account: name })}
        aria-describedby={reason === null ? undefined : reasonId}
        onClick={() => onCommand('update')}
        onUnavailablePress={() => onCommand('update')}
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

/** Color and icon of a status. They repeat its label. */
const STATUS_LOOKS: Readonly<Record<AccountStatus, { readonly tone: Tone; readonly icon: IconName }>> = {
  reconnect_needed: { tone: 'danger', icon: 'key' },
  permission_missing: { tone: 'danger', icon: 'shield' },
  sync_failing: { tone: 'danger', icon: 'warning' },
  expiring: { tone: 'caution', icon: 'clock' },
  partial: { tone: 'caution', icon: 'info' },
  paused: { tone: 'neutral', icon: 'pause' },
  importing: { tone: 'info', icon: 'refresh' },
  waiting: { tone: 'info', icon: 'clock' },
  connected: { tone: 'success', icon: 'check' },
  unknown: { tone: 'neutral', icon: 'dot' },
};

interface StatusDetailProps {
  readonly account: Account;
  readonly status: AccountStatus;
  readonly strings: AccountStrings;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Details under the label of a status: reason, progress or next attempt. Renders nothing for a status without details. */
function StatusDetail({ account, status, strings, now }: StatusDetailProps): ReactElement | null {
  const { credential, sync } = account;
  switch (status) {
    case 'reconnect_needed':
      return credential.failure === undefined ? null : <Note>{strings.explain(credential.failure).title}</Note>;
    case 'permission_missing':
      return <Missing names={credential.failure?.missingScopes ?? []} strings={strings} />;
    case 'sync_failing':
      return sync.failure === undefined ? null : <Note>{strings.explain(sync.failure).title}</Note>;
    case 'partial':
      return <Missing names={missingCapabilities(account, strings)} strings={strings} />;
    case 'paused':
      return <Note>{strings.table.pausedNote}</Note>;
    case 'importing':
      return <ImportDetail account={account} strings={strings} />;
    case 'waiting':
      return sync.nextAt === undefined ? null : (
        <Note>
          <Moment iso={sync.nextAt} strings={strings} precision="minute" side="future" now={now}>
            {strings.table.nextTry}
          </Moment>
        </Note>
      );
    default:
      return null;
  }
}

function Note({ children }: { readonly children: ReactElement | string }): ReactElement {
  return <span data-slot="ik-cell-note">{children}</span>;
}

function Missing({
  names,
  strings,
}: {
  readonly names: readonly string[];
  readonly strings: AccountStrings;
}): ReactElement | null {
  if (names.length === 0) return null;
  return <Note>{strings.table.missing({ names: strings.format.list(names), count: names.length })}</Note>;
}

function missingCapabilities({ capabilities = [] }: Account, { definition, t }: AccountStrings): readonly string[] {
  return capabilities
    .filter(({ state }) => state === 'missing')
    .map(({ id }) => {
      const capability = definition.capabilities?.find((one) => one.id === id);
      return capability === undefined ? id : t(capability.label);
    });
}

/** Progress and range of the first import, and what the definition states about it. */
function ImportDetail({ account, strings }: Pick<StatusDetailProps, 'account' | 'strings'>): ReactElement {
  const { table, format, expectations } = strings;
  const { phase, fraction, range } = account.sync;
  const name = accountNames(account, table.unnamed).name;
  const from = format.day(range?.from);
  const to = format.day(range?.to);
  return (
    <>
      {phase === 'queued' ? (
        <Note>{table.queued}</Note>
      ) : (
        <>
          <Progress fraction={fraction} label={table.importProgress({ account: name })} />
          {fraction === undefined ? null : <Note>{table.imported({ percent: format.percent(fraction) })}</Note>}
        </>
      )}
      {from === null || to === null ? null : <Note>{table.importRange({ from: from.date, to: to.date })}</Note>}
      {expectations === '' ? null : <Note>{expectations}</Note>}
    </>
  );
}
