import type { Store } from '../database/store.ts';
import { readSum, sumOfColumn } from '../database/exact-sum.ts';
import { OTHER, plainNameOf, plainStoredName } from '../import/names.ts';
import type { Breakdown } from './answers.ts';
import type { FiguresQuery } from './figures-query.ts';

/** Most groups with a series of their own. */
export const MOST_SERIES = 50;

/** The column that a breakdown is made by. */
const COLUMNS = { project: 'project_id', line_item: 'line_item', model: 'model' } as const satisfies Record<
  Breakdown,
  string
>;

/** The sums of one group on one day. */
export interface FiguresRow {
  /** Null = everything without a series of its own. */
  readonly group: string | null;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** One for each column of the table, exact. */
  readonly sums: readonly bigint[];
}

/** A table of imported figures. */
export interface FiguresTable {
  readonly name: 'costs' | 'usage';
  /** What is summed. */
  readonly columns: readonly string[];
  /** SQL for the size of a group, a real number: it decides which groups get a series, and is never shown. */
  readonly size: string;
}

/** Reads sums by group and day: the largest groups by name, all others as one. */
export type FiguresReader = (query: FiguresQuery, sourceIds: readonly string[]) => readonly FiguresRow[];

/**
 * Grouping, ranking and sums are SQLite's, which uses files beyond its cache: whatever is in the table, at most
 * `MOST_SERIES` + 1 rows a day come into memory. Names that an earlier version stored as they came are made plain first,
 * so that those that look the same are one group.
 */
export function figuresReader({ database }: Store, { name: table, columns, size }: FiguresTable): FiguresReader {
  database.function('plain_name', { deterministic: true }, (name) => plainStoredName(String(name)));

  return ({ days, by }, sourceIds) => {
    const rows = `WITH figures AS (
      SELECT ${plainNameOf(COLUMNS[by])} AS name, day, ${columns.join(', ')} FROM ${table}
      WHERE day BETWEEN ? AND ? AND source_id IN (SELECT value FROM json_each(?)))`;
    const range = [days[0] ?? '', days.at(-1) ?? '', JSON.stringify(sourceIds)];
    const largest = database.prepare(
      `${rows} SELECT name FROM figures WHERE name <> ? GROUP BY name ORDER BY abs(${size}) DESC, name LIMIT ?`,
    );
    const named = largest.all(...range, OTHER, MOST_SERIES).map((row) => String(row['name']));
    const sums = database.prepare(
      `${rows} SELECT CASE WHEN name IN (SELECT value FROM json_each(?)) THEN name END AS series, day,
         ${columns.map(sumOfColumn).join(', ')} FROM figures GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    sums.setReadBigInts(true);
    return sums.all(...range, JSON.stringify(named)).map((row) => ({
      group: typeof row['series'] === 'string' ? row['series'] : null,
      day: String(row['day']),
      sums: columns.map((column) => readSum(row, column)),
    }));
  };
}
