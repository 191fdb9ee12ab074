import { renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useRowCommands } from '../../../../src/components/accounts-table/notices/row-activity.tsx';
import type { UseAccountActionsResult } from '../../../../src/hooks/accounts-result.ts';
import type { AccountState } from '../../../../src/flow/account-state.ts';
import { account } from '../../../flow/connect-samples.ts';

function actionsAt(state?: AccountState): UseAccountActionsResult {
  return {
    states: new Map(state === undefined ? [] : [[account.id, state]]),
    openRename: vi.fn(),
    openDisconnect: vi.fn(),
    request: vi.fn(),
    retest: vi.fn(),
    cancelTest: vi.fn(),
    checkAgain: vi.fn(),
    dismiss: vi.fn(),
    supportBundle: vi.fn(),
  };
}

const failed = (request: Extract<AccountState, { at: 'failed' }>['request']): AccountState => ({
  at: 'failed',
  request,
  failure: { code: 'unavailable' },
  conflict: null,
});

function commandsOver(actions: UseAccountActionsResult) {
  const onUpdate = vi.fn();
  const { result, rerender } = renderHook((now) => useRowCommands(now, onUpdate), { initialProps: actions });
  return { onUpdate, result, rerender };
}

describe('useRowCommands', () => {
  it('useRowCommands opens the wizard, repeats the check or dismisses the result', () => {
    const actions = actionsAt();
    const { result, onUpdate } = commandsOver(actions);
    result.current(account, 'update');
    result.current(account, 'checkAgain');
    result.current(account, 'dismiss');
    expect(onUpdate).toHaveBeenCalledExactlyOnceWith(account);
    expect(actions.checkAgain).toHaveBeenCalledExactlyOnceWith(account);
    expect(actions.dismiss).toHaveBeenCalledExactlyOnceWith('acc-1');
  });

  it('useRowCommands repeats a failed change with its request, and a failed test as a test', () => {
    const request = { action: 'rename', label: 'Ours' } as const;
    const renaming = actionsAt(failed(request));
    const { result, rerender } = commandsOver(renaming);
    result.current(account, 'tryAgain');
    expect(renaming.request).toHaveBeenCalledExactlyOnceWith(account, request);
    const testing = actionsAt(failed({ action: 'retest' }));
    rerender(testing);
    result.current(account, 'tryAgain');
    expect(testing.retest).toHaveBeenCalledExactlyOnceWith(account);
    expect(testing.request).not.toHaveBeenCalled();
  });

  it('useRowCommands repeats nothing that did not fail', () => {
    const actions = actionsAt();
    commandsOver(actions).result.current(account, 'tryAgain');
    expect([actions.request, actions.retest].flatMap((one) => vi.mocked(one).mock.calls)).toEqual([]);
  });

  it('useRowCommands returns a stable function', () => {
    const { result, rerender } = commandsOver(actionsAt());
    const first = result.current;
    rerender(actionsAt());
    expect(result.current).toBe(first);
  });
});
