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
  it('is masked, has no name and asks nobody to remember or correct it', () => {
    const { field } = open();
    expect(field.type).toBe('password');
    expect(field).not.toHaveAttribute('name');
    expect(field).not.toHaveAttribute('maxlength');
    expect(field).toHaveAttribute('autocomplete', 'new-password');
    expect(field).toHaveAttribute('spellcheck', 'false');
    expect(field).toHaveAttribute('translate', 'no');
    expect(field).toBeRequired();
  });

  it('is left out by session recorders, the button that shows it too', () => {
    const { field, container } = open();
    const region = container.querySelector('.sentry-block.ph-no-capture.rr-block[data-dd-privacy="hidden"]');
    expect(region).toContainElement(field);
    expect(region).toContainElement(screen.getByRole('button'));
  });

  it('asks password managers to stay away, unless the host wants them', () => {
    const { field, unmount } = open();
    expect(field).toHaveAttribute('data-1p-ignore');
    unmount();
    expect(open({ passwordManagers: 'allow' }).field).not.toHaveAttribute('data-1p-ignore');
  });

  it('gives its node to the owner and takes it back when it goes', () => {
    const { field, attach, unmount } = open();
    expect(attach.mock.calls.at(-1)).toEqual([field]);
    unmount();
    expect(attach.mock.calls.at(-1)).toEqual([null]);
  });

  it('keeps the same node and what stands in it while everything around is drawn anew', () => {
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

  it('tells of every edit and of nothing that was typed', () => {
    const { field, onInput } = open();
    fireEvent.input(field, { target: { value: 'sk-CANARY' } });
    expect(onInput).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(onInput.mock.calls[0]?.map((one: object) => Object.keys(one))).includes('CANARY')).toBe(
      false,
    );
  });

  it('cannot be typed into outside a secure context, nor shown', () => {
    const { field, press } = open({ available: false });
    expect(field).toBeDisabled();
    press('Show API key');
    expect(field.type).toBe('password');
  });
});

describe('what is pasted or dropped', () => {
  it('goes to the owner whole when it takes the place of everything', () => {
    const { field, onPaste } = open();
    const paste = createEvent.paste(field, { clipboardData: bring('  sk-1  ') });
    fireEvent(field, paste);
    expect(paste.defaultPrevented).toBe(true);
    field.value = 'old';
    field.setSelectionRange(0, 3);
    fireEvent.drop(field, { dataTransfer: bring('sk-2') });
    expect(onPaste.mock.calls).toEqual([['  sk-1  '], ['sk-2']]);
  });

  it('is left to the browser in the middle of a text, and when it is no text', () => {
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
  it('goes on, and sends no form around it', () => {
    const { field, onEnter } = open();
    const enter = createEvent.keyDown(field, { key: 'Enter' });
    fireEvent(field, enter);
    fireEvent.keyDown(field, { key: 'a' });
    expect(onEnter).toHaveBeenCalledTimes(1);
    expect(enter.defaultPrevented).toBe(true);
  });

  it('only ends a character that is being composed', () => {
    const { field, onEnter } = open();
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(onEnter).not.toHaveBeenCalled();
  });
});

describe('a secret that is shown', () => {
  it('is shown and hidden by its button, which says which it will do', () => {
    const { field, press, onReveal } = open();
    press('Show API key');
    expect(field.type).toBe('text');
    press('Hide API key');
    expect(field.type).toBe('password');
    expect(onReveal.mock.calls).toEqual([['shown'], ['hidden']]);
  });

  it('hides by itself after half a minute', () => {
    vi.useFakeTimers();
    const { field, press, onReveal } = open();
    press('Show API key');
    act(() => void vi.advanceTimersByTime(29_999));
    expect(field.type).toBe('text');
    act(() => void vi.advanceTimersByTime(1));
    expect(field.type).toBe('password');
    expect(onReveal.mock.calls.at(-1)).toEqual(['hidden']);
  });

  it('hides when the window is left, and counts anew when it is shown again', () => {
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
