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

describe('a wish to leave the wizard', () => {
  it.each([
    ['nothing was typed', empty],
    ['it is done', done],
    ['the outcome is unknown and nobody asks', unconfirmed],
  ])('is granted at once when %s', (_, state) => {
    const wizard = guard(state);
    wizard.leave('outside');
    expect([wizard.question(), wizard.closed()]).toEqual([null, ['outside']]);
  });

  it('asks about a key that was typed, and leaves for the reason first given', () => {
    const wizard = guard(withKey);
    wizard.leave('cancel');
    expect([wizard.question(), wizard.closed()]).toEqual(['discard', []]);
    wizard.confirm();
    expect(wizard.closed()).toEqual(['cancel']);
  });

  it('asks about an answer that is awaited', () => {
    const wizard = guard(saving);
    wizard.leave('escape');
    expect(wizard.question()).toBe('stop_waiting');
    wizard.keep();
    expect([wizard.question(), wizard.closed()]).toEqual([null, []]);
  });

  it('is taken back by Escape while it is asked about', () => {
    const wizard = guard(withKey);
    wizard.leave('escape');
    wizard.leave('escape');
    expect([wizard.question(), wizard.closed()]).toEqual([null, []]);
  });

  it('is none when somebody presses beside a wizard that holds a key', () => {
    const wizard = guard(withKey);
    wizard.leave('outside');
    expect([wizard.question(), wizard.closed()]).toEqual([null, []]);
  });

  it('is not asked about any more when what it was about has passed', () => {
    const wizard = guard(saving);
    wizard.leave('cancel');
    wizard.becomes(done);
    expect(wizard.question()).toBeNull();
    wizard.confirm();
    expect(wizard.closed()).toEqual([]);
  });
});

describe('parts of the wizard', () => {
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

  it('are out of reach while something is asked over them, also one that comes up meanwhile', () => {
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
