import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useSubmit } from '../../../../src/components/connect-wizard/first-step/configure-step.tsx';
import type { Readiness } from '../../../../src/hooks/connect-flow-result.ts';
import { after, CONNECT } from '../../../flow/connect-samples.ts';
import { bindingOf } from '../binding-of.ts';

describe('useSubmit', () => {
  it('Next calls the flow on every press, and counts the refused presses since the last accepted one', () => {
    const next = vi.fn();
    const start = bindingOf(after(CONNECT), { next });
    const { result, rerender } = renderHook(
      (ready: Readiness) => useSubmit({ ...start, can: { ...start.can, next: ready } }),
      {
        initialProps: { ready: false, reason: 'credential_missing' },
      },
    );
    const seen = [result.current.refusals];
    for (let press = 0; press < 2; press += 1) {
      act(() => result.current.submit());
      seen.push(result.current.refusals);
    }
    rerender({ ready: true });
    act(() => result.current.submit());
    seen.push(result.current.refusals);
    expect(seen).toEqual([0, 1, 2, 0]);
    expect(next).toHaveBeenCalledTimes(3);
  });

  it('the count of refused presses starts again for another method', () => {
    const start = bindingOf(after(CONNECT), { next: () => {} });
    const { result, rerender } = renderHook((id: string) => useSubmit({ ...start, method: { ...start.method, id } }), {
      initialProps: 'personal',
    });
    act(() => result.current.submit());
    expect(result.current.refusals).toBe(1);
    rerender('service');
    expect(result.current.refusals).toBe(0);
  });
});
