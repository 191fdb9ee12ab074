import { DAY_S, type DayRange } from './days.ts';
import { LongLines } from './long-lines.ts';

/** The results of one day. */
export interface DayBucket {
  /** Unix seconds of its first moment. */
  readonly day: number;
  /** As the vendor sent them: each is read on its own. */
  readonly results: readonly unknown[] | LongLines;
}

/** A page of days, read. */
export interface BucketPage {
  readonly buckets: readonly DayBucket[];
  /** Unix seconds of the first day that this page does not cover. */
  readonly nextDay: number;
}

/**
 * Reads `{data: [{start_time, results}], has_more}` of the published API description, for the days asked for; null when
 * it is something else. The array of results was once named `result`: readers should accept both.
 *
 * The next page is asked for by its first day and not by the vendor's `next_page`: a day stays the same when a key is
 * replaced or weeks pass, an opaque cursor may not. A page that holds fewer days than asked for is followed by one that
 * begins after its last. So every page advances by at least one day, and paging ends whatever `has_more` is:
 * a page that repeats days, or is empty with `has_more`, is null.
 */
export function readBuckets(json: unknown, asked: DayRange): BucketPage | null {
  if (!isObject(json) || !Array.isArray(json['data'])) return null;
  const buckets: DayBucket[] = [];
  for (const entry of json['data'] as readonly unknown[]) {
    const bucket = readBucket(entry, asked, buckets.at(-1)?.day ?? asked.from - DAY_S);
    if (bucket === null) return null;
    buckets.push(bucket);
  }
  if (json['has_more'] !== true) return { buckets, nextDay: asked.to };
  const last = buckets.at(-1);
  // An empty page with more to come would be requested without end.
  return last === undefined ? null : { buckets, nextDay: last.day + DAY_S };
}

/** Whether a value is an object whose members can be looked at. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readBucket(entry: unknown, asked: DayRange, before: number): DayBucket | null {
  if (!isObject(entry)) return null;
  const day = entry['start_time'];
  const results: unknown = entry['results'] ?? entry['result'];
  const fits = typeof day === 'number' && day % DAY_S === 0 && day > before && day < asked.to;
  const isList = Array.isArray(results) || results instanceof LongLines;
  // A day without a list is one line that cannot be read: the other days of the page go on.
  return fits ? { day, results: isList ? results : [null] } : null;
}
