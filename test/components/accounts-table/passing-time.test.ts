import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useMinute } from '../../../src/components/accounts-table/accounts-view.tsx';
import { usePassingResults } from '../../../src/components/accounts-table/notices/row-activity.tsx';
import { after, answered, ask, changed, keep, newer, openDisconnect, pause } from '../../flow/account-samples.ts';

const paused = after(ask(pause), changed);
const noticed = after(ask(pause), {
  type: 'changed',
  intent: 'i-1',
  result: { ok: true, account: newer, notices: [{ code: 'sync_restarts' }] },
});

beforeEach(() => void vi.useFakeTimers({ now: 0 }));

describe('usePassingResults', () => {
  it('usePassingResults dismisses a successful result without notices after 6 seconds, and no other', () => {
    const dismiss = vi.fn();
    const states = new Map([
      ['done', paused],
      ['with a notice', noticed],
      ['disconnected', after(openDisconnect, ask(keep), changed)],
      ['failed', after(ask(pause), answered('rate_limited'))],
    ]);
    renderHook(() => usePassingResults(states, dismiss));
    vi.advanceTimersByTime(5_999);
    expect(dismiss.mock.calls).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(dismiss.mock.calls).toEqual([['done']]);
  });

  it('usePassingResults keeps its timer over renders and clears it on unmount', () => {
    const dismiss = vi.fn();
    const { rerender, unmount } = renderHook(() => usePassingResults(new Map([['done', paused]]), dismiss));
    vi.advanceTimersByTime(4_000);
    rerender();
    vi.advanceTimersByTime(2_000);
    expect(dismiss.mock.calls).toEqual([['done']]);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('useMinute', () => {
  it('useMinute updates every minute while it is mounted', () => {
    const { result, unmount } = renderHook(() => useMinute(Date.now));
    act(() => void vi.advanceTimersByTime(59_999));
    expect(result.current).toBe(0);
    act(() => void vi.advanceTimersByTime(1));
    expect(result.current).toBe(60_000);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
