import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../sandbox/faults.ts';
import { settled } from './manual-clock.ts';
import {
  accountNow,
  accountWhere,
  connectKey,
  createWorld,
  disposeWorlds,
  isDone,
  NOW_MS,
  turnUntil,
  type VendorCall,
  type World,
} from './console-world.ts';
import { tablesOf } from './figures-of.ts';

afterEach(disposeWorlds);

const pagesOf = (world: World): readonly VendorCall[] =>
  world.vendorCalls.filter(({ query }) => query.get('end_time') !== null);

async function undisturbed(): Promise<unknown> {
  const world = createWorld();
  const { id } = await connectKey(world.as('mara'), 'works');
  world.console.start();
  await accountWhere(world, id, isDone);
  return tablesOf(world);
}

/** A world whose account is connected and whose import has not begun. */
async function connected(): Promise<{ world: World; id: string }> {
  const world = createWorld();
  const { id } = await connectKey(world.as('mara'), 'works');
  return { world, id };
}

describe('the import survives', () => {
  it.each<[string, Fault]>([
    ['a rate limit that says how long', { kind: 'rate_limit', times: 2, retryAfter: '20' }],
    ['a rate limit that does not', { kind: 'rate_limit', times: 2, retryAfter: null }],
    ['errors of the vendor', { kind: 'server_error', times: 4 }],
    ['answers that break off in their middle', { kind: 'cut_off', times: 2 }],
    ['a slow answer', { kind: 'slow', times: 1, delayMs: 8_000 }],
  ])('%s', async (_, fault) => {
    const { world, id } = await connected();
    world.sandbox.inject({ ...fault, path: '/v1/organization/usage' });
    world.sandbox.inject({ ...fault, path: '/v1/organization/costs' });
    world.console.start();
    await turnUntil(world, id, isDone);
    expect(tablesOf(world)).toEqual(await undisturbed());
  });

  it.each<[string, () => Response, code?: string]>([
    ['what is no JSON', () => new Response('<html>', { status: 200 })],
    ['another shape', () => Response.json({ data: 'none' })],
    ['a day that was not asked for', () => Response.json({ data: [{ start_time: 0, results: [] }], has_more: false })],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'http://evil.example/' } }),
      'wrong_target',
    ],
  ])('an answer with %s, storing nothing of it', async (_, answer, code) => {
    const { world, id } = await connected();
    world.answerWith(({ path }) => (path.endsWith('/costs') && pagesOf(world).length <= 4 ? answer() : undefined));
    world.console.start();
    const late = await turnUntil(world, id, ({ sync }) => sync.phase === 'delayed');
    expect(late.sync.failure).toMatchObject({
      code: code ?? expect.stringMatching(/^(unexpected_answer|provider_unavailable)$/u),
    });
    expect(tablesOf(world)).toEqual({ costs: [], usage: [] });
    expect(world.logs).toContainEqual(
      expect.objectContaining({ event: 'page_postponed', stream: 'costs', attempt: 3, code: late.sync.failure?.code }),
    );
    await turnUntil(world, id, isDone);
    expect(tablesOf(world)).toEqual(await undisturbed());
  });
});

describe('between two tries the import', () => {
  it('waits as long as the vendor asks', async () => {
    const { world, id } = await connected();
    world.sandbox.inject({ kind: 'rate_limit', times: 1, retryAfter: '90' });
    world.console.start();
    await settled();
    await world.clock.advance(89_000);
    expect(pagesOf(world)).toHaveLength(1);
    await world.clock.advance(1_000);
    await accountWhere(world, id, isDone);
  });

  it('waits longer each time, and tells people after the third try and the tenth', async () => {
    const { world, id } = await connected();
    world.sandbox.inject({ kind: 'server_error', times: 10 });
    world.console.start();
    const tries: number[] = [];
    const phases: string[] = [];
    for (let seen = 0; tries.length < 10; ) {
      await settled();
      const count = pagesOf(world).length;
      if (count > seen) {
        tries.push((world.clock.now() - NOW_MS) / 1_000);
        phases.push((await accountNow(world, id)).sync.phase);
      }
      seen = count;
      await world.clock.toNext();
    }
    expect(tries.slice(0, 8)).toEqual([0, 1, 3, 7, 15, 31, 63, 127]);
    expect(phases).toEqual([...['queued', 'queued'], ...Array.from({ length: 7 }, () => 'delayed'), 'failing']);
    await turnUntil(world, id, isDone);
  });

  it('gives up an answer that never comes', async () => {
    const { world, id } = await connected();
    world.holdBack(() => (pagesOf(world).length === 1 ? new Promise(() => {}) : undefined));
    world.console.start();
    await turnUntil(world, id, isDone);
    expect(world.logs).toContainEqual(expect.objectContaining({ event: 'page_postponed', code: 'timeout' }));
  });
});
