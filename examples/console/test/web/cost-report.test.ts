import { describe, expect, it } from 'vitest';
import type { CostsAnswer } from '../../server/web/answers.ts';
import { costReport } from '../../web/costs/cost-report.ts';
import { sumOf } from '../../web/costs/decimal.ts';

const DAYS = ['2026-03-08', '2026-03-09', '2026-03-10'];

/** An answer as the server gives it: named series, largest first, and one for everything else. */
function answer(named: readonly (readonly string[])[], others: readonly string[] | null): CostsAnswer {
  const series = [...named, ...(others === null ? [] : [others])].map((amounts, index) => ({
    group: index < named.length ? `item ${index + 1}` : null,
    total: sumOf(amounts),
    cells: amounts.flatMap((amount, place) => (amount === '0' ? [] : [[place, amount] as const])),
  }));
  return {
    ...{ currency: 'USD', by: 'line_item', days: DAYS, sources: [], series },
    total: sumOf(series.map(({ total }) => total)),
    dailyTotals: DAYS.map((_, place) =>
      sumOf([...named, ...(others === null ? [] : [others])].map((one) => one[place] ?? '0')),
    ),
  };
}

const NAMED = Array.from({ length: 7 }, (_, index) => [`${9 - index}.01`, '0', '0.0000000001']);

describe('a cost report', () => {
  it('a cost report has the largest five line items and one layer for all others, exactly', () => {
    const report = costReport(answer(NAMED, ['100', '50.5', '0']));
    expect(report.parts.map(({ label }) => label)).toEqual([
      ...['item 1', 'item 2', 'item 3', 'item 4', 'item 5'],
      'Everything else',
    ]);
    expect(report.parts.at(-1)?.total).toBe('157.5200000002');
    for (const { total, amounts } of report.days) expect(sumOf(amounts)).toBe(total);
    expect(sumOf(report.parts.map(({ total }) => total))).toBe(report.total);
    expect(sumOf(report.lines.map(({ total }) => total))).toBe(report.total);
  });

  it('a cost report lists the unnamed rest last, however large it is', () => {
    const { lines } = costReport(answer(NAMED, ['100', '50.5', '0']));
    expect(lines.map(({ name }) => name)).toEqual([...NAMED.map((_, index) => `item ${index + 1}`), null]);
    expect(lines.at(-1)).toMatchObject({ total: '150.5', part: 'other' });
  });

  it('a cost report counts the small line items when each has a name', () => {
    const { parts } = costReport(answer(NAMED, null));
    expect(parts.at(-1)?.label).toBe('2 more line items');
  });

  it('a cost report with only the unnamed rest has one part', () => {
    const { parts, lines, days } = costReport(answer([], ['1', '0', '2']));
    expect(parts).toEqual([{ key: 'other', label: 'All other line items', total: '3' }]);
    expect(lines).toHaveLength(1);
    expect(days.map(({ amounts }) => amounts)).toEqual([['1'], ['0'], ['2']]);
  });

  it('a cost report without series has every day, without layers', () => {
    const { parts, days } = costReport(answer([], null));
    expect(parts).toEqual([]);
    expect(days.map(({ total }) => total)).toEqual(['0', '0', '0']);
  });
});
