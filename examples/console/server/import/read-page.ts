import type { Failure } from 'integration-kit/core';
import type { VendorFetch } from 'integration-kit/verify/openai';
import type { Clock } from '../clock.ts';
import { askVendor } from './ask-vendor.ts';
import { readBuckets } from './buckets.ts';
import { dayName, DAY_S } from './days.ts';
import type { ImportState } from './import-store.ts';
import type { ImportRow } from './rows.ts';
import { pageRange, pageTarget, type Stream } from './streams.ts';

/** Where the vendor is and how it is reached. */
export interface VendorRoad {
  readonly fetch: VendorFetch;
  /** Without a trailing slash. */
  readonly baseUrl: string;
}

/** One page, ready to be stored. */
export interface ReadPage {
  readonly rows: readonly ImportRow[];
  /** Every day that it covers, also those without a row. */
  readonly days: readonly string[];
  /** Unix seconds of the first day that it does not cover. */
  readonly nextDay: number;
}

/** What became of the next page of an import. */
export type PageOutcome =
  | { readonly kind: 'page'; readonly page: ReadPage }
  | { readonly kind: 'later' | 'refused'; readonly failure: Failure }
  | { readonly kind: 'stopped' };

/** Asks for the next page of a stream. Reads the whole page before anything of it counts. */
export async function readPage(
  road: VendorRoad,
  stream: Stream,
  { nextDay, range }: ImportState,
  key: string,
  clock: Clock,
  signal: AbortSignal,
): Promise<PageOutcome> {
  const asked = pageRange(stream, nextDay, range.to);
  const answer = await askVendor(road.fetch, road.baseUrl + pageTarget(stream, asked), key, clock, signal);
  if (answer.kind !== 'json') return answer;
  const page = readBuckets(answer.json, asked);
  if (page === null) return UNREADABLE;
  const rows: ImportRow[] = [];
  for (const bucket of page.buckets) {
    const read = stream.read(bucket);
    if (read === null) return UNREADABLE;
    rows.push(...read);
  }
  const days = Array.from({ length: (page.nextDay - asked.from) / DAY_S }, (_, index) =>
    dayName(asked.from + index * DAY_S),
  );
  return { kind: 'page', page: { rows, days, nextDay: page.nextDay } };
}

const UNREADABLE: PageOutcome = { kind: 'later', failure: { code: 'unexpected_answer' } };
