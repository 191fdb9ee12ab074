import { act, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { SecretInput, type SecretInputProps } from '../../src/ui/secret-input.tsx';

const labels = { show: 'Show API key', hide: 'Hide API key' };

function open(props: Partial<SecretInputProps> = {}) {
  const spies = { attach: vi.fn(), onInput: vi.fn(), onPaste: vi.fn(), onEnter: vi.fn(), onReveal: vi.fn() };
  const view = render(
    <>
      <label htmlFor="key">API key</label>
      <SecretInput id="key" labels={labels} {...spies} {...props} />
    </>,
  );
  const field = screen.getByLabelText<HTMLInputElement>('API key');
  return { ...spies, ...view, field, press: (name: string) => fireEvent.click(screen.getByRole('button', { name })) };
}

/** What a paste or drop brings. */
const bring = (text: string) => ({ getData: () => text });

describe('a secret field', () => {
  it('a secret field is masked, has no name, and turns off autocomplete, spelling check and translation', () => {
    const { field } = open();
    expect(field.type).toBe('password');
    expect(field).not.toHaveAttribute('name');
    expect(field).not.toHaveAttribute('maxlength');
    expect(field).toHaveAttribute('autocomplete', 'new-password');
    expect(field).toHaveAttribute('spellcheck', 'false');
    expect(field).toHaveAttribute('translate', 'no');
    expect(field).toBeRequired();
  });

  it('a secret field and its reveal button are excluded from session recorders', () => {
    const { field, container } = open();
    const region = container.querySelector('.sentry-block.ph-no-capture.rr-block[data-dd-privacy="hidden"]');
    expect(region).toContainElement(field);
    expect(region).toContainElement(screen.getByRole('button'));
  });

  it('a secret field excludes password managers, unless the host allows them', () => {
    const { field, unmount } = open();
    expect(field).toHaveAttribute('data-1p-ignore');
    unmount();
    expect(open({ passwordManagers: 'allow' }).field).not.toHaveAttribute('data-1p-ignore');
  });

  it('a secret field passes its node to the owner on mount, and null on unmount', () => {
    const { field, attach, unmount } = open();
    expect(attach.mock.calls.at(-1)).toEqual([field]);
    unmount();
    expect(attach.mock.calls.at(-1)).toEqual([null]);
  });

  it('a secret field keeps its node and content when its parent renders again', () => {
    const { field, attach, rerender } = open();
    field.value = 'sk-CANARY';
    rerender(
      <>
        <label htmlFor="key">API key</label>
        <SecretInput id="key" labels={labels} attach={attach} onInput={() => {}} onPaste={() => {}} aria-invalid />
      </>,
    );
    expect(screen.getByLabelText('API key')).toBe(field);
    expect(field.value === 'sk-CANARY').toBe(true);
    expect(field.outerHTML.includes('CANARY')).toBe(false);
    expect(attach).toHaveBeenCalledTimes(1);
    expect(field).toBeInvalid();
  });

  it('a secret field reports every edit without its content', () => {
    const { field, onInput } = open();
    fireEvent.input(field, { target: { value: 'sk-CANARY' } });
    expect(onInput).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(onInput.mock.calls[0]?.map((one: object) => Object.keys(one))).includes('CANARY')).toBe(
      false,
    );
  });

  it('a secret field that is not available is disabled and cannot be shown', () => {
    const { field, press } = open({ available: false });
    expect(field).toBeDisabled();
    press('Show API key');
    expect(field.type).toBe('password');
  });
});

describe('what is pasted or dropped', () => {
  it('a secret field passes pasted or dropped text to the owner when it replaces the whole content', () => {
    const { field, onPaste } = open();
    const paste = createEvent.paste(field, { clipboardData: bring('  sk-1  ') });
    fireEvent(field, paste);
    expect(paste.defaultPrevented).toBe(true);
    field.value = 'old';
    field.setSelectionRange(0, 3);
    fireEvent.drop(field, { dataTransfer: bring('sk-2') });
    expect(onPaste.mock.calls).toEqual([['  sk-1  '], ['sk-2']]);
  });

  it('a secret field leaves a paste to the browser when it replaces a part of the content or has no text', () => {
    const { field, onPaste } = open();
    const nothing = createEvent.paste(field, { clipboardData: bring('') });
    fireEvent(field, nothing);
    field.value = 'sk-old';
    field.setSelectionRange(2, 3);
    const piece = createEvent.paste(field, { clipboardData: bring('x') });
    fireEvent(field, piece);
    expect([nothing.defaultPrevented, piece.defaultPrevented]).toEqual([false, false]);
    expect(onPaste).not.toHaveBeenCalled();
  });
});

describe('Enter in a secret field', () => {
  it('Enter in a secret field calls onEnter, and submits no form around it', () => {
    const { field, onEnter } = open();
    const enter = createEvent.keyDown(field, { key: 'Enter' });
    fireEvent(field, enter);
    fireEvent.keyDown(field, { key: 'a' });
    expect(onEnter).toHaveBeenCalledTimes(1);
    expect(enter.defaultPrevented).toBe(true);
  });

  it('Enter in a secret field does not call onEnter during composition', () => {
    const { field, onEnter } = open();
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(onEnter).not.toHaveBeenCalled();
  });
});

describe('a secret that is shown', () => {
  it('a secret is shown and hidden by a button whose label names the next action', () => {
    const { field, press, onReveal } = open();
    press('Show API key');
    expect(field.type).toBe('text');
    press('Hide API key');
    expect(field.type).toBe('password');
    expect(onReveal.mock.calls).toEqual([['shown'], ['hidden']]);
  });

  it('a secret that is shown is hidden after 30 seconds', () => {
    vi.useFakeTimers();
    const { field, press, onReveal } = open();
    press('Show API key');
    act(() => void vi.advanceTimersByTime(29_999));
    expect(field.type).toBe('text');
    act(() => void vi.advanceTimersByTime(1));
    expect(field.type).toBe('password');
    expect(onReveal.mock.calls.at(-1)).toEqual(['hidden']);
  });

  it('a secret that is shown is hidden when the window loses focus, and a new showing has its full time', () => {
    vi.useFakeTimers();
    const { field, press } = open();
    press('Show API key');
    act(() => void vi.advanceTimersByTime(20_000));
    fireEvent.blur(window);
    expect(field.type).toBe('password');
    press('Show API key');
    act(() => void vi.advanceTimersByTime(20_000));
    expect(field.type).toBe('text');
  });
});
