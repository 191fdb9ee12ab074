// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createPoller } from '../../../src/store/client/poller.ts';
import { manualTimers } from '../manual-timers.ts';
import { pageVisibility } from '../page-visibility.ts';

const showPage = pageVisibility();

function openPoller() {
  const time = manualTimers();
  const began = time.now();
  const asked: number[] = [];
  const poller = createPoller(time, () => asked.push((time.now() - began) / 1_000));
  return { time, asked, poller };
}

describe('createPoller', () => {
  it('createPoller asks once a plan, fifteen seconds later, and nothing when nothing is wanted', () => {
    const { time, asked, poller } = openPoller();
    poller.plan(true, 'fresh');
    poller.plan(true, 'fresh');
    time.advance(14_999);
    expect(asked).toEqual([]);
    time.advance(600_000);
    expect(asked).toEqual([15]);
    poller.plan(true, 'fresh');
    poller.plan(false, 'fresh');
    time.advance(600_000);
    expect(asked).toEqual([15]);
    expect(time.pending).toBe(0);
  });

  it('createPoller waits longer after each answer with nothing new, two minutes at most, and starts over after news', () => {
    const { time, asked, poller } = openPoller();
    const waitAfter = (answer: 'fresh' | 'idle'): number => {
      const before = time.now();
      const count = asked.length;
      poller.plan(true, answer);
      while (asked.length === count) time.advance(1);
      return time.now() - before;
    };
    expect(waitAfter('fresh')).toBe(15_000);
    expect([waitAfter('idle'), waitAfter('idle'), waitAfter('idle')]).toEqual([22_500, 33_750, 50_625]);
    for (let round = 0; round < 5; round += 1) waitAfter('idle');
    expect(waitAfter('idle')).toBe(120_000);
    expect(waitAfter('fresh')).toBe(15_000);
  });

  it('createPoller sleeps while the page is hidden, and asks once at wake when it slept through a time', () => {
    const { time, asked, poller } = openPoller();
    poller.plan(true, 'fresh');
    showPage(false);
    time.advance(60_000);
    expect(asked).toEqual([]);
    showPage(true);
    poller.wake();
    poller.wake();
    expect(asked).toEqual([60]);
  });

  it('createPoller asks nothing at wake when no time was missed, or when it was stopped meanwhile', () => {
    const { time, asked, poller } = openPoller();
    poller.plan(true, 'fresh');
    poller.wake();
    expect(asked).toEqual([]);
    showPage(false);
    time.advance(60_000);
    poller.stop();
    poller.wake();
    expect(asked).toEqual([]);
  });
});
