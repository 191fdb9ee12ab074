import type { Failure } from 'integration-kit/core';
import type { VendorFetch } from 'integration-kit/verify/openai';
import type { Clock } from '../clock.ts';
import { askVendor } from './ask-vendor.ts';
import { dayName, DAY_S } from './days.ts';
import type { Finding } from './findings.ts';
import type { ImportState } from './import-store.ts';
import type { PageReader } from './page-content.ts';
import type { ImportRow } from './rows.ts';
import { pageRange, pageTarget, type Stream } from './streams.ts';

/** Where the vendor is and how it is reached. */
export interface VendorConnection {
  readonly fetch: VendorFetch;
  /** Without a trailing slash. */
  readonly baseUrl: string;
}

/** One page, ready to be stored. */
export interface ReadPage {
  readonly rows: readonly ImportRow[];
  /** What could not be stored of its lines as they were sent. */
  readonly findings: readonly Finding[];
  /** Every day that it covers, also those without a row. */
  readonly days: readonly string[];
  /** Unix seconds of the first day that it does not cover. */
  readonly nextDay: number;
}

/** The result of asking for the next page of an import. */
export type PageOutcome =
  | { readonly kind: 'page'; readonly page: ReadPage }
  /** It was too large: the next one is to be asked for with fewer days. */
  | { readonly kind: 'shorter' }
  /** The page of a single day was too large; `page` covers that day without its lines, with a finding. */
  | { readonly kind: 'day_too_large'; readonly page: ReadPage }
  | { readonly kind: 'later' | 'refused'; readonly failure: Failure }
  | { readonly kind: 'stopped' };

/** So many rows are read or stored in a few milliseconds. */
const MANY_ROWS = 1_000;

/** The page in parts that are stored one by one, each with whole days and, unless one day has more, a thousand rows. */
export function partsOf({ rows, findings, days, nextDay }: ReadPage): readonly ReadPage[] {
  if (rows.length <= MANY_ROWS) return [{ rows, findings, days, nextDay }];
  const parts: { rows: ImportRow[]; days: string[] }[] = [];
  for (const day of days) {
    const own = rows.filter((row) => row.day === day);
    const last = parts.at(-1);
    if (last !== undefined && last.rows.length + own.length <= MANY_ROWS) {
      last.days.push(day);
      last.rows.push(...own);
    } else parts.push({ rows: [...own], days: [day] });
  }
  return parts.map((part, index) => ({
    ...part,
    findings: findings.filter(({ day }) => part.days.includes(day)),
    nextDay: firstDayOf(parts[index + 1]) ?? nextDay,
  }));
}

function firstDayOf(part: { readonly days: readonly string[] } | undefined): number | undefined {
  const day = part?.days[0];
  return day === undefined ? undefined : Date.parse(`${day}T00:00:00Z`) / 1_000;
}

/** How many days a page may have, by source and stream; only those whose pages were too large. */
export type PageDays = Map<string, number>;

/** Most bytes of a page of several days, far above an ordinary one: other requests wait while it is read. */
const LONGEST_PAGE = 4 * 1_024 * 1_024;
/** Most bytes of a page of one day, which cannot be asked for in parts. */
const LONGEST_DAY = 16 * 1_024 * 1_024;

/**
 * Asks for the next page of a stream. Reads the whole page before any of it is stored. A page that is too large is
 * asked for with half the days, and so are those after it.
 */
export async function readPage(
  vendor: VendorConnection,
  stream: Stream,
  { nextDay, range, sourceId }: ImportState,
  key: string,
  pageDays: PageDays,
  readContent: PageReader['read'],
  clock: Clock,
  signal: AbortSignal,
): Promise<PageOutcome> {
  const place = `${sourceId} ${stream.id}`;
  const days = pageDays.get(place) ?? stream.daysPerPage;
  const asked = pageRange(nextDay, days, range.to);
  const isOneDay = asked.to - asked.from <= DAY_S;
  const url = vendor.baseUrl + pageTarget(stream, asked);
  const answer = await askVendor(vendor.fetch, url, key, isOneDay ? LONGEST_DAY : LONGEST_PAGE, clock, signal);
  const tooLarge = (): PageOutcome => {
    if (isOneDay) return { kind: 'day_too_large', page: withoutLines(asked.from) };
    pageDays.set(place, Math.ceil((asked.to - asked.from) / DAY_S / 2));
    return { kind: 'shorter' };
  };
  if (answer.kind === 'too_large') return tooLarge();
  if (answer.kind !== 'body') return answer;
  const content = await readContent(answer.body, stream.id, asked);
  if (content.kind === 'too_large') return tooLarge();
  if (content.kind === 'later') return content;
  const covered = Array.from({ length: (content.nextDay - asked.from) / DAY_S }, (_, index) =>
    dayName(asked.from + index * DAY_S),
  );
  const rows = content.days.flatMap((day) => day.rows);
  const findings = content.days.flatMap((day) => day.findings);
  return { kind: 'page', page: { rows, findings, days: covered, nextDay: content.nextDay } };
}

/** A page that stores one day without lines, and the finding that it was too large. */
function withoutLines(daySeconds: number): ReadPage {
  const day = dayName(daySeconds);
  const finding: Finding = { day, reason: 'day_too_large', lines: 0, sample: '' };
  return { rows: [], findings: [finding], days: [day], nextDay: daySeconds + DAY_S };
}
