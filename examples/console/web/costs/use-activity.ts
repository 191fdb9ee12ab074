import { type AccountRow, useAccounts } from 'integration-kit';
import { useEffect } from 'react';
import { DEFINITIONS } from '../../definitions.ts';

/** What the import of an account does at the moment. */
export interface Activity {
  readonly accountId: string;
  readonly integrationId: string;
  /** `delayed` = the last requests to the vendor failed and are repeated. */
  readonly state: 'importing' | 'delayed' | 'stopped' | 'paused' | 'steady';
  /** Share of the first import that is done, from 0 to 1; undefined while it is unknown. */
  readonly fraction: number | undefined;
  /** Identifies the last complete import: it changes when the figures do. Empty while an import runs. */
  readonly completed: string;
}

/** The activity of every account, live. The kit's hook shares one list with the table of the accounts page. */
export function useActivity(): readonly Activity[] {
  const { snapshot, show } = useAccounts(DEFINITIONS[0].id);
  const { filtered, rows } = snapshot;
  useEffect(() => {
    // A search that is still set in the table would hide accounts here.
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
