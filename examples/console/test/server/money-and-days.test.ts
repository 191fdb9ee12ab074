import { describe, expect, it } from 'vitest';
import { readRetryAfter, retryDelay } from '../../server/import/backoff.ts';
import { dayName, DAY_S, initialRange, refreshRange } from '../../server/import/days.ts';
import { readAmount, writeAmount } from '../../server/import/money.ts';

describe('an amount', () => {
  it.each([
    [12.3456789, '12.3456789'],
    ['0.06', '0.06'],
    [1e-7, '0.0000001'],
    ['1.5E3', '1500'],
    ['-0.25', '-0.25'],
    [0, '0'],
    // What is finer than the column is rounded, half away from zero.
    ['0.00000000005', '0.0000000001'],
    ['-0.00000000005', '-0.0000000001'],
    ['0.00000000004', '0'],
    // The live API writes tiny amounts with any exponent.
    ['0E-6176', '0'],
    ['-0e+6176', '0'],
    ['1E-6176', '0'],
    ['-1e-99999999999999999999', '0'],
    ['0e99999999999999999999', '0'],
  ])('the amount %s is read exactly', (value, dollars) => {
    const amount = readAmount(value);
    expect(amount === null ? null : writeAmount(amount)).toBe(dollars);
  });

  it.each([
    ...[
      '',
      'a lot',
      '1,5',
      '0x10',
      '1e9',
      '1e999',
      '1e99999999999999999999',
      Number.NaN,
      Number.POSITIVE_INFINITY,
      null,
      {},
      '9'.repeat(65),
    ],
  ])('%s is no amount', (value) => {
    expect(readAmount(value)).toBeNull();
  });

  it('amounts are summed exactly where floating-point numbers are not', () => {
    const sum = ['0.1', '0.2'].reduce((total, text) => total + (readAmount(text) ?? 0n), 0n);
    expect(writeAmount(sum)).toBe('0.3');
  });
});

describe('the range of a first import', () => {
  it('the range of a first import is six calendar months to today, on every day of five years', () => {
    for (let day = 0; day < 5 * 366; day += 1) {
      const nowMs = Date.UTC(2024, 0, 1 + day, 23, 59);
      const { from, to } = initialRange(nowMs);
      const days = (to - from) / DAY_S;
      expect(days).toBeGreaterThanOrEqual(181);
      expect(days).toBeLessThanOrEqual(184);
      expect(dayName(to - DAY_S)).toBe(new Date(nowMs).toISOString().slice(0, 10));
    }
  });

  it.each([
    ['2026-03-10', '2025-09-11'],
    ['2026-08-30', '2026-02-28'],
    ['2028-08-29', '2028-02-29'],
    ['2026-02-28', '2025-09-01'],
  ])('the range of a first import that ends on %s begins on %s', (last, first) => {
    expect(dayName(initialRange(Date.parse(last)).from)).toBe(first);
  });
});

describe('the range of a refresh', () => {
  it('the range of a refresh begins two days before the last day that was read', () => {
    const read = initialRange(Date.UTC(2026, 2, 10, 12)).to;
    const { from, to } = refreshRange(read, Date.UTC(2026, 2, 12, 1));
    expect([dayName(from), dayName(to)]).toEqual(['2026-03-08', '2026-03-13']);
  });
});

describe('the wait before another try', () => {
  it('the wait before a retry doubles up to five minutes, half of it random', () => {
    expect([1, 2, 3, 9, 10, 1_000].map((failures) => retryDelay(failures, undefined, 1))).toEqual([
      ...[1_000, 2_000, 4_000, 256_000, 300_000, 300_000],
    ]);
    expect(retryDelay(3, undefined, 0)).toBe(2_000);
  });

  it('the wait before a retry is at least what the vendor asks for, up to a quarter of an hour', () => {
    expect(retryDelay(1, 20_000, 0)).toBe(20_000);
    expect(retryDelay(1, 10 ** 12, 0)).toBe(900_000);
  });

  it.each([
    ['20', 20_000],
    ['999999999', 900_000],
    ['Sun, 19 Apr 2026 15:30:00 GMT', 900_000],
    ['Tue, 10 Mar 2026 15:31:00 GMT', 60_000],
    ['Tue, 10 Mar 2020 15:31:00 GMT', undefined],
    ['-5', undefined],
    ['soon', undefined],
    [null, undefined],
  ])('the wait before a retry is read from "%s"', (value, ms) => {
    expect(readRetryAfter(value, Date.UTC(2026, 2, 10, 15, 30))).toBe(ms);
  });
});
