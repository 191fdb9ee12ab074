import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import type { Store } from '../database/store.ts';
import { DAY_S, dayName } from '../import/days.ts';
import { OTHER, plainNameOf, plainStoredName } from '../import/names.ts';
import type { Breakdown } from './answers.ts';
import type { FiguresQuery } from './figures-query.ts';

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
 * @param onFailed Called with what a source that cannot be read threw.
 */
export type FiguresReader = (
  query: FiguresQuery,
  sourceIds: readonly string[],
  onFailed: (thrown: unknown) => void,
  pause: Pause,
) => Promise<ReadRows>;

/** Lets other requests be answered after so many milliseconds of work. */
export type Pause = (workedMs: number) => Promise<void>;

/**
 * Reads source by source and about a thousand rows at a time, and lets other requests be answered in between: over much
 * data this takes seconds. A day of a source is read as a whole, as it is stored. First the size of every group, then the sums of
 * the largest ones: whatever is in the table, at most `MOST_SERIES` + 1 sums a day come into memory. Names that an
 * earlier version stored as they came are made plain first, so that those that look the same are one group.
 */
export function figuresReader({ database }: Store, { name: table, columns, size }: FiguresTable): FiguresReader {
  database.function('plain_name', { deterministic: true }, (name) => plainStoredName(String(name)));
  const dayBeyond = database.prepare(
    `SELECT day FROM ${table} WHERE source_id = ? AND day >= ? AND day < ? ORDER BY day LIMIT 1 OFFSET ${ROWS_AT_ONCE}`,
  );

  /** First day of each slice of a source's rows and the day after its last one: a thousand rows, or one day. */
  function* slicesOf(sourceId: string, days: readonly string[]): Iterable<readonly [from: string, before: string]> {
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return;
    const end = dayAfter(last);
    for (let from = first; from < end; ) {
      const beyond = dayBeyond.get(sourceId, from, end)?.['day'];
      const before = typeof beyond !== 'string' ? end : beyond > from ? beyond : dayAfter(from);
      yield [from, before];
      from = before;
    }
  }

  /** Calls `read` for some days of a source after the other; the sources for which it threw are in the answer. */
  async function eachSlice(
    sourceIds: readonly string[],
    days: readonly string[],
    read: (sourceId: string, from: string, before: string) => void,
    onFailed: (thrown: unknown) => void,
    pause: Pause,
  ): Promise<ReadonlySet<string>> {
    const failed = new Set<string>();
    let resumedAt = performance.now();
    for (const sourceId of sourceIds) {
      try {
        for (const [from, before] of slicesOf(sourceId, days)) {
          read(sourceId, from, before);
          const workedMs = performance.now() - resumedAt;
          if (workedMs < SLICE_MS) continue;
          await pause(workedMs);
          resumedAt = performance.now();
        }
      } catch (thrown) {
        onFailed(thrown);
        failed.add(sourceId);
      }
    }
    return failed;
  }

  return async ({ days, by }, sourceIds, onFailed, pause) => {
    const figures = `WITH figures AS (
      SELECT ${plainNameOf(COLUMNS[by])} AS name, day, ${columns.join(', ')} FROM ${table}
      WHERE source_id = ? AND day >= ? AND day < ?)`;
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
          pause,
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
          pause,
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

/** Bits of the lower half of a column. */
const HALF = 32n;
const LOWER = 2n ** HALF - 1n;

/** A row that was read with big integers. */
type Row = Readonly<Record<string, unknown>>;

/**
 * SQL that sums an integer column in two halves of 32 bits. SQLite's `sum()` fails when it leaves 64 bits
 * (https://www.sqlite.org/lang_aggfunc.html#sumunc); a half stays within them for the first two thousand million rows.
 */
function sumOfColumn(column: string): string {
  return `sum(${column} >> ${HALF}) AS ${column}_upper, sum(${column} & ${LOWER}) AS ${column}_lower`;
}

/** What {@link sumOfColumn} counted, exactly. Zero over no rows. */
function readSum(row: Row, column: string): bigint {
  return integerOf(row[`${column}_upper`]) * 2n ** HALF + integerOf(row[`${column}_lower`]);
}

function integerOf(value: unknown): bigint {
  return typeof value === 'bigint' ? value : 0n;
}

/** How long one slice may take, in milliseconds: other requests wait for it. */
const SLICE_MS = 4;
/** Rows that one statement reads, unless one day has more: a few milliseconds, whatever the rows hold. */
const ROWS_AT_ONCE = 1_000;

function dayAfter(day: string): string {
  return dayName(Date.parse(`${day}T00:00:00Z`) / 1_000 + DAY_S);
}

/** Sizes of groups, however many there are. */
interface GroupSizes {
  add(name: string, size: number): void;
  /** Names of the largest, by the amount of their size; of equal ones the first by name. */
  largest(count: number): readonly string[];
  close(): void;
}

/** Most names that are kept in memory: some ten megabytes. */
const MOST_NAMES = 200_000;

/**
 * Sizes in memory; of more names than that in a temporary database, which is ten times slower: SQLite keeps in a file
 * what is more than a few megabytes (https://www.sqlite.org/inmemorydb.html#temp_db), and always knows the largest.
 *
 * @param mostNames Only for tests.
 */
export function createGroupSizes(mostNames = MOST_NAMES): GroupSizes {
  const sizes = new Map<string, number>();
  let stored: StoredSizes | null = null;
  return {
    add(name, size) {
      const known = sizes.get(name);
      if (known !== undefined || sizes.size < mostNames) sizes.set(name, (known ?? 0) + size);
      else {
        stored ??= storedSizes();
        stored.add(name, size);
      }
    },
    largest: (count) =>
      [...largestOf(sizes, count), ...(stored?.largest(count) ?? [])]
        .sort(bySizeAndName)
        .slice(0, count)
        .map(([name]) => name),
    close: () => stored?.close(),
  };
}

type Sized = readonly [name: string, size: number];

function bySizeAndName([name, size]: Sized, [otherName, otherSize]: Sized): number {
  return Math.abs(otherSize) - Math.abs(size) || (name < otherName ? -1 : 1);
}

/** The largest entries, in one walk: to sort all of them would keep other requests waiting. */
function largestOf(sizes: ReadonlyMap<string, number>, count: number): readonly Sized[] {
  let kept: Sized[] = [];
  let smallest = 0;
  for (const entry of sizes) {
    if (kept.length >= count && Math.abs(entry[1]) < smallest) continue;
    kept.push(entry);
    if (kept.length < 2 * count) continue;
    kept = kept.sort(bySizeAndName).slice(0, count);
    smallest = Math.abs(kept.at(-1)?.[1] ?? 0);
  }
  return kept;
}

/** Sizes of the names that do not fit into memory: a name is in one place only. */
interface StoredSizes {
  add(name: string, size: number): void;
  largest(count: number): readonly Sized[];
  close(): void;
}

function storedSizes(): StoredSizes {
  const database = new DatabaseSync('');
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
    CREATE TABLE groups (name TEXT PRIMARY KEY, size REAL NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX groups_by_size ON groups (abs(size) DESC, name);
    BEGIN`);
  const add = database.prepare(
    'INSERT INTO groups VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET size = size + excluded.size',
  );
  const largest = database.prepare('SELECT name, size FROM groups ORDER BY abs(size) DESC, name LIMIT ?');
  return {
    add: (name, size) => void add.run(name, size),
    largest: (count) => largest.all(count).map((row) => [String(row['name']), Number(row['size'])]),
    close: () => database.close(),
  };
}
