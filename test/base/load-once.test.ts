import { describe, expect, it } from 'vitest';
import { loadOnce } from '../../src/base/load-once.ts';

/** A part that cannot be loaded for the first so many times. */
function failing(times: number) {
  let asked = 0;
  const part = loadOnce(async () => {
    asked += 1;
    if (asked <= times) throw new Error('offline');
    return `part ${asked}`;
  });
  return { part, asked: () => asked };
}

describe('a module that is loaded on demand', () => {
  it('loadOnce loads once for every caller, and returns the module at once afterwards', async () => {
    const { part, asked } = failing(0);
    expect(part.now()).toBe(null);
    expect(await Promise.all([part.load(), part.load()])).toEqual(['part 1', 'part 1']);
    expect(part.now()).toBe('part 1');
    await part.load();
    expect(asked()).toBe(1);
  });

  it('loadOnce loads again after a failure', async () => {
    const { part } = failing(1);
    await expect(part.load()).rejects.toThrow('offline');
    expect(part.now()).toBe(null);
    expect(await part.load()).toBe('part 2');
  });

  it('a failed prefetch of loadOnce is ignored, and the next load tries again', async () => {
    const { part, asked } = failing(1);
    part.prefetch();
    await expect(part.load()).rejects.toThrow('offline');
    part.prefetch();
    expect(await part.load()).toBe('part 2');
    expect(asked()).toBe(2);
  });
});
