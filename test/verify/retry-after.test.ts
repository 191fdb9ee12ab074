import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../src/verify/retry-after.ts';

const NOW_MS = Date.UTC(2026, 2, 10, 15, 30);

describe('retryAfterMs', () => {
  it.each([
    ['seconds', '20', 20_000],
    ['a fraction of seconds', '2.5', 2_500],
    ['a date', 'Tue, 10 Mar 2026 15:31:00 GMT', 60_000],
    ['a date that has passed, as the shortest wait', 'Tue, 10 Mar 2026 15:00:00 GMT', 1_000],
    ['zero, as the shortest wait', '0', 1_000],
    ['a negative number, as the shortest wait', '-5', 1_000],
    ['a huge number, as the longest wait', '1000000000', 900_000],
    ['a number beyond all numbers, as the longest wait', '9'.repeat(400), 900_000],
    ['garbage, as the shortest wait', 'soon', 1_000],
    ['nothing, as the shortest wait', '', 1_000],
  ])('reads %s', (_, header, expected) => {
    expect(retryAfterMs(header, NOW_MS)).toBe(expected);
  });

  it('knows no wait without the header', () => {
    expect(retryAfterMs(null, NOW_MS)).toBeUndefined();
  });
});
