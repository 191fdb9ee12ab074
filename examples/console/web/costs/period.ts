import type { Breakdown, CostsAnswer } from '../../server/web/answers.ts';

/** Number of months that can be selected. */
const MAX_MONTHS = 24;

/** A calendar month as `YYYY-MM`; null = the last six months, the server's default. */
export type Period = string | null;

/** Reads the period from a query parameter. A value that is not a month is the default. */
export function readPeriod(text: string | null): Period {
  return text !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text) ? text : null;
}

/** URL of the costs of a period, for one source or for all. */
export function costsUrl(period: Period, sourceId: string | null, today: Date): string {
  return `/api/costs?${figuresQuery('line_item', period, sourceId, today)}`;
}

/** URL of the usage of a period, for one source or for all. */
export function usageUrl(period: Period, sourceId: string | null, today: Date): string {
  return `/api/usage?${figuresQuery('model', period, sourceId, today)}`;
}

function figuresQuery(by: Breakdown, period: Period, sourceId: string | null, today: Date): URLSearchParams {
  const query = new URLSearchParams({ by });
  if (period !== null) {
    query.set('from', `${period}-01`);
    // Without an end the server stops at today: days in the future are not days without costs.
    if (period !== monthOf(today)) query.set('to', lastDayOf(period));
  }
  if (sourceId !== null) query.set('source', sourceId);
  return query;
}

/** Months that have data, newest first. The current month is always included. */
export function monthsWithData({ sources }: CostsAnswer, today: Date): readonly string[] {
  const first = sources
    .flatMap(({ firstDay }) => firstDay ?? [])
    .sort()[0]
    ?.slice(0, 7);
  const months = [monthOf(today)];
  if (first === undefined) return months;
  for (
    let month = monthBefore(monthOf(today));
    month >= first && months.length < MAX_MONTHS;
    month = monthBefore(month)
  ) {
    months.push(month);
  }
  return months;
}

/** The day of a date as `YYYY-MM-DD`, in UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** The month of a date as `YYYY-MM`, in UTC. */
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
