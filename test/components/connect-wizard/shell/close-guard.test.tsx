import { act, render, renderHook } from '@testing-library/react';
import { type ReactElement, useRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useCloseGuard, useInert } from '../../../../src/components/connect-wizard/shell/close-guard.tsx';
import type { ConnectState } from '../../../../src/flow/connect-state.ts';
import { after, CONNECT, finish, lost, stored, toPassed, typed } from '../../../flow/connect-samples.ts';

const empty = after(CONNECT);
const withKey = after(CONNECT, typed);
const saving = after(CONNECT, ...toPassed, finish);
const unconfirmed = after(CONNECT, ...toPassed, finish, lost);
const done = after(CONNECT, ...toPassed, finish, stored);

function guard(state: ConnectState) {
  const onClose = vi.fn();
  const { result, rerender } = renderHook((now) => useCloseGuard(now, onClose), { initialProps: state });
  return {
    closed: () => onClose.mock.calls.flat(),
    question: () => result.current.question,
    leave: (reason: 'escape' | 'outside' | 'cancel') => act(() => result.current.request(reason)),
    keep: () => act(() => result.current.keep()),
    confirm: () => act(() => result.current.confirm()),
    becomes: (next: ConnectState) => rerender(next),
  };
}

describe('useCloseGuard', () => {
  it.each([
    ['nothing was typed', empty],
    ['it is done', done],
    ['the outcome is unknown and no check runs', unconfirmed],
  ])('the wizard closes at once when %s', (_, state) => {
    const wizard = guard(state);
    wizard.leave('outside');
    expect([wizard.question(), wizard.closed()]).toEqual([null, ['outside']]);
  });

  it('the wizard asks before discarding a typed key, and closes with the reason first given', () => {
    const wizard = guard(withKey);
    wizard.leave('cancel');
    expect([wizard.question(), wizard.closed()]).toEqual(['discard', []]);
    wizard.confirm();
    expect(wizard.closed()).toEqual(['cancel']);
  });

  it('the wizard asks before closing while a save is not answered', () => {
    const wizard = guard(saving);
    wizard.leave('escape');
    expect(wizard.question()).toBe('stop_waiting');
    wizard.keep();
    expect([wizard.question(), wizard.closed()]).toEqual([null, []]);
  });

  it('Escape while the close question is open keeps the wizard open', () => {
    const wizard = guard(withKey);
    wizard.leave('escape');
    wizard.leave('escape');
    expect([wizard.question(), wizard.closed()]).toEqual([null, []]);
  });

  it('the wizard ignores a press outside while it holds a key', () => {
    const wizard = guard(withKey);
    wizard.leave('outside');
    expect([wizard.question(), wizard.closed()]).toEqual([null, []]);
  });

  it('the close question is removed when the save is answered', () => {
    const wizard = guard(saving);
    wizard.leave('cancel');
    wizard.becomes(done);
    expect(wizard.question()).toBeNull();
    wizard.confirm();
    expect(wizard.closed()).toEqual([]);
  });
});

describe('useInert', () => {
  function Parts({ asked, footer }: { readonly asked: boolean; readonly footer: boolean }): ReactElement {
    const body = useRef<HTMLDivElement>(null);
    const foot = useRef<HTMLDivElement>(null);
    useInert([body, foot], asked);
    return (
      <>
        <div ref={body} data-testid="body" />
        {footer ? <div ref={foot} data-testid="foot" /> : null}
      </>
    );
  }

  it('parts of the wizard are inert while a question covers them, also a part that mounts meanwhile', () => {
    const { container, rerender } = render(<Parts asked={false} footer={false} />);
    const inert = () => [...container.children].map((part) => part.hasAttribute('inert'));
    expect(inert()).toEqual([false]);
    rerender(<Parts asked footer={false} />);
    expect(inert()).toEqual([true]);
    rerender(<Parts asked footer />);
    expect(inert()).toEqual([true, true]);
    rerender(<Parts asked={false} footer />);
    expect(inert()).toEqual([false, false]);
  });
});
