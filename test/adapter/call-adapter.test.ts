import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AdapterError } from '../../src/adapter/adapter-error.ts';
import { callAdapter, type CallOutcome } from '../../src/adapter/call-adapter.ts';

const hostile = new Proxy(
  {},
  {
    get: () => {
      throw new Error('sk-admin-CANARY');
    },
    has: () => {
      throw new Error('sk-admin-CANARY');
    },
  },
);
const never = new AbortController().signal;

function call(
  run: (signal: AbortSignal) => unknown,
  more: Partial<Parameters<typeof callAdapter<unknown>>[0]> = {},
): Promise<CallOutcome<unknown>> {
  return callAdapter<unknown>({
    run,
    timeoutMs: 20_000,
    signal: never,
    parse: (value) => ({ ok: true, value }),
    ...more,
  });
}

describe('callAdapter', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('callAdapter gives the parsed answer', async () => {
    expect(await call(async () => 7)).toEqual({ kind: 'answer', value: 7 });
  });

  it('callAdapter accepts an answer that is no promise', async () => {
    expect(await call(() => 7)).toEqual({ kind: 'answer', value: 7 });
  });

  it.each([
    [
      'throws at once',
      () => {
        throw new Error('sk-admin-CANARY');
      },
    ],
    ['rejects an Error', () => Promise.reject(new Error('sk-admin-CANARY'))],
    ['rejects a string', () => Promise.reject('sk-admin-CANARY')],
    ['rejects undefined', () => Promise.reject(undefined)],
    ['rejects null', () => Promise.reject(null)],
    ['rejects a frozen object', () => Promise.reject(Object.freeze({ code: 'x' }))],
    ['rejects what throws when it is read', () => Promise.reject(hostile)],
  ])('callAdapter ends as unavailable when the adapter %s', async (_, run) => {
    expect(await call(run)).toEqual({ kind: 'failure', failure: { code: 'unavailable' } });
  });

  it('callAdapter lets the adapter choose the failure', async () => {
    expect(await call(() => Promise.reject(new AdapterError({ code: 'host_signed_out' })))).toEqual({
      kind: 'failure',
      failure: { code: 'host_signed_out' },
      unread: true,
    });
    // SAFETY: a host in JavaScript can send anything.
    const odd = Object.assign(new AdapterError({ code: 'unknown' }), { failure: null });
    expect(await call(() => Promise.reject(odd))).toMatchObject({ failure: { code: 'unknown' }, unread: true });
  });

  it('callAdapter says offline when the browser has no network', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(await call(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({
      kind: 'failure',
      failure: { code: 'offline' },
    });
    vi.unstubAllGlobals();
  });

  it('callAdapter says that it is slow at a quarter, and ends at the limit although the adapter ignores the signal', async () => {
    const onSlow = vi.fn();
    let seen: AbortSignal | undefined;
    const outcome = call(
      (signal) => {
        seen = signal;
        return new Promise(() => {});
      },
      { onSlow },
    );
    await vi.advanceTimersByTimeAsync(4_999);
    expect(onSlow).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(onSlow).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await outcome).toEqual({ kind: 'failure', failure: { code: 'timeout' } });
    expect(seen?.aborted).toBe(true);
  });

  it('callAdapter reports an answer that comes after the limit, once', async () => {
    const onLate = vi.fn();
    const outcome = call(() => new Promise((resolve) => setTimeout(() => resolve('late'), 25_000)), { onLate });
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await outcome).kind).toBe('failure');
    expect(onLate.mock.calls).toEqual([['late']]);
  });

  it('callAdapter ends as aborted when its owner leaves, at once and before the call', async () => {
    const owner = new AbortController();
    const outcome = call(() => new Promise(() => {}), { signal: owner.signal });
    owner.abort();
    expect(await outcome).toEqual({ kind: 'aborted' });
    const run = vi.fn();
    expect(await call(run, { signal: owner.signal })).toEqual({ kind: 'aborted' });
    expect(run).not.toHaveBeenCalled();
  });

  it('callAdapter takes the first of several answers of a faulty thenable', async () => {
    const thenable = {};
    Reflect.set(thenable, 'then', (yes: (value: unknown) => void, no: (reason: unknown) => void) => {
      yes(1);
      yes(2);
      no(3);
    });
    expect(await call(() => thenable)).toEqual({ kind: 'answer', value: 1 });
  });

  it('callAdapter passes on what the parser says of an answer', async () => {
    const failure = { code: 'unexpected_answer' } as const;
    expect(await call(async () => 1, { parse: () => ({ ok: false, failure }) })).toEqual({ kind: 'failure', failure });
  });
});
