import { afterEach, describe, expect, it } from 'vitest';
import { DAY_S } from '../../server/import/days.ts';
import {
  accountNow,
  connectKey,
  createScenario,
  disposeScenarios,
  turnUntil,
  type VendorCall,
} from './console-scenario.ts';
import { settled } from './manual-clock.ts';
import { costLine, isPageOf, pagesOf } from './vendor-pages.ts';

afterEach(disposeScenarios);

const bucket = (call: VendorCall, offsetDays: number) => ({
  start_time: Number(call.query.get('start_time')) + offsetDays * DAY_S,
  results: [costLine(1)],
});
const page = (data: readonly object[], next: string | null = 'next') =>
  Response.json({ data, has_more: true, next_page: next });

describe('paging that leads nowhere', () => {
  it.each<[string, (call: VendorCall) => Response]>([
    ['an empty page that says there is more', () => page([])],
    ['an empty page without a place to go on', () => page([], null)],
    ['a page that repeats a day', (call) => page([bucket(call, 0), bucket(call, 0)])],
    ['a page that goes back', (call) => page([bucket(call, 3), bucket(call, 2)])],
    ['a page of days before those asked for', (call) => page([bucket(call, -30)])],
    ['a page of days after those asked for', (call) => page([bucket(call, 200)])],
  ])('%s ends, is reported with a code, and is asked for ever more rarely', async (_, answer) => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.answerWith((call) => (isPageOf(call, 'costs') ? answer(call) : undefined));
    scenario.console.start();
    const late = await turnUntil(scenario, id, ({ sync }) => sync.phase === 'delayed');
    expect(late.sync.failure).toEqual({ code: 'unexpected_answer' });
    expect(pagesOf(scenario)).toHaveLength(3);
    await turnUntil(scenario, id, ({ sync }) => sync.phase === 'failing');
    expect(pagesOf(scenario)).toHaveLength(10);
    // From then on every five minutes at most.
    await scenario.clock.advance(3_600_000);
    expect(pagesOf(scenario).length).toBeLessThanOrEqual(10 + 12);
    expect((await accountNow(scenario, id)).sync).toMatchObject({ phase: 'failing' });
  });

  it('one day at a time with the same cursor for ever ends with the last day', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.answerWith((call) => (isPageOf(call, 'costs') ? page([bucket(call, 0)], 'same') : undefined));
    scenario.console.start();
    await turnUntil(scenario, id, ({ sync }) => sync.phase === 'up_to_date');
    expect(pagesOf(scenario).filter((call) => isPageOf(call, 'costs'))).toHaveLength(181);
    expect(scenario.database.prepare('SELECT count(*) AS days, sum(dollars) AS sum FROM costs').get()).toEqual({
      days: 181,
      sum: 181,
    });
    await settled();
  });
});
