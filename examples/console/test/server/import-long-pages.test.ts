import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY_S } from '../../server/import/days.ts';
import type { CostsAnswer } from '../../server/web/answers.ts';
import {
  accountNow,
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  isDone,
  turnUntil,
} from './console-scenario.ts';
import { figuresOf, importedWith } from './imported-lines.ts';
import { costLine, isPageOf, pageOf } from './vendor-pages.ts';

afterEach(disposeScenarios);

describe('a page with very many lines', () => {
  it('that is too long to be read at once is asked for with fewer days', async () => {
    const scenario = createScenario();
    const name = (index: number) => `item ${index} ${'x'.repeat(150)}`;
    const id = await importedWith(scenario, (day) =>
      day >= '2026-03-01'
        ? Array.from({ length: 8_000 }, (_, index) => costLine('0.01', { line_item: name(index) }))
        : [],
    );
    expect((await accountNow(scenario, id)).sync.phase).toBe('up_to_date');
    const answer = await figuresOf<CostsAnswer>(scenario, '/api/costs');
    expect(answer.total).toBe('800');
    const asked = scenario.vendorCalls
      .filter((call) => isPageOf(call, 'costs'))
      .map(({ query }) => (Number(query.get('end_time')) - Number(query.get('start_time'))) / DAY_S);
    // A month at a time until 28 February; then halves until two days fit.
    expect(asked.slice(0, 5)).toEqual([30, 30, 30, 30, 30]);
    expect(asked.slice(5).every((days, index) => index === 0 || days <= (asked[5 + index - 1] ?? 0))).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(5 + 4 + 31);
  });

  it('of a single day that is too long is reported, and no more of it is read', async () => {
    const scenario = createScenario();
    const long = ' '.repeat(1_024 * 1_024);
    let sent = 0;
    scenario.answerWith((call) =>
      isPageOf(call, 'costs')
        ? new Response(
            new ReadableStream({
              pull(controller) {
                sent += 1;
                controller.enqueue(new TextEncoder().encode(long));
              },
            }),
          )
        : undefined,
    );
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    const late = await turnUntil(scenario, id, ({ sync }) => sync.phase === 'delayed');
    expect(late.sync.failure).toEqual({ code: 'unexpected_answer' });
    // Halves of a month, then three tries of one day: each answer is left when it is too long.
    expect(sent).toBeLessThanOrEqual(5 * 7 + 3 * 19);
  });

  it('that is no JSON in the middle of a day is not stored, and is asked for again', async () => {
    const scenario = createScenario();
    const lines = Array.from({ length: 8_000 }, (_, index) => costLine('0.01', { line_item: `item ${index}` }));
    scenario.answerWith((call) => {
      if (!isPageOf(call, 'costs')) return undefined;
      const page = { data: [{ start_time: Number(call.query.get('start_time')), results: lines }] };
      return new Response(JSON.stringify(page).replace('"item 5000"', '"item" 5000'));
    });
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    const late = await turnUntil(scenario, id, ({ sync }) => sync.phase === 'delayed');
    expect(late.sync.failure).toEqual({ code: 'provider_unavailable' });
    expect(scenario.database.prepare('SELECT count(*) AS count FROM costs').get()).toEqual({ count: 0 });
  });

  it('is stored in parts of whole days, each with the place after it', async () => {
    const scenario = createScenario();
    const id = await importedWith(scenario, () =>
      Array.from({ length: 400 }, (_, index) => costLine('0.01', { line_item: `item ${index}` })),
    );
    expect(scenario.database.prepare('SELECT count(*) AS rows, count(DISTINCT day) AS days FROM costs').get()).toEqual({
      rows: 181 * 400,
      days: 181,
    });
    const parts = scenario.logs.filter(({ event, stream }) => event === 'page_stored' && stream === 'costs');
    expect(parts.every(({ count = 0 }) => count <= 1_000)).toBe(true);
    expect(parts.length).toBeGreaterThanOrEqual(90);
    // The vendor was asked for each month once.
    expect(scenario.vendorCalls.filter((call) => isPageOf(call, 'costs'))).toHaveLength(7);
    expect((await accountNow(scenario, id)).sync.failure).toBeUndefined();
  });

  it('goes on with the part after the last stored one when the console ends in between', async () => {
    const scenario = createScenario();
    scenario.answerWith((call) =>
      isPageOf(call, 'costs')
        ? pageOf(call, () =>
            Array.from({ length: 400 }, (_, index) => costLine('0.01', { line_item: `item ${index}` })),
          )
        : undefined,
    );
    const { id } = await connectKey(scenario.as('mara'), 'works');
    const stopping: Promise<void>[] = [];
    scenario.as('mara').subscribe?.(
      ({ type }) => {
        if (type === 'upsert' && stopping.length === 0) stopping.push(scenario.console.close());
      },
      () => {},
    );
    scenario.console.start();
    await vi.waitFor(() => expect(stopping).toHaveLength(1));
    await Promise.all(stopping);
    const stored = () => scenario.database.prepare('SELECT count(DISTINCT day) AS days FROM costs').get();
    expect(stored()).toEqual({ days: 2 });
    await scenario.restart();
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    expect(stored()).toEqual({ days: 181 });
    const starts = scenario.vendorCalls
      .filter((call) => isPageOf(call, 'costs'))
      .map(({ query }) => query.get('start_time'));
    expect(starts.slice(0, 2)).toEqual([String(Date.UTC(2025, 8, 11) / 1_000), String(Date.UTC(2025, 8, 13) / 1_000)]);
  });
});
