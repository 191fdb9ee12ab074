import { act, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { RetestResult } from '../../src/adapter/test.ts';
import { useTestEnds, useRetest } from '../../src/hooks/use-retest.ts';
import { scenarios } from '../../src/testing.ts';
import { hostOf, renderInKit } from '../components/in-kit.tsx';
import { DEFINITION } from '../components/sample-host.ts';
import { report } from '../flow/connect-samples.ts';

function openTest() {
  let answer: (value: RetestResult) => void = () => {};
  const retestAccount = vi.fn(
    (_input: unknown, _call: { readonly signal: AbortSignal }) =>
      new Promise<RetestResult>((resolve) => (answer = resolve)),
  );
  const adapter = { ...hostOf(scenarios.empty), retestAccount };
  const received: string[] = [];
  let listener = 'first';
  const rendered = renderInKit(
    () => {
      const name = listener;
      useTestEnds('openai', 'acc-1', ({ outcome }) => received.push(`${name} ${outcome}`));
      return useRetest({ definition: DEFINITION, accountId: 'acc-1' });
    },
    { adapter },
  );
  return {
    ...rendered,
    retestAccount,
    received,
    at: () => rendered.result.current.state.at,
    listensAs(name: string) {
      listener = name;
      rendered.rerender();
    },
    answers: (value: RetestResult) => act(async () => answer(value)),
  };
}

describe('useRetest()', () => {
  it('useRetest() tests the stored key of its account, and notifies listeners when the answer comes', async () => {
    const { result, retestAccount, received, at, listensAs, answers } = openTest();
    const { test } = result.current;
    expect(at()).toBe('ready');
    act(() => test());
    expect(at()).toBe('testing');
    expect(retestAccount.mock.lastCall?.[0]).toEqual({ accountId: 'acc-1' });
    listensAs('second');
    await answers({ ...report, ok: true });
    await waitFor(() => expect(at()).toBe('passed'));
    expect(received).toEqual(['second passed']);
    expect(result.current.test).toBe(test);
  });

  it('useRetest() leaves a test under way with the component', () => {
    const { result, retestAccount, unmount } = openTest();
    act(() => result.current.test());
    unmount();
    expect(retestAccount.mock.lastCall?.[1].signal.aborted).toBe(true);
  });

  it('useRetest() stops a test on demand', () => {
    const { result, retestAccount, at } = openTest();
    act(() => result.current.test());
    act(() => result.current.cancel());
    expect(retestAccount.mock.lastCall?.[1].signal.aborted).toBe(true);
    expect(at()).toBe('failed');
  });
});
