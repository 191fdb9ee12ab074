import { type AccountRow, useAccounts } from 'integration-kit';
import { useEffect } from 'react';
import { DEFINITIONS } from '../../definitions.ts';

/** What goes on with an account whose costs are shown. */
export interface Activity {
  readonly accountId: string;
  readonly integrationId: string;
  /** `delayed` = the last tries were in vain, and it is tried again by itself. */
  readonly state: 'importing' | 'delayed' | 'stopped' | 'paused' | 'steady';
  /** Share of the first import that is done, 0 to 1, when it is known. */
  readonly fraction: number | undefined;
  /** Names the last import that is complete; another text = other figures. Empty while one is running. */
  readonly completed: string;
}

/** What goes on with the accounts, live: the kit's hook shares one list with the table of the accounts page. */
export function useActivity(): readonly Activity[] {
  const { snapshot, show } = useAccounts(DEFINITIONS[0].id);
  const { filtered, rows } = snapshot;
  useEffect(() => {
    // A search left behind in the table would hide accounts here.
    if (filtered) show({ search: '', status: [] });
  }, [filtered, show]);
  return rows.flatMap((row) => (row.kind === 'account' ? activityOf(row) : []));
}

function activityOf({ account, status }: Extract<AccountRow, { kind: 'account' }>): Activity {
  const { id, integrationId, sync } = account;
  const completed = sync.phase === 'up_to_date' ? `${id} ${sync.startedAt ?? ''}` : '';
  return {
    accountId: id,
    integrationId,
    state: sync.phase === 'delayed' ? 'delayed' : stateOf(status),
    fraction: sync.fraction,
    completed,
  };
}

function stateOf(status: Extract<AccountRow, { kind: 'account' }>['status']): Activity['state'] {
  switch (status) {
    case 'reconnect_needed':
    case 'permission_missing':
    case 'sync_failing':
      return 'stopped';
    case 'importing':
    case 'waiting':
      return 'importing';
    case 'paused':
      return 'paused';
    default:
      return 'steady';
  }
}
