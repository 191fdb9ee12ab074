import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { absorb } from '../../src/base/absorb.ts';

const rejections: unknown[] = [];
const listen = (reason: unknown): unknown => rejections.push(reason);

beforeEach(() => {
  rejections.length = 0;
  process.on('unhandledRejection', listen);
});
afterEach(() => void process.off('unhandledRejection', listen));

const throwing = (): never => {
  throw new Error('x');
};
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('absorb', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('x');
      },
    ],
    ['rejects', () => Promise.reject(new Error('x'))],
    ['rejects later', () => new Promise((_, reject) => setImmediate(() => reject(new Error('x'))))],
    ['answers with a thenable that throws', () => new Proxy({}, { has: () => true, get: () => throwing })],
    ['answers with an object whose then cannot be read', () => new Proxy({}, { has: () => true, get: throwing })],
  ])('absorb ignores what a function %s, and reports it once', async (_, call) => {
    const onFault = vi.fn();
    absorb(call, onFault);
    await turn();
    await turn();
    expect(onFault).toHaveBeenCalledExactlyOnceWith();
    expect(rejections).toEqual([]);
  });

  it('absorb returns what a function returns', () => {
    const onFault = vi.fn();
    expect(absorb(() => 7, onFault)).toBe(7);
    expect(absorb(() => undefined, onFault)).toBeUndefined();
    expect(onFault).not.toHaveBeenCalled();
  });
});
