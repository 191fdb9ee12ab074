import type { AccountStatus } from '../definition/account.ts';

/** The name of each account status. */
export interface StatusMessages extends Readonly<Record<Exclude<AccountStatus, 'expiring'>, string>> {
  /** The credential ends soon. @param days Days of the person's calendar, 0 = today; null when only the host knows. */
  readonly expiring: (days: number | null) => string;
}

/** English. */
export const englishStatuses: StatusMessages = {
  reconnect_needed: 'Reconnect needed',
  permission_missing: 'Permission missing',
  sync_failing: 'Sync failing',
  expiring: (days) => {
    if (days === null) return 'Expires soon';
    if (days === 0) return 'Expires today';
    return days === 1 ? 'Expires in 1 day' : `Expires in ${days} days`;
  },
  partial: 'Partial',
  paused: 'Paused',
  importing: 'Importing',
  waiting: 'Waiting for data',
  connected: 'Connected',
  unknown: 'Status unknown',
};
