import { describe, expect, it } from 'vitest';
import { asDollars, costsOn, usageOn } from '../../sandbox/billing.ts';
import { ORGANIZATIONS, organizationById } from '../../sandbox/organizations.ts';
import { dayStart, NOW_MS } from './asking.ts';

const NORTHWIND = organizationById('org-Northwind7Qd2');
const LATER_MS = NOW_MS + 30 * 86_400_000;

function total(day: number, nowMs: number): number {
  return costsOn(NORTHWIND, dayStart(day), nowMs).reduce((sum, { units }) => sum + units, 0);
}

describe('the sandbox’s bills', () => {
  it('the sandbox returns the same bills at every request', () => {
    for (const organization of ORGANIZATIONS) {
      expect(costsOn(organization, dayStart(-10), NOW_MS)).toEqual(costsOn(organization, dayStart(-10), LATER_MS));
    }
  });

  it('the sandbox returns other bills for each day and organization', () => {
    expect(new Set(Array.from({ length: 30 }, (_, day) => total(-40 + day, NOW_MS))).size).toBe(30);
    expect(costsOn(organizationById('org-Harbour4Tk9'), dayStart(-10), NOW_MS)).not.toEqual(
      costsOn(NORTHWIND, dayStart(-10), NOW_MS),
    );
  });

  it('the sandbox returns no bills for future days', () => {
    expect(costsOn(NORTHWIND, dayStart(1), NOW_MS)).toEqual([]);
    expect(usageOn(NORTHWIND, dayStart(1), NOW_MS)).toEqual([]);
  });

  it.each([0, -1, -2])('the sandbox changes the bills of day %i until they are final', (day) => {
    expect(total(day, NOW_MS)).toBeLessThan(total(day, LATER_MS));
  });

  it('the sandbox makes bills final two days after the end of the day, to the hour', () => {
    const endMs = dayStart(-10) * 1_000 + 72 * 3_600_000;
    expect(total(-10, endMs - 1)).not.toBe(total(-10, LATER_MS));
    expect(total(-10, endMs)).toBe(total(-10, LATER_MS));
  });

  it('the sandbox does not change bills within an hour', () => {
    expect(total(-1, NOW_MS)).toBe(total(-1, NOW_MS + 29 * 60_000));
  });

  it('the sandbox moves a line from one project to another when a day becomes final', () => {
    const input = (project: string, nowMs: number) =>
      costsOn(NORTHWIND, dayStart(-1), nowMs).filter(
        (row) => row.project_id === project && row.line_item.endsWith(', input'),
      ).length;
    expect([input('proj_nwDefault', NOW_MS), input('proj_nwDocs', NOW_MS)]).toEqual([4, 0]);
    expect([input('proj_nwDefault', LATER_MS), input('proj_nwDocs', LATER_MS)]).toEqual([2, 2]);
  });

  it('the sandbox bills more than completions usage', () => {
    expect(costsOn(NORTHWIND, dayStart(-12), NOW_MS).map(({ line_item }) => line_item)).toContain(
      'web search tool calls',
    );
  });

  it('the sandbox bills exact fractions of a cent', () => {
    const units = costsOn(NORTHWIND, dayStart(-10), NOW_MS).map((row) => row.units);
    expect(units.some((value) => value % 1_000_000 !== 0)).toBe(true);
    for (const value of [...units, 0, 1, 99_999_999, 100_000_000, 1_234_567_890]) {
      const [whole, fraction = ''] = asDollars(value).split('.');
      expect(Number(whole) * 1e8 + Number(fraction.padEnd(8, '0'))).toBe(value);
      expect(Math.round(Number(asDollars(value)) * 1e8)).toBe(value);
    }
    expect([asDollars(1_234_567_890), asDollars(200_000_000), asDollars(1)]).toEqual(['12.3456789', '2', '0.00000001']);
  });

  it('the sandbox bills nothing to an organization without data, or on weekends of one that pauses', () => {
    expect(costsOn(organizationById('org-Meadow1Zx6'), dayStart(-10), NOW_MS)).toEqual([]);
    expect(costsOn(organizationById('org-Linden8Wm3'), dayStart(-3), NOW_MS)).toEqual([]);
    expect(costsOn(organizationById('org-Linden8Wm3'), dayStart(-4), NOW_MS)).not.toEqual([]);
  });

  it('the sandbox bills no more cached tokens than input tokens', () => {
    for (const row of usageOn(NORTHWIND, dayStart(-10), NOW_MS))
      expect(row.input_cached_tokens).toBeLessThanOrEqual(row.input_tokens);
  });
});
