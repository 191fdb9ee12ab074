import type { ReactElement } from 'react';
import type { AccountSync } from '../../../definition/account.ts';
import type { AccountStrings } from '../../account/account-strings.ts';
import { DataDay, Moment } from '../../account/moment.tsx';

/** Props of {@link DataCell}. */
export interface DataCellProps {
  readonly sync: AccountSync;
  readonly words: AccountStrings;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Up to when data is complete, and when some last arrived. */
export function DataCell({ sync, words, now }: DataCellProps): ReactElement {
  const { table } = words;
  const { phase, doneThrough, lastSuccessAt } = sync;
  if (doneThrough === undefined && lastSuccessAt === undefined) {
    return <span data-slot="ik-cell-note">{phase === 'none' ? table.noImport : table.noData}</span>;
  }
  return (
    <>
      {doneThrough === undefined ? null : (
        <DataDay iso={doneThrough} words={words}>
          {table.dataThrough}
        </DataDay>
      )}
      {lastSuccessAt === undefined ? null : (
        <span data-slot="ik-cell-note">
          <Moment iso={lastSuccessAt} words={words} precision="minute" side="past" now={now}>
            {table.lastSync}
          </Moment>
        </span>
      )}
    </>
  );
}
