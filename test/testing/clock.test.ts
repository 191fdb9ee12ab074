import { describe, expect, it } from 'vitest';
import { SCRIPT_START, virtualClock } from '../../src/testing/clock.ts';

describe('virtualClock', () => {
  it('virtualClock wakes what is due, in order, and nothing else', async () => {
    const clock = virtualClock();
    const woken: string[] = [];
    void clock.wait(300).then(() => woken.push(`late at ${clock.now() - SCRIPT_START}`));
    void clock.wait(100).then(async () => {
      woken.push('early');
      await clock.wait(100);
      woken.push(`chained at ${clock.now() - SCRIPT_START}`);
    });
    await clock.advance(250);
    expect(woken).toEqual(['early', 'chained at 200']);
    await clock.advance(50);
    expect(woken).toEqual(['early', 'chained at 200', 'late at 300']);
    expect(clock.waiting).toBe(0);
  });

  it('virtualClock lets go of a wait that was aborted', async () => {
    const clock = virtualClock();
    const controller = new AbortController();
    const wait = clock.wait(100, controller.signal);
    controller.abort(new Error('aborted'));
    await expect(wait).rejects.toThrow('aborted');
    expect(clock.waiting).toBe(0);
  });
});
