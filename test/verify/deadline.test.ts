import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDeadline } from '../../src/verify/deadline.ts';

describe('startDeadline', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('aborts when the time has passed, and not before', () => {
    const deadline = startDeadline(new AbortController().signal, 15_000);
    vi.advanceTimersByTime(14_999);
    expect(deadline.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.endedBy()).toBe('time');
  });

  it('aborts with the host', () => {
    const host = new AbortController();
    const deadline = startDeadline(host.signal, 15_000);
    host.abort();
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.endedBy()).toBe('host');
  });

  it('is over at once under a host that has aborted before', () => {
    expect(startDeadline(AbortSignal.abort(), 15_000).endedBy()).toBe('host');
  });

  it('keeps to whoever was first', () => {
    const host = new AbortController();
    const deadline = startDeadline(host.signal, 15_000);
    vi.advanceTimersByTime(15_000);
    host.abort();
    expect(deadline.endedBy()).toBe('time');
  });

  it('leaves no timer behind once cleared', () => {
    const host = new AbortController();
    const deadline = startDeadline(host.signal, 15_000);
    deadline.clear();
    expect(vi.getTimerCount()).toBe(0);
    host.abort();
    expect(deadline.signal.aborted).toBe(false);
  });
});
