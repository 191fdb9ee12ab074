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

describe('a part that is loaded on demand', () => {
  it('is loaded once, however often it is asked for, and is there at once from then on', async () => {
    const { part, asked } = failing(0);
    expect(part.now()).toBe(null);
    expect(await Promise.all([part.load(), part.load()])).toEqual(['part 1', 'part 1']);
    expect(part.now()).toBe('part 1');
    await part.load();
    expect(asked()).toBe(1);
  });

  it('can be asked for again after it could not be loaded', async () => {
    const { part } = failing(1);
    await expect(part.load()).rejects.toThrow('offline');
    expect(part.now()).toBe(null);
    expect(await part.load()).toBe('part 2');
  });

  it('is fetched beforehand without a fault for anybody, and then asked for again', async () => {
    const { part, asked } = failing(1);
    part.prefetch();
    await expect(part.load()).rejects.toThrow('offline');
    part.prefetch();
    expect(await part.load()).toBe('part 2');
    expect(asked()).toBe(2);
  });
});
