import type { Store } from '../database/store.ts';

/**
 * Why a day's figures are not all that the vendor sent. `many_lines` = all there, the small ones added up;
 * `day_too_large` = the page of that day is longer than any that is read, and none of its lines is there.
 */
export type FindingReason =
  | 'unreadable_line'
  | 'unreadable_name'
  | 'unreadable_amount'
  | 'unreadable_count'
  | 'other_currency'
  | 'too_large'
  | 'day_too_large'
  | 'many_lines';

/** What was found on one day of one stream. */
export interface Finding {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly reason: FindingReason;
  /** How many lines; 0 with `day_too_large`: they are not counted. */
  readonly lines: number;
  /** Name of one of them, safe to show; empty when it has none. Holds no figure. */
  readonly sample: string;
}

/** Findings of some days of one stream of one source, put together. */
export interface FindingSummary {
  readonly sourceId: string;
  readonly stream: string;
  /**
   * `unreadable` = the lines are in no figure; `added_up` = they are in the figures without their names;
   * `day_too_large` = none of the days' lines are in a figure.
   */
  readonly kind: 'unreadable' | 'added_up' | 'day_too_large';
  readonly lines: number;
  /** How many days, the first and the last of them. */
  readonly days: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly sample: string;
}

/** What the days that were imported lack. At most one entry for each day, stream and reason. */
export interface FindingStore {
  /** Puts findings in place of what was found on these days before. Belongs into a transaction. */
  replace(stream: string, sourceId: string, days: readonly string[], findings: readonly Finding[]): void;
  /** The first day, from `from` (`YYYY-MM-DD`) on, with lines that could not be read; null when there is none. */
  firstUnreadableDay(sourceId: string, from: string): string | null;
  /** Of one source, at most six: one for each stream and kind. */
  summaries(sourceId: string, from: string, to: string): readonly FindingSummary[];
}

/** Findings over the database. */
export function createFindingStore({ database }: Store): FindingStore {
  const clear = database.prepare('DELETE FROM import_findings WHERE source_id = ? AND stream = ? AND day = ?');
  const insert = database.prepare(
    'INSERT INTO import_findings (source_id, stream, day, reason, lines, sample) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const first = database.prepare(
    `SELECT min(day) AS day FROM import_findings WHERE source_id = ? AND day >= ? AND reason <> 'many_lines'`,
  );
  const summaries = database.prepare(
    `SELECT source_id, stream,
       CASE reason WHEN 'many_lines' THEN 'added_up' WHEN 'day_too_large' THEN reason ELSE 'unreadable' END AS kind,
       sum(lines) AS lines, count(DISTINCT day) AS days,
       min(day) AS first_day, max(day) AS last_day, max(sample) AS sample
     FROM import_findings WHERE source_id = ? AND day BETWEEN ? AND ?
     GROUP BY stream, kind`,
  );
  return {
    replace(stream, sourceId, days, findings) {
      for (const day of days) clear.run(sourceId, stream, day);
      for (const { day, reason, lines, sample } of findings) {
        insert.run(sourceId, stream, day, reason, lines, sample);
      }
    },
    firstUnreadableDay(sourceId, from) {
      const day = first.get(sourceId, from)?.['day'];
      return typeof day === 'string' ? day : null;
    },
    summaries: (sourceId, from, to) =>
      summaries.all(sourceId, from, to).map((row) => ({
        sourceId: String(row['source_id']),
        stream: String(row['stream']),
        // SAFETY: one of the three of the statement.
        kind: row['kind'] as FindingSummary['kind'],
        lines: Number(row['lines']),
        days: Number(row['days']),
        firstDay: String(row['first_day']),
        lastDay: String(row['last_day']),
        sample: String(row['sample']),
      })),
  };
}
