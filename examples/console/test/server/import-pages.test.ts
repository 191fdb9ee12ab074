import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY_S } from '../../server/import/days.ts';
import type { CostsAnswer, UsageAnswer } from '../../server/web/answers.ts';
import {
  accountNow,
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  isDone,
  quiet,
  turnUntil,
  type VendorCall,
} from './console-scenario.ts';
import { figuresOf, importedWith, costLine, isPageOf, pageOf, pagesOf } from './vendor-pages.ts';
import { settled } from './manual-clock.ts';

afterEach(disposeScenarios);

describe('a page with very many lines', () => {
  it('a page that is too large is requested with fewer days', async () => {
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

  it('a page of a single day that is too large is reported, and no more of it is read', async () => {
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

  const TOO_LARGE_DAYS: readonly (readonly [string, () => Response])[] = [
    ['with more than 16 MB', () => new Response(' '.repeat(17 * 1_024 * 1_024))],
    ['with a line of more than a megabyte', () => longLine('2026-03-05')],
  ];
  /** A page that has a day with one line that is longer than any ordinary one. */
  function longLine(day: string): Response {
    const line = costLine('0.5', { line_item: 'x'.repeat(1_100_000) });
    return Response.json({ data: [{ start_time: Date.parse(`${day}T00:00:00Z`) / 1_000, results: [line, line] }] });
  }

  it.each(TOO_LARGE_DAYS)('a single day %s is left out and reported, and all other days are read', async (_, big) => {
    const scenario = createScenario();
    const isBig = (call: VendorCall): boolean => {
      const day = Date.UTC(2026, 2, 5) / 1_000;
      return Number(call.query.get('start_time')) <= day && day < Number(call.query.get('end_time'));
    };
    scenario.answerWith((call) => {
      if (!isPageOf(call, 'costs')) return undefined;
      if (call.keyId === 'works' && isBig(call)) return big();
      return pageOf(call, () => [costLine('0.5')]);
    });
    const { id } = await connectKey(scenario.as('mara'), 'works');
    const other = await connectKey(scenario.as('mara'), 'other');
    scenario.console.start();
    const late = await turnUntil(scenario, id, ({ sync }) => sync.phase === 'delayed');
    expect(late.sync.failure).toEqual({ code: 'unexpected_answer' });
    expect((await accountNow(scenario, other.id)).sync).toMatchObject({ phase: 'up_to_date' });
    expect((await accountNow(scenario, other.id)).sync.failure).toBeUndefined();
    const { sync } = await turnUntil(scenario, id, isDone);
    expect(sync).toMatchObject({
      ...{ failure: { code: 'unexpected_answer' }, doneThrough: '2026-03-04T23:59:59.999Z' },
    });
    const source = String((await accountNow(scenario, id)).href?.split('=')[1]);
    const answer = await figuresOf<CostsAnswer>(scenario, `/api/costs?source=${source}`);
    expect(answer.total).toBe('90');
    expect(answer.sources.find((one) => one.id === source)?.findings).toEqual([
      {
        ...{ stream: 'costs', kind: 'day_too_large', lines: 0, days: 1 },
        ...{ firstDay: '2026-03-05', lastDay: '2026-03-05', sample: '' },
      },
    ]);
    const usage = await figuresOf<UsageAnswer>(scenario, `/api/usage?source=${source}`);
    expect(usage.series.length).toBeGreaterThan(0);

    // The day is read when a person asks for it and it has become smaller.
    scenario.answerWith((call) => (isPageOf(call, 'costs') ? pageOf(call, () => [costLine('0.5')]) : undefined));
    const { version } = await accountNow(scenario, id);
    const range = { from: '2026-03-05T00:00:00Z', to: '2026-03-05T00:00:00Z' };
    await scenario.as('mara').syncNow?.({ accountId: id, version, range, idempotencyKey: 'again' }, quiet());
    await scenario.clock.advance(3_600_000);
    const done = await turnUntil(scenario, id, isDone);
    expect(done.sync.failure).toBeUndefined();
    expect((await figuresOf<CostsAnswer>(scenario, `/api/costs?source=${source}`)).total).toBe('90.5');
  });

  it('single days that are all too large are requested with growing waits', async () => {
    const scenario = createScenario();
    scenario.answerWith((call) => (isPageOf(call, 'costs') ? new Response(' '.repeat(17 * 1_024 * 1_024)) : undefined));
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    await turnUntil(scenario, id, ({ sync }) => sync.phase === 'failing');
    const before = scenario.vendorCalls.length;
    await scenario.clock.advance(3_600_000);
    // One day in five minutes.
    expect(scenario.vendorCalls.length - before).toBeLessThanOrEqual(13);
  });

  it.each<[string, (text: string) => string]>([
    ['invalid JSON in the middle of a day', (text) => text.replace('"item 5000"', '"item" 5000')],
    ['an end in the middle of a day', (text) => text.slice(0, -30)],
    ['a text without an end', (text) => text.replace('"item 5000"', '"item 5000')],
  ])('a page with %s is not stored or left out, and is requested again', async (_, spoil) => {
    const scenario = createScenario();
    const name = (index: number) => `item ${index}`;
    const lines = Array.from({ length: 12_000 }, (__, index) => costLine('0.01', { line_item: name(index) }));
    scenario.answerWith((call) => {
      if (!isPageOf(call, 'costs')) return undefined;
      const page = { data: [{ start_time: Number(call.query.get('start_time')), results: lines }] };
      return new Response(spoil(JSON.stringify(page)));
    });
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    const failing = await turnUntil(scenario, id, ({ sync }) => sync.phase === 'failing');
    expect(failing.sync.failure).toEqual({ code: 'provider_unavailable' });
    for (const table of ['costs', 'import_findings'])
      expect(scenario.database.prepare(`SELECT count(*) AS count FROM ${table}`).get()).toEqual({ count: 0 });
  });

  it('a page with very many lines is stored in parts of whole days, each with the position after it', async () => {
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

  it('a page with very many lines resumes after the last stored part when the console ends in between', async () => {
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

const bucket = (call: VendorCall, offsetDays: number) => ({
  start_time: Number(call.query.get('start_time')) + offsetDays * DAY_S,
  results: [costLine(1)],
});
const page = (data: readonly object[], next: string | null = 'next') =>
  Response.json({ data, has_more: true, next_page: next });

describe('paging without an end', () => {
  it.each<[string, (call: VendorCall) => Response]>([
    ['an empty page with has_more', () => page([])],
    ['an empty page without a place to go on', () => page([], null)],
    ['a page that repeats a day', (call) => page([bucket(call, 0), bucket(call, 0)])],
    ['a page that goes back', (call) => page([bucket(call, 3), bucket(call, 2)])],
    ['a page of days before those asked for', (call) => page([bucket(call, -30)])],
    ['a page of days after those asked for', (call) => page([bucket(call, 200)])],
  ])('paging with %s ends, is reported with a code, and is retried with growing waits', async (_, answer) => {
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

  it('paging by one day with the same cursor ends with the last day', async () => {
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
