import { readSum, sumOfColumn } from '../database/exact-sum.ts';
import type { Store } from '../database/store.ts';
import { OTHER, plainNameOf, plainStoredName } from '../import/names.ts';
import type { Breakdown } from './answers.ts';
import { type Pace, readInSlices } from './day-slices.ts';
import type { FiguresQuery } from './figures-query.ts';
import { createGroupSizes } from './group-sizes.ts';

/** Most groups with a series of their own. */
const MOST_SERIES = 50;

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

/** What was read, and the sources that could not be: nothing of them is in the rows. */
export interface ReadRows {
  readonly rows: readonly FiguresRow[];
  readonly failed: ReadonlySet<string>;
}

/**
 * Reads sums by group and day: the largest groups by name, all others as one.
 *
 * @param onFailed Told what a source that cannot be read threw.
 */
export type FiguresReader = (
  query: FiguresQuery,
  sourceIds: readonly string[],
  onFailed: (thrown: unknown) => void,
) => Promise<ReadRows>;

/**
 * Reads source by source and some days at a time, and lets everybody else be answered in between: over much data this
 * takes seconds. A day of a source is read as a whole, as it is stored. First the size of every group, then the sums of
 * the largest ones: whatever is in the table, at most `MOST_SERIES` + 1 sums a day come into memory. Names that an
 * earlier version stored as they came are made plain first, so that those that look the same are one group.
 */
export function figuresReader({ database }: Store, { name: table, columns, size }: FiguresTable): FiguresReader {
  database.function('plain_name', { deterministic: true }, (name) => plainStoredName(String(name)));

  /** Calls `read` for some days of a source after the other; the sources for which it threw are in the answer. */
  async function eachSlice(
    sourceIds: readonly string[],
    days: readonly string[],
    read: (sourceId: string, from: string, to: string) => void,
    onFailed: (thrown: unknown) => void,
  ): Promise<ReadonlySet<string>> {
    const failed = new Set<string>();
    const pace: Pace = { workedMs: 0 };
    for (const sourceId of sourceIds) {
      try {
        await readInSlices(days, pace, (from, to) => read(sourceId, from, to));
      } catch (thrown) {
        onFailed(thrown);
        failed.add(sourceId);
      }
    }
    return failed;
  }

  return async ({ days, by }, sourceIds, onFailed) => {
    const figures = `WITH figures AS (
      SELECT ${plainNameOf(COLUMNS[by])} AS name, day, ${columns.join(', ')} FROM ${table}
      WHERE source_id = ? AND day BETWEEN ? AND ?)`;
    const sizes = database.prepare(`${figures} SELECT name, ${size} AS size FROM figures GROUP BY name`);
    const sums = database.prepare(
      `${figures} SELECT CASE WHEN name IN (SELECT value FROM json_each(?)) THEN name END AS series, day,
         ${columns.map(sumOfColumn).join(', ')} FROM figures GROUP BY 1, 2`,
    );
    sums.setReadBigInts(true);
    const failed = new Set<string>();

    /** Without the sources that failed; null when another one did. */
    async function attempt(ids: readonly string[]): Promise<readonly FiguresRow[] | null> {
      const groups = createGroupSizes();
      try {
        const unsized = await eachSlice(
          ids,
          days,
          (...slice) => {
            for (const row of sizes.all(...slice)) {
              const name = String(row['name']);
              if (name !== OTHER) groups.add(name, Number(row['size']));
            }
          },
          onFailed,
        );
        for (const id of unsized) failed.add(id);
        if (unsized.size > 0) return null;
        const named = JSON.stringify(groups.largest(MOST_SERIES));
        const found = new Map<string, FiguresRow & { readonly sums: bigint[] }>();
        const unread = await eachSlice(
          ids,
          days,
          (...slice) => {
            for (const row of sums.all(...slice, named)) {
              const group = typeof row['series'] === 'string' ? row['series'] : null;
              const day = String(row['day']);
              const key = JSON.stringify([group, day]);
              const known = found.get(key);
              const own = columns.map((column) => readSum(row, column));
              if (known === undefined) found.set(key, { group, day, sums: own });
              else for (const [index, sum] of own.entries()) known.sums[index] = (known.sums[index] ?? 0n) + sum;
            }
          },
          onFailed,
        );
        for (const id of unread) failed.add(id);
        return unread.size > 0 ? null : [...found.values()].sort(byGroupAndDay);
      } finally {
        groups.close();
      }
    }

    for (;;) {
      const rows = await attempt(sourceIds.filter((id) => !failed.has(id)));
      if (rows !== null) return { rows, failed };
    }
  };
}

function byGroupAndDay(left: FiguresRow, right: FiguresRow): number {
  if (left.group !== right.group) {
    if (left.group === null) return -1;
    if (right.group === null) return 1;
    return left.group < right.group ? -1 : 1;
  }
  return left.day < right.day ? -1 : 1;
}
