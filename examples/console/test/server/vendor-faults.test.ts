import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../sandbox/faults.ts';
import { settled } from './manual-clock.ts';
import {
  accountNow,
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  isDone,
  NOW_MS,
  turnUntil,
  type VendorCall,
  type Scenario,
} from './console-scenario.ts';
import { tablesOf } from './imported-tables.ts';

afterEach(disposeScenarios);

const pagesOf = (scenario: Scenario): readonly VendorCall[] =>
  scenario.vendorCalls.filter(({ query }) => query.get('end_time') !== null);

async function expectedTables(): Promise<unknown> {
  const scenario = createScenario();
  const { id } = await connectKey(scenario.as('mara'), 'works');
  scenario.console.start();
  await accountWhere(scenario, id, isDone);
  return tablesOf(scenario);
}

/** A scenario whose account is connected and whose import has not begun. */
async function connected(): Promise<{ scenario: Scenario; id: string }> {
  const scenario = createScenario();
  const { id } = await connectKey(scenario.as('mara'), 'works');
  return { scenario, id };
}

describe('the import survives', () => {
  it.each<[string, Fault]>([
    ['a rate limit with a wait', { kind: 'rate_limit', times: 2, retryAfter: '20' }],
    ['a rate limit without a wait', { kind: 'rate_limit', times: 2, retryAfter: null }],
    ['errors of the vendor', { kind: 'server_error', times: 4 }],
    ['answers that break off in their middle', { kind: 'cut_off', times: 2 }],
    ['a slow answer', { kind: 'slow', times: 1, delayMs: 8_000 }],
  ])('the import resumes after %s', async (_, fault) => {
    const { scenario, id } = await connected();
    scenario.sandbox.inject({ ...fault, path: '/v1/organization/usage' });
    scenario.sandbox.inject({ ...fault, path: '/v1/organization/costs' });
    scenario.console.start();
    await turnUntil(scenario, id, isDone);
    expect(tablesOf(scenario)).toEqual(await expectedTables());
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
  ])('the import stores nothing of an answer with %s, and resumes', async (_, answer, code) => {
    const { scenario, id } = await connected();
    scenario.answerWith(({ path }) =>
      path.endsWith('/costs') && pagesOf(scenario).length <= 4 ? answer() : undefined,
    );
    scenario.console.start();
    const late = await turnUntil(scenario, id, ({ sync }) => sync.phase === 'delayed');
    expect(late.sync.failure).toMatchObject({
      code: code ?? expect.stringMatching(/^(unexpected_answer|provider_unavailable)$/u),
    });
    expect(tablesOf(scenario)).toEqual({ costs: [], usage: [] });
    expect(scenario.logs).toContainEqual(
      expect.objectContaining({ event: 'page_postponed', stream: 'costs', attempt: 3, code: late.sync.failure?.code }),
    );
    await turnUntil(scenario, id, isDone);
    expect(tablesOf(scenario)).toEqual(await expectedTables());
  });
});

describe('between two tries the import', () => {
  it('the import waits as long as the vendor asks', async () => {
    const { scenario, id } = await connected();
    scenario.sandbox.inject({ kind: 'rate_limit', times: 1, retryAfter: '90' });
    scenario.console.start();
    await settled();
    await scenario.clock.advance(89_000);
    expect(pagesOf(scenario)).toHaveLength(1);
    await scenario.clock.advance(1_000);
    await accountWhere(scenario, id, isDone);
  });

  it('the import waits longer each time, and the account reports it after the third and the tenth try', async () => {
    const { scenario, id } = await connected();
    scenario.sandbox.inject({ kind: 'server_error', times: 10 });
    scenario.console.start();
    const tries: number[] = [];
    const phases: string[] = [];
    for (let seen = 0; tries.length < 10; ) {
      await settled();
      const count = pagesOf(scenario).length;
      if (count > seen) {
        tries.push((scenario.clock.now() - NOW_MS) / 1_000);
        phases.push((await accountNow(scenario, id)).sync.phase);
      }
      seen = count;
      await scenario.clock.toNext();
    }
    expect(tries.slice(0, 8)).toEqual([0, 1, 3, 7, 15, 31, 63, 127]);
    expect(phases).toEqual([...['queued', 'queued'], ...Array.from({ length: 7 }, () => 'delayed'), 'failing']);
    await turnUntil(scenario, id, isDone);
  });

  it('the import stops waiting for an answer that never comes', async () => {
    const { scenario, id } = await connected();
    scenario.holdBack(() => (pagesOf(scenario).length === 1 ? new Promise(() => {}) : undefined));
    scenario.console.start();
    await turnUntil(scenario, id, isDone);
    expect(scenario.logs).toContainEqual(expect.objectContaining({ event: 'page_postponed', code: 'timeout' }));
  });
});
