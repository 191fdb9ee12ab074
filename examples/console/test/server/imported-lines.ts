import { accountWhere, connectKey, isDone, ORIGIN, type World } from './console-world.ts';
import { signIn } from './over-http.ts';
import { isPageOf, pageOf } from './vendor-pages.ts';

/** An import whose vendor answers with these cost lines, complete. */
export async function importedWith(world: World, resultsOn: (day: string) => readonly unknown[]): Promise<string> {
  world.answerWith((call) => (isPageOf(call, 'costs') ? pageOf(call, resultsOn) : undefined));
  const { id } = await connectKey(world.as('mara'), 'works');
  world.console.start();
  await accountWhere(world, id, isDone);
  return id;
}

/** What a viewer's page reads. */
export async function figuresOf<Answer>(world: World, path: string): Promise<Answer> {
  const headers = await signIn(world.console.fetch, 'ines');
  return (await (await world.console.fetch(new Request(`${ORIGIN}${path}`, { headers }))).json()) as Answer;
}
