import type { Breakdown, CostsAnswer } from '../../server/web/answers.ts';

/** Most months to choose from. */
const MOST_MONTHS = 24;

/** A calendar month as `YYYY-MM`, or null = the last six months, which is what the server gives unasked. */
export type Period = string | null;

/** A period from the page's address; what is no month is all six. */
export function readPeriod(text: string | null): Period {
  return text !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text) ? text : null;
}

/** Address of the costs of a period, of one source or of all. */
export function costsUrl(period: Period, sourceId: string | null, today: Date): string {
  return `/api/costs?${figuresQuery('line_item', period, sourceId, today)}`;
}

/** Address of the usage of a period, of one source or of all. */
export function usageUrl(period: Period, sourceId: string | null, today: Date): string {
  return `/api/usage?${figuresQuery('model', period, sourceId, today)}`;
}

function figuresQuery(by: Breakdown, period: Period, sourceId: string | null, today: Date): URLSearchParams {
  const query = new URLSearchParams({ by });
  if (period !== null) {
    query.set('from', `${period}-01`);
    // Without an end it is today: days that have not been are no days without costs.
    if (period !== monthOf(today)) query.set('to', lastDayOf(period));
  }
  if (sourceId !== null) query.set('source', sourceId);
  return query;
}

/** Months that have data, the newest first, and always the present one. */
export function monthsWithData({ sources }: CostsAnswer, today: Date): readonly string[] {
  const first = sources
    .flatMap(({ firstDay }) => firstDay ?? [])
    .sort()[0]
    ?.slice(0, 7);
  const months = [monthOf(today)];
  if (first === undefined) return months;
  for (
    let month = monthBefore(monthOf(today));
    month >= first && months.length < MOST_MONTHS;
    month = monthBefore(month)
  ) {
    months.push(month);
  }
  return months;
}

/** The day of a moment as `YYYY-MM-DD`, in UTC as everything here. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** The month of a moment as `YYYY-MM`. */
export function monthOf(moment: Date): string {
  return dayOf(moment).slice(0, 7);
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return dayOf(new Date(Date.UTC(year ?? 0, number ?? 0, 0)));
}

function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return monthOf(new Date(Date.UTC(year ?? 0, (number ?? 0) - 2, 1)));
}
