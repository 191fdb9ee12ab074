import type { AccountStrings } from '../../account/account-strings.ts';
import type { RowState } from '../../account/row-state.ts';

/** Something true and worth knowing after a change. */
export type RowNotice = Extract<RowState, { at: 'changed' }>['notices'][number];

/** A notice in one sentence; null for one that this version does not know. */
export function noticeText(notice: RowNotice, { table, credential, integration }: AccountStrings): string | null {
  switch (notice.code) {
    case 'data_kept':
      return table.dataKept;
    case 'data_deleted':
      return table.dataDeleted;
    case 'sync_restarts':
      return table.syncRestarts;
    case 'old_credential_still_active':
      return table.keyStillActive({ credential, vendor: integration });
    case 'unknown':
      return null;
  }
}
