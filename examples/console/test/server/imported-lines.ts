import { accountWhere, connectKey, isDone, ORIGIN, type Scenario } from './console-scenario.ts';
import { signIn } from './over-http.ts';
import { isPageOf, pageOf } from './vendor-pages.ts';

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
