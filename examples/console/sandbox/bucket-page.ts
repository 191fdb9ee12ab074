import { cursorOf, type BucketQuery } from './bucket-query.ts';

/** A row of figures; the columns that a query may group by are strings. */
export type Row = Readonly<Record<string, string | number>>;

/** One page of buckets: `{object: "page", data, has_more, next_page}` of the published API description. */
export interface BucketPage {
  readonly object: 'page';
  readonly data: readonly {
    readonly object: 'bucket';
    readonly start_time: number;
    readonly end_time: number;
    readonly results: readonly unknown[];
  }[];
  readonly has_more: boolean;
  readonly next_page: string | null;
}

/** Puts the results of every bucket of one page together. A bucket without rows has no results, and is still there. */
export function bucketPage(query: BucketQuery, resultsAt: (bucketStart: number) => readonly unknown[]): BucketPage {
  const { from, until, widthSeconds, limit } = query;
  const all = Math.max(0, Math.ceil((until - from) / widthSeconds));
  const starts = Array.from({ length: Math.min(limit, all) }, (_, index) => from + index * widthSeconds);
  const next = from + limit * widthSeconds;
  const more = next < until;
  return {
    object: 'page',
    data: starts.map((start) => ({
      object: 'bucket',
      start_time: start,
      end_time: start + widthSeconds,
      results: resultsAt(start),
    })),
    has_more: more,
    next_page: more ? cursorOf(next) : null,
  };
}

/** Keeps the rows that a query wants and sums them into its groups, in the order in which the groups first appear. */
export function grouped<R extends Row>(rows: readonly R[], query: BucketQuery): readonly (readonly R[])[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    if ([...query.wanted].some(([column, values]) => !values.has(String(row[column])))) continue;
    const name = query.groupBy.map((column) => String(row[column] ?? '')).join('\u0000');
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** The sum of one column. */
export function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}

/** The group's value of a column it is grouped by, else null, as the vendor answers. */
export function dimension(rows: readonly Row[], column: string, query: BucketQuery): string | null {
  const value = rows[0]?.[column];
  return query.groupBy.includes(column) && value !== undefined ? String(value) : null;
}
