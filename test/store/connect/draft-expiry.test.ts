import { describe, expect, it } from 'vitest';
import { createDraftExpiry } from '../../../src/store/connect/connect-effects.ts';
import { manualTimers } from '../manual-timers.ts';

const CHECKED = '2020-01-01T00:00:00Z';
const IN_A_MINUTE = '2020-01-01T00:01:00Z';

function openWatch() {
  const time = manualTimers();
  let ended = 0;
  const watch = createDraftExpiry({ now: time.now, timers: time, onOver: () => (ended += 1) });
  return { time, watch, ended: () => ended };
}

describe('the watch over a draft', () => {
  it('tells the end by the time that went by here, not by the host’s clock', () => {
    const { time, watch, ended } = openWatch();
    watch.start(IN_A_MINUTE, CHECKED);
    time.advance(59_999);
    expect([watch.over, ended()]).toEqual([false, 0]);
    time.advance(1);
    expect([watch.over, ended()]).toEqual([true, 1]);
  });

  it('notices at wake an end that was slept through', () => {
    const { time, watch, ended } = openWatch();
    watch.start(IN_A_MINUTE, CHECKED);
    time.sleep(120_000);
    expect(ended()).toBe(0);
    watch.check();
    expect(ended()).toBe(1);
  });

  it('leaves no timer behind when it is stopped or another draft is watched', () => {
    const { time, watch, ended } = openWatch();
    watch.start(IN_A_MINUTE, CHECKED);
    watch.start(IN_A_MINUTE, CHECKED);
    expect(time.pending).toBe(1);
    watch.stop();
    expect(time.pending).toBe(0);
    time.advance(120_000);
    expect([watch.over, ended()]).toEqual([false, 0]);
  });

  it.each([
    ['cannot be read', 'soon'],
    ['lies before the test', '2019-12-31T00:00:00Z'],
  ])('watches nothing when the end %s', (_, expiresAt) => {
    const { time, watch } = openWatch();
    watch.start(expiresAt, CHECKED);
    expect([watch.over, time.pending]).toEqual([false, 0]);
  });
});
