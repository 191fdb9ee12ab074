import { afterEach, describe, expect, it } from 'vitest';
import type { CostsAnswer, UsageAnswer } from '../../server/web/answers.ts';
import { accountNow, createScenario, disposeScenarios, quiet } from './console-scenario.ts';
import { figuresOf, importedWith, costLine, isPageOf, pageOf } from './vendor-pages.ts';

afterEach(disposeScenarios);

describe('an import with lines that cannot be read', () => {
  it('an import with unreadable lines continues, and reports them on the source and the account', async () => {
    const scenario = createScenario();
    const id = await importedWith(scenario, (day) => [
      costLine('0.5'),
      ...(day >= '2026-03-05' && day <= '2026-03-07' ? [costLine('many dollars', { line_item: 'web search' })] : []),
    ]);
    const answer = await figuresOf<CostsAnswer>(scenario, '/api/costs');
    expect(answer.total).toBe('90.5');
    expect(answer.sources).toMatchObject([
      {
        failed: false,
        findings: [
          { stream: 'costs', kind: 'unreadable', lines: 3, days: 3, firstDay: '2026-03-05', lastDay: '2026-03-07' },
        ],
      },
    ]);
    expect(answer.sources[0]?.findings[0]?.sample).toBe('web search');
    const { sync } = await accountNow(scenario, id);
    expect(sync).toMatchObject({
      ...{ phase: 'up_to_date', failure: { code: 'unexpected_answer' } },
      // The day before the first one with such a line is the last that is complete.
      doneThrough: '2026-03-04T23:59:59.999Z',
    });
    expect(JSON.stringify([answer, sync])).not.toContain('many dollars');
    // Not a word about days that are not shown.
    const other = await figuresOf<CostsAnswer>(scenario, '/api/costs?from=2026-02-01&to=2026-02-28');
    expect(other.sources[0]?.findings).toEqual([]);
  });

  it('an import with unreadable lines is complete once the days are read again without them', async () => {
    const scenario = createScenario();
    const id = await importedWith(scenario, (day) => (day === '2026-03-09' ? [costLine('?')] : [costLine('0.5')]));
    expect((await accountNow(scenario, id)).sync.failure).toMatchObject({ code: 'unexpected_answer' });
    scenario.answerWith((call) => (isPageOf(call, 'costs') ? pageOf(call, () => [costLine('0.5')]) : undefined));
    await scenario.clock.advance(3_600_000);
    const { sync } = await accountNow(scenario, id);
    expect(sync.failure).toBeUndefined();
    expect(sync.doneThrough).toBe(new Date(scenario.clock.now()).toISOString());
    const answer = await figuresOf<CostsAnswer>(scenario, '/api/costs');
    expect(answer.sources[0]?.findings).toEqual([]);
  });

  it('an import no longer reports an unreadable day that is older than the history kept', async () => {
    const scenario = createScenario();
    const id = await importedWith(scenario, (day) => (day === '2025-09-11' ? [costLine('?')] : [costLine('0.5')]));
    expect((await accountNow(scenario, id)).sync).toMatchObject({
      ...{ failure: { code: 'unexpected_answer' }, doneThrough: '2025-09-10T23:59:59.999Z' },
    });
    await scenario.clock.advance(86_400_000);
    const { sync } = await accountNow(scenario, id);
    expect(sync.failure).toBeUndefined();
    expect(sync.doneThrough).toBe(new Date(scenario.clock.now()).toISOString());
  });

  it('an import stores at most one finding for each day and reason', async () => {
    const scenario = createScenario();
    await importedWith(scenario, () =>
      Array.from({ length: 200 }, (_, index) => costLine('?', { line_item: `x ${index}` })),
    );
    expect(scenario.database.prepare('SELECT count(*) AS count FROM import_findings').get()).toEqual({ count: 181 });
  });

  it('a disconnect with deleted data removes the findings', async () => {
    const scenario = createScenario();
    const id = await importedWith(scenario, () => [costLine('?')]);
    const { version } = await accountNow(scenario, id);
    await scenario
      .as('mara')
      .disconnectAccount?.({ accountId: id, version, data: 'delete', idempotencyKey: 'bye' }, quiet());
    expect(scenario.database.prepare('SELECT count(*) AS count FROM import_findings').get()).toEqual({ count: 0 });
  });

  it('a day with too many lines is reported as added up, with the exact total', async () => {
    const scenario = createScenario();
    await importedWith(scenario, (day) =>
      day === '2026-03-09'
        ? Array.from({ length: 8_000 }, (_, index) => costLine('0.0001', { line_item: `item ${index}` }))
        : [],
    );
    const answer = await figuresOf<CostsAnswer>(scenario, '/api/costs?by=line_item');
    expect(answer.total).toBe('0.8');
    expect(answer.series.at(-1)).toMatchObject({ group: null, total: '0.795' });
    expect(answer.sources[0]?.findings).toMatchObject([{ kind: 'added_up', lines: 7_501, days: 1 }]);
    const usage = await figuresOf<UsageAnswer>(scenario, '/api/usage');
    expect(usage.series.every(({ group }) => group !== null)).toBe(true);
  });
});
