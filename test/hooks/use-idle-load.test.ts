import { renderHook } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { useIdleLoad } from '../../src/hooks/use-idle-load.ts';

/** Puts this in the browser until the test is over, its components included. */
function inBrowser(name: string, value: unknown): void {
  vi.stubGlobal(name, value);
  onTestFinished(() => void vi.unstubAllGlobals());
}

/** A browser that is busy until a test makes it idle. */
function busyBrowser() {
  const waiting = new Map<number, () => void>();
  const limits: (number | undefined)[] = [];
  inBrowser('requestIdleCallback', (run: () => void, options?: IdleRequestOptions) => {
    limits.push(options?.timeout);
    waiting.set(limits.length, run);
    return limits.length;
  });
  inBrowser('cancelIdleCallback', (id: number) => void waiting.delete(id));
  return { limits, waiting, idle: () => waiting.forEach((run) => run()) };
}

describe('useIdleLoad()', () => {
  it('useIdleLoad() waits until the browser has nothing better to do, two seconds at most', () => {
    const browser = busyBrowser();
    const load = vi.fn();
    const { rerender } = renderHook(() => useIdleLoad(load));
    rerender();
    expect([load.mock.calls.length, browser.limits]).toEqual([0, [2_000]]);
    browser.idle();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('useIdleLoad() is cancelled when the component unmounts', () => {
    const browser = busyBrowser();
    renderHook(() => useIdleLoad(vi.fn())).unmount();
    expect(browser.waiting.size).toBe(0);
  });

  it('useIdleLoad() comes after two seconds in a browser without requestIdleCallback', () => {
    vi.useFakeTimers();
    inBrowser('requestIdleCallback', undefined);
    const load = vi.fn();
    const { unmount } = renderHook(() => useIdleLoad(load));
    vi.advanceTimersByTime(1_999);
    expect(load).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(load).toHaveBeenCalledTimes(1);
    unmount();
    renderHook(() => useIdleLoad(load)).unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
