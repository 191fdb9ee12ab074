import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDeadline } from '../../src/verify/deadline.ts';

describe('startDeadline', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('startDeadline aborts when the time has passed, and not before', () => {
    const deadline = startDeadline(new AbortController().signal, 15_000);
    vi.advanceTimersByTime(14_999);
    expect(deadline.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.endedBy()).toBe('time');
  });

  it('startDeadline aborts with the host', () => {
    const host = new AbortController();
    const deadline = startDeadline(host.signal, 15_000);
    host.abort();
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.endedBy()).toBe('host');
  });

  it('startDeadline is aborted at once when the host has aborted before', () => {
    expect(startDeadline(AbortSignal.abort(), 15_000).endedBy()).toBe('host');
  });

  it('startDeadline reports what aborted first', () => {
    const host = new AbortController();
    const deadline = startDeadline(host.signal, 15_000);
    vi.advanceTimersByTime(15_000);
    host.abort();
    expect(deadline.endedBy()).toBe('time');
  });

  it('startDeadline has no timer after clear', () => {
    const host = new AbortController();
    const deadline = startDeadline(host.signal, 15_000);
    deadline.clear();
    expect(vi.getTimerCount()).toBe(0);
    host.abort();
    expect(deadline.signal.aborted).toBe(false);
  });
});
