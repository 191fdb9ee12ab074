import { DAY_S, dayName } from '../../server/import/days.ts';
import type { VendorCall, Scenario } from './console-scenario.ts';

/** The pages of figures that the importer asked for; tests of a key ask without an end. */
export function pagesOf(scenario: Scenario): readonly VendorCall[] {
  return scenario.vendorCalls.filter(({ query }) => query.has('end_time'));
}

/** Whether a request is for a page of this stream. */
export function isPageOf(call: VendorCall, stream: 'costs' | 'completions'): boolean {
  return call.query.has('end_time') && call.path.endsWith(`/${stream}`);
}

/** A page with a bucket for every day that was asked for. */
export function pageOf({ query }: VendorCall, resultsOn: (day: string) => readonly unknown[]): Response {
  const from = Number(query.get('start_time'));
  const days = (Number(query.get('end_time')) - from) / DAY_S;
  return Response.json({
    data: Array.from({ length: days }, (_, index) => ({
      start_time: from + index * DAY_S,
      results: resultsOn(dayName(from + index * DAY_S)),
    })),
    has_more: false,
  });
}

/** A line of costs in dollars. */
export function costLine(value: unknown, more: object = {}): object {
  return { amount: { value, currency: 'usd' }, project_id: 'proj_a', line_item: 'input', ...more };
}
