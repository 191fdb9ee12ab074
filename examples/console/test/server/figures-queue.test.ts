import { describe, expect, it } from 'vitest';
import { createFiguresQueue } from '../../server/web/figures-routes.ts';

/** Work of so many slices of 10 ms each. */
const SLICE_MS = 10;

describe('the queue of figures', () => {
  it('the queue of figures serves the person for whom the least was done, whatever others request', async () => {
    const queue = createFiguresQueue();
    const slices = { often: 0, seldom: 0, isDone: false };
    const often = queue.enqueue('often', async (pause) => {
      while (!slices.isDone) {
        slices.often += 1;
        await pause(SLICE_MS);
      }
    });
    while (slices.often < 500) await new Promise(setImmediate);
    const before = slices.often;
    await queue.enqueue('seldom', async (pause) => {
      for (; slices.seldom < 100; slices.seldom += 1) await pause(SLICE_MS);
    });
    slices.isDone = true;
    await often;
    // Two seconds of credit are two hundred slices: all of these come first.
    expect(slices.often - before).toBeLessThan(5);
    expect(slices.seldom).toBe(100);
  });

  it('the queue of figures serves two people who ask seldom one like the other, beside one who asks often', async () => {
    const queue = createFiguresQueue();
    const slices = { often: 0, first: 0, second: 0, isDone: false };
    const often = queue.enqueue('often', async (pause) => {
      for (; !slices.isDone; slices.often += 1) await pause(SLICE_MS);
    });
    while (slices.often < 500) await new Promise(setImmediate);
    const first = queue.enqueue('first', async (pause) => {
      for (; slices.first < 60; slices.first += 1) await pause(SLICE_MS);
    });
    while (slices.first < 10) await new Promise(setImmediate);
    const second = queue.enqueue('second', async (pause) => {
      for (; slices.second < 60; slices.second += 1) await pause(SLICE_MS);
    });
    await second;
    // It catches up with the first, and overtakes nobody.
    expect(slices.first).toBeGreaterThan(45);
    await first;
    slices.isDone = true;
    await often;
  });

  it('the queue of figures lets no person wait for ever behind people who send request after request', async () => {
    const queue = createFiguresQueue();
    const slices = { own: 0 };
    const own = queue.enqueue('own', async (pause) => {
      for (; slices.own < 50; slices.own += 1) await pause(SLICE_MS);
    });
    let others = 0;
    while (slices.own < 50) {
      await queue.enqueue(`other ${others % 3}`, async (pause) => {
        for (let slice = 0; slice < 20; slice += 1) await pause(SLICE_MS);
      });
      others += 1;
    }
    await own;
    // Three people with two seconds of credit each, and then as much as for everybody else.
    expect(others).toBeLessThan(120);
  });

  it('the queue of figures does not wait for a person whose query waits for the same answer', async () => {
    const queue = createFiguresQueue();
    let answered = false;
    const shared = queue.enqueue('first', async (pause) => {
      for (let slice = 0; slice < 300; slice += 1) await pause(SLICE_MS);
      answered = true;
    });
    await queue.enqueue('second', async (pause) => {
      await pause(1);
      await shared;
    });
    expect(answered).toBe(true);
  });

  it('the queue of figures refuses a person with too many waiting queries, and no other person', async () => {
    const queue = createFiguresQueue();
    let finish = (): void => {};
    const first = queue.enqueue('many', () => new Promise<void>((resolve) => (finish = resolve)));
    const more = Array.from({ length: 40 }, () => queue.enqueue('many', () => Promise.resolve()));
    expect(more.at(-1)).toEqual({ code: 'rate_limited', retryAfterMs: 5_000 });
    await queue.enqueue('other', () => Promise.resolve());
    await Promise.resolve().then(() => finish());
    await first;
  });
});
