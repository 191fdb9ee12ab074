import { describe, expect, it } from 'vitest';
import { isDataRange } from '../../src/definition/data-range.ts';

const NOW = Date.parse('2026-03-10T15:30:00Z');

describe('days that are asked for', () => {
  it.each([
    ['one day', '2026-03-01', '2026-03-01'],
    ['until today', '2026-01-01', '2026-03-10T23:59:59Z'],
    ['until today where it began earlier', '2026-01-01', '2026-03-11T00:00:00+14:00'],
    ['366 of them', '2025-03-10', '2026-03-10'],
  ])('can be %s', (_, from, to) => {
    expect(isDataRange({ from, to }, NOW)).toBe(true);
  });

  it.each([
    ['in the wrong order', '2026-03-02', '2026-03-01'],
    ['after today', '2026-03-01', '2026-03-12'],
    ['more than 366', '2025-03-09', '2026-03-10'],
    ['no days', 'soon', '2026-03-10'],
    ['without an end', '2026-03-01', ''],
  ])('cannot be %s', (_, from, to) => {
    expect(isDataRange({ from, to }, NOW)).toBe(false);
  });
});
