import type { DayBucket } from './buckets.ts';
import { DAY_S, type DayRange } from './days.ts';
import { type ReadDay, readCosts, readUsage } from './rows.ts';

/** One table of the vendor's figures and how it is read. */
export interface Stream {
  /** Also the table's name. */
  readonly id: 'costs' | 'usage';
  readonly path: string;
  readonly groupBy: readonly string[];
  /** Most days a page may hold; the vendor allows 180 for costs and 31 for usage. */
  readonly daysPerPage: number;
  /** Columns after `source_id` and `day`. */
  readonly columns: readonly string[];
  readonly read: (bucket: DayBucket) => Promise<ReadDay>;
}

/** What is imported, in this order. */
export const STREAMS: readonly Stream[] = [
  {
    id: 'costs',
    path: '/v1/organization/costs',
    groupBy: ['project_id', 'line_item'],
    // A month at a time: what a crash makes us read again stays small, and people see it move.
    daysPerPage: 30,
    columns: ['project_id', 'line_item', 'dollars', 'fraction'],
    read: readCosts,
  },
  {
    id: 'usage',
    path: '/v1/organization/usage/completions',
    groupBy: ['project_id', 'model'],
    daysPerPage: 31,
    columns: ['project_id', 'model', 'input_tokens', 'cached_input_tokens', 'output_tokens', 'requests'],
    read: readUsage,
  },
];

/** The days of the page that begins with `nextDay`, at most `days` of them. */
export function pageRange(nextDay: number, days: number, to: number): DayRange {
  return { from: nextDay, to: Math.min(nextDay + days * DAY_S, to) };
}

/** Path and query of a page. */
export function pageTarget({ path, groupBy, daysPerPage }: Stream, { from, to }: DayRange): string {
  const query = new URLSearchParams({
    start_time: String(from),
    end_time: String(to),
    bucket_width: '1d',
    limit: String(daysPerPage),
  });
  for (const column of groupBy) query.append('group_by', column);
  return `${path}?${query.toString()}`;
}

/** How much of a range is read, 0 to 1, counted in pages. */
export function shareDone({ from, to }: DayRange, stream: number, nextDay: number): number {
  const pages = (days: number, perPage: number): number => Math.ceil(days / DAY_S / perPage);
  const perStream = STREAMS.map(({ daysPerPage }) => pages(to - from, daysPerPage));
  const all = perStream.reduce((sum, count) => sum + count, 0);
  const before = perStream.slice(0, stream).reduce((sum, count) => sum + count, 0);
  const own = STREAMS[stream];
  return all === 0 ? 1 : (before + (own === undefined ? 0 : pages(nextDay - from, own.daysPerPage))) / all;
}
