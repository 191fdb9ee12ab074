import type { Clock } from '../../server/clock.ts';

/** A clock that a test turns by hand. */
export interface ManualClock extends Clock {
  /** Moves on and calls what became due, in order, with room for what that sets going. */
  advance(ms: number): Promise<void>;
  /**
   * Puts the clock forward or, negative, back, as an administrator does: timers fire after as long a time as before.
   */
  jump(ms: number): void;
  /** Moves on to the next timer. False when there is none. */
  toNext(): Promise<boolean>;
}

/** @param startMs Milliseconds since 1970-01-01 UTC. */
export function manualClock(startMs: number): ManualClock {
  let nowMs = startMs;
  let timers: { atMs: number; run: () => void }[] = [];

  function due(untilMs: number): { atMs: number; run: () => void } | undefined {
    return timers.filter(({ atMs }) => atMs <= untilMs).sort((left, right) => left.atMs - right.atMs)[0];
  }
  async function moveTo(targetMs: number): Promise<void> {
    for (let timer = due(targetMs); timer !== undefined; timer = due(targetMs)) {
      const fired = timer;
      timers = timers.filter((other) => other !== fired);
      nowMs = Math.max(nowMs, fired.atMs);
      fired.run();
      await settled();
    }
    nowMs = Math.max(nowMs, targetMs);
    await settled();
  }
  return {
    now: () => nowMs,
    after(ms, run) {
      const timer = { atMs: nowMs + Math.max(0, ms), run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: (ms) => moveTo(nowMs + ms),
    jump(ms) {
      nowMs += ms;
      for (const timer of timers) timer.atMs += ms;
    },
    async toNext() {
      const next = due(Number.POSITIVE_INFINITY);
      if (next !== undefined) await moveTo(next.atMs);
      return next !== undefined;
    },
  };
}

/** Lets everything that is not waiting for time or a gate happen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
