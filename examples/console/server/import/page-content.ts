import type { Failure } from 'integration-kit/core';
import { readBuckets } from './buckets.ts';
import type { DayRange } from './days.ts';
import { PageTooLargeError } from './long-lines.ts';
import { parsePage } from './parse-page.ts';
import type { ReadDay } from './rows.ts';
import { STREAMS, type Stream } from './streams.ts';

/** What a page holds of the days that were asked for. */
export type PageContent =
  | {
      readonly kind: 'read';
      readonly days: readonly ReadDay[];
      /** Unix seconds of the first day that the page does not cover. */
      readonly nextDay: number;
    }
  /** A line, or everything but the lines, is longer than is read. */
  | { readonly kind: 'too_large' }
  /** It is not such a page. */
  | { readonly kind: 'later'; readonly failure: Failure };

/** Reads the bodies of pages, wherever the work is done. */
export interface PageReader {
  /** @param body Not to be used afterwards: it may have been transferred to another thread. */
  read(body: Uint8Array<ArrayBuffer>, stream: Stream['id'], asked: DayRange): Promise<PageContent>;
}

/** Reads in the thread that asks, some lines at a time. */
export const pageReader: PageReader = { read: readContent };

async function readContent(body: Uint8Array, id: Stream['id'], asked: DayRange): Promise<PageContent> {
  const stream = STREAMS.find((one) => one.id === id);
  if (stream === undefined) throw new TypeError(`There is no stream ${id}.`);
  try {
    const page = readBuckets(await parsePage(new TextDecoder().decode(body)), asked);
    if (page === null) return { kind: 'later', failure: { code: 'unexpected_answer' } };
    const days: ReadDay[] = [];
    for (const bucket of page.buckets) days.push(await stream.read(bucket));
    return { kind: 'read', days, nextDay: page.nextDay };
  } catch (thrown) {
    if (thrown instanceof PageTooLargeError) return { kind: 'too_large' };
    if (thrown instanceof SyntaxError) return { kind: 'later', failure: { code: 'provider_unavailable' } };
    throw thrown;
  }
}
