import type { Store } from '../database/store.ts';
import type { ImportRow } from './rows.ts';
import { STREAMS, type Stream } from './streams.ts';
import type { DayRange } from './days.ts';

/** The state of one account's import. */
export interface ImportState {
  readonly accountId: string;
  readonly sourceId: string;
  /** `initial` until all history is read once; `again` = days that a person asked for. */
  readonly kind: 'initial' | 'refresh' | 'again';
  readonly range: DayRange;
  /** Unix seconds of the first day that neither the initial import nor a refresh has read. */
  readonly readUntil: number;
  /** Days that are to be read again when the present range is read. */
  readonly again: DayRange | null;
  /** Index in `STREAMS`; one past its end = everything is read. */
  readonly stream: number;
  /** Unix seconds of the first day that this stream has not read. */
  readonly nextDay: number;
  readonly startedAtMs: number;
  /** Failed tries since the last page. */
  readonly failures: number;
  /** When to go on, in milliseconds. */
  readonly nextAtMs: number;
  readonly paused: boolean;
}

/** Whether everything of the present range is read. */
export function isComplete({ stream }: ImportState): boolean {
  return stream >= STREAMS.length;
}

/** The imports and what they have read. Changes belong into a transaction. */
export interface ImportStore {
  find(accountId: string): ImportState | null;
  save(state: ImportState): void;
  /** Every import that is not paused, the one that is due first at the head. */
  waiting(): readonly Pick<ImportState, 'accountId' | 'nextAtMs' | 'failures'>[];
  /** Replaces all stored rows of the days of a page. */
  replaceDays(stream: Stream, sourceId: string, days: readonly string[], rows: readonly ImportRow[]): void;
}

/** Imports over the database. */
export function createImportStore({ database }: Store): ImportStore {
  const find = database.prepare('SELECT * FROM imports WHERE account_id = ?');
  const save = database.prepare(
    `INSERT OR REPLACE INTO imports
     (account_id, source_id, kind, range_from, range_to, stream, next_day, started_at, failures, next_at, paused,
      read_until, again_from, again_to)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const waiting = database.prepare(
    'SELECT account_id, next_at, failures FROM imports WHERE paused = 0 ORDER BY next_at',
  );
  const tables = new Map(
    STREAMS.map(({ id, columns }) => {
      const marks = columns.map(() => '?').join(', ');
      return [
        id,
        {
          clear: database.prepare(`DELETE FROM ${id} WHERE source_id = ? AND day = ?`),
          insert: database.prepare(`INSERT INTO ${id} (source_id, day, ${columns.join(', ')}) VALUES (?, ?, ${marks})`),
        },
      ];
    }),
  );

  return {
    find(accountId) {
      const row = find.get(accountId);
      return row === undefined
        ? null
        : {
            accountId,
            sourceId: String(row['source_id']),
            kind: row['kind'] === 'initial' || row['kind'] === 'again' ? row['kind'] : 'refresh',
            range: { from: Number(row['range_from']), to: Number(row['range_to']) },
            readUntil: Number(row['read_until']),
            again: row['again_from'] === null ? null : { from: Number(row['again_from']), to: Number(row['again_to']) },
            stream: Number(row['stream']),
            nextDay: Number(row['next_day']),
            startedAtMs: Number(row['started_at']),
            failures: Number(row['failures']),
            nextAtMs: Number(row['next_at']),
            paused: row['paused'] === 1,
          };
    },
    save(state) {
      const { accountId, sourceId, kind, range, stream, nextDay, startedAtMs, failures, nextAtMs, paused } = state;
      const place = [accountId, sourceId, kind, range.from, range.to, stream, nextDay];
      const turn = [startedAtMs, failures, Math.round(nextAtMs), paused ? 1 : 0, state.readUntil];
      save.run(...place, ...turn, state.again?.from ?? null, state.again?.to ?? null);
    },
    waiting: () =>
      waiting.all().map((row) => ({
        accountId: String(row['account_id']),
        nextAtMs: Number(row['next_at']),
        failures: Number(row['failures']),
      })),
    replaceDays({ id }, sourceId, days, rows) {
      const table = tables.get(id);
      for (const day of days) table?.clear.run(sourceId, day);
      for (const { day, names, figures } of rows) table?.insert.run(sourceId, day, ...names, ...figures);
    },
  };
}
