import { describe, expect, it } from 'vitest';
import { createTestLimit } from '../../src/http/test-limit.ts';

const RATES = { testsAtOnce: 2, testsPerMinute: 5, testMs: 19_000 };

function limit(rates: Partial<typeof RATES> = {}) {
  const clock = { at: 1_000_000 };
  return { clock, admit: createTestLimit({ ...RATES, ...rates }, () => clock.at) };
}

describe('createTestLimit', () => {
  it('createTestLimit forgets a test that never ended after the longest time it may take', () => {
    const { clock, admit } = limit();
    expect([admit('mara').admitted, admit('mara').admitted, admit('mara').admitted]).toEqual([true, true, false]);
    clock.at += RATES.testMs;
    expect(admit('mara').admitted).toBe(true);
  });

  it('createTestLimit is not confused by a clock that is put back', () => {
    const { clock, admit } = limit({ testsAtOnce: 100 });
    for (let count = 0; count < 5; count += 1) admit('mara');
    expect(admit('mara').admitted).toBe(false);
    clock.at -= 86_400_000;
    expect(admit('mara').admitted).toBe(true);
  });

  it('createTestLimit asks for at least a second and at most a minute', () => {
    const { clock, admit } = limit({ testsAtOnce: 100 });
    for (let count = 0; count < 5; count += 1) admit('mara');
    const first = admit('mara');
    clock.at += 59_900;
    const last = admit('mara');
    expect([first.admitted ? 0 : first.retryAfterMs, last.admitted ? 0 : last.retryAfterMs]).toEqual([60_000, 1_000]);
  });

  it('createTestLimit remembers no more than 10,000 persons, and forgets those who tested longest ago', () => {
    const { clock, admit } = limit({ testsPerMinute: 1 });
    admit('first');
    for (let person = 0; person < 10_000; person += 1) {
      clock.at += 1;
      admit(`person-${person}`);
    }
    expect(admit('first').admitted).toBe(true);
    expect(admit('person-9999').admitted).toBe(false);
  });
});
