import { DAY_S, dayName } from '../../server/import/days.ts';
import { type VendorCall, type Scenario, accountWhere, connectKey, isDone, ORIGIN } from './console-scenario.ts';
import { signIn } from './over-http.ts';

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

/** An import whose vendor answers with these cost lines, complete. */
export async function importedWith(
  scenario: Scenario,
  resultsOn: (day: string) => readonly unknown[],
): Promise<string> {
  scenario.answerWith((call) => (isPageOf(call, 'costs') ? pageOf(call, resultsOn) : undefined));
  const { id } = await connectKey(scenario.as('mara'), 'works');
  scenario.console.start();
  await accountWhere(scenario, id, isDone);
  return id;
}

/** What a viewer's page reads. */
export async function figuresOf<Answer>(scenario: Scenario, path: string): Promise<Answer> {
  const headers = await signIn(scenario.console.fetch, 'ines');
  return (await (await scenario.console.fetch(new Request(`${ORIGIN}${path}`, { headers }))).json()) as Answer;
}
