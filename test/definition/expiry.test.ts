import { describe, expect, it } from 'vitest';
import { expiryOf } from '../../src/definition/expiry.ts';

const NOW = Date.UTC(2026, 2, 2, 9);
const DAY = 86_400_000;
const at = (days: number): string => new Date(NOW + days * DAY).toISOString();

describe('expiryOf', () => {
  it.each([
    [30.5, 'later', undefined],
    [30, 'soon', 30],
    [14.01, 'soon', 30],
    [14, 'soon', 14],
    [7, 'soon', 7],
    [1, 'soon', 1],
    [0.2, 'soon', 1],
  ])('%d days before the end is %s, level %s', (days, kind, level) => {
    const expiry = expiryOf(at(days), NOW);
    expect(expiry.kind).toBe(kind);
    expect(expiry.kind === 'soon' ? expiry.level : undefined).toBe(level);
  });

  it('expiryOf counts whole days that are left', () => {
    expect(expiryOf(at(6.9), NOW)).toMatchObject({ days: 6 });
    expect(expiryOf(at(0.9), NOW)).toMatchObject({ days: 0 });
  });

  it('expiryOf distinguishes never, unknown and expired', () => {
    expect(expiryOf(null, NOW)).toEqual({ kind: 'never' });
    expect(expiryOf(undefined, NOW)).toEqual({ kind: 'unknown' });
    expect(expiryOf('not a date', NOW)).toEqual({ kind: 'unknown' });
    expect(expiryOf(at(0), NOW)).toMatchObject({ kind: 'expired' });
  });
});

describe('a day as expiry', () => {
  it('a day as expiry ends at the next midnight UTC', () => {
    expect(expiryOf('2026-03-02', NOW)).toEqual({
      kind: 'soon',
      at: Date.UTC(2026, 2, 3),
      day: '2026-03-02',
      days: 0,
      level: 1,
    });
    expect(expiryOf('2026-03-02', Date.UTC(2026, 2, 3) - 1)).toMatchObject({ kind: 'soon' });
    expect(expiryOf('2026-03-02', Date.UTC(2026, 2, 3))).toMatchObject({ kind: 'expired', day: '2026-03-02' });
  });

  it('a day as expiry that does not exist is unknown', () => {
    expect(expiryOf('2026-02-30', NOW)).toEqual({ kind: 'unknown' });
  });
});
