import { afterEach, describe, expect, it } from 'vitest';
import { DAY_S } from '../../server/import/days.ts';
import { accountNow, connectKey, createWorld, disposeWorlds, turnUntil, type VendorCall } from './console-world.ts';
import { settled } from './manual-clock.ts';
import { costLine, isPageOf, pagesOf } from './vendor-pages.ts';

afterEach(disposeWorlds);

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
    const world = createWorld();
    const { id } = await connectKey(world.as('mara'), 'works');
    world.answerWith((call) => (isPageOf(call, 'costs') ? answer(call) : undefined));
    world.console.start();
    const late = await turnUntil(world, id, ({ sync }) => sync.phase === 'delayed');
    expect(late.sync.failure).toEqual({ code: 'unexpected_answer' });
    expect(pagesOf(world)).toHaveLength(3);
    await turnUntil(world, id, ({ sync }) => sync.phase === 'failing');
    expect(pagesOf(world)).toHaveLength(10);
    // From then on every five minutes at most.
    await world.clock.advance(3_600_000);
    expect(pagesOf(world).length).toBeLessThanOrEqual(10 + 12);
    expect((await accountNow(world, id)).sync).toMatchObject({ phase: 'failing' });
  });

  it('one day at a time with the same cursor for ever ends with the last day', async () => {
    const world = createWorld();
    const { id } = await connectKey(world.as('mara'), 'works');
    world.answerWith((call) => (isPageOf(call, 'costs') ? page([bucket(call, 0)], 'same') : undefined));
    world.console.start();
    await turnUntil(world, id, ({ sync }) => sync.phase === 'up_to_date');
    expect(pagesOf(world).filter((call) => isPageOf(call, 'costs'))).toHaveLength(181);
    expect(world.database.prepare('SELECT count(*) AS days, sum(dollars) AS sum FROM costs').get()).toEqual({
      days: 181,
      sum: 181,
    });
    await settled();
  });
});
