import { act, renderHook } from '@testing-library/react';
import { useEffect } from 'react';
import { describe, expect, it } from 'vitest';
import { loadOnce } from '../../src/base/load-once.ts';
import { useLatest, useStable } from '../../src/hooks/use-latest.ts';
import { useOnDemand } from '../../src/hooks/use-on-demand.ts';

describe('useStable()', () => {
  it('useStable() keeps the first object for as long as another means the same', () => {
    const sameIds = (a: readonly string[], b: readonly string[]) => a.join() === b.join();
    const first = ['a'];
    const { result, rerender } = renderHook((ids) => useStable(ids, sameIds), { initialProps: first });
    rerender(['a']);
    expect(result.current).toBe(first);
    rerender(['b']);
    expect(result.current).toEqual(['b']);
  });
});

describe('useLatest()', () => {
  it('useLatest() has the newest value already in the effects of the same render', () => {
    const seen: number[] = [];
    const { rerender } = renderHook(
      (value) => {
        const latest = useLatest(value);
        useEffect(() => void seen.push(latest.current));
      },
      { initialProps: 1 },
    );
    rerender(2);
    expect(seen).toEqual([1, 2]);
  });
});

describe('useOnDemand()', () => {
  function wanted(loads: readonly (() => Promise<string>)[], initialProps = true) {
    let asked = 0;
    const part = loadOnce(() => loads[asked++]?.() ?? Promise.reject(new Error('asked too often')));
    const { result, rerender } = renderHook((want) => useOnDemand(part, want), { initialProps });
    return { state: () => result.current, want: () => rerender(true), asked: () => asked };
  }
  const settle = () => act(async () => {});

  it('useOnDemand() loads nothing before it is wanted, then once', async () => {
    const part = wanted([() => Promise.resolve('here')], false);
    await settle();
    expect([part.asked(), part.state().here]).toEqual([0, null]);
    part.want();
    await settle();
    expect([part.asked(), part.state().here]).toEqual([1, 'here']);
  });

  it('useOnDemand() says that it failed, stays so, and loads again when asked', async () => {
    const part = wanted([() => Promise.reject(new Error('offline')), () => Promise.resolve('here')]);
    await settle();
    part.want();
    await settle();
    expect([part.asked(), part.state().failed, part.state().here]).toEqual([1, true, null]);
    act(() => part.state().retry());
    await settle();
    expect([part.state().failed, part.state().here]).toEqual([false, 'here']);
  });
});
