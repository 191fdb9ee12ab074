import { dayName, DAY_S, startOfDay } from '../import/days.ts';
import type { Breakdown } from './answers.ts';

/** What figures are asked for. */
export interface FiguresQuery {
  /** Every day of the range. */
  readonly days: readonly string[];
  readonly by: Breakdown;
  /** Null = every source. */
  readonly sourceId: string | null;
}

const MOST_DAYS = 366;
const LONGEST_ID = 64;

/** Reads the query of a figures page; the name of the part at fault when it cannot be read. */
export function readFiguresQuery(
  query: URLSearchParams,
  allowed: readonly Breakdown[],
  defaults: { readonly from: string; readonly nowMs: number },
): FiguresQuery | { readonly field: string } {
  const from = readDay(query.get('from') ?? defaults.from);
  const to = readDay(query.get('to') ?? dayName(startOfDay(defaults.nowMs)));
  if (from === null) return { field: 'from' };
  if (to === null || to < from || (to - from) / DAY_S >= MOST_DAYS) return { field: 'to' };
  const by = allowed.find((breakdown) => breakdown === (query.get('by') ?? allowed[0]));
  if (by === undefined) return { field: 'by' };
  const sourceId = query.get('source');
  if (sourceId !== null && sourceId.length > LONGEST_ID) return { field: 'source' };
  const days = Array.from({ length: (to - from) / DAY_S + 1 }, (_, index) => dayName(from + index * DAY_S));
  return { days, by, sourceId };
}

function readDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // `2026-02-31` is read as a day of March by some engines.
  return Number.isNaN(ms) || dayName(ms / 1_000) !== text ? null : ms / 1_000;
}
