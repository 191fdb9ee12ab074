import { render } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { scenarios } from '../../../src/testing.ts';
import { button } from '../steps.ts';
import { card, kit, openDialog } from './kit.tsx';

const field = () => page.getByLabelText('Admin key', { exact: true });

/** What a password manager lays over the page, beside the field that it offers to fill. */
function addOverlay(): { readonly pressed: ReturnType<typeof vi.fn>; readonly overlay: HTMLElement } {
  const overlay = document.createElement('div');
  const pressed = vi.fn();
  overlay.style.cssText = 'position:fixed;z-index:2147483647;top:4px;left:4px;background:Canvas';
  overlay.innerHTML = '<button type="button">Fill</button><input aria-label="Search logins">';
  overlay.querySelector('button')?.addEventListener('click', pressed);
  document.body.append(overlay);
  onTestFinished(() => overlay.remove());
  return { pressed, overlay };
}

describe.each([
  ['that was there before', true],
  ['that comes up later', false],
])('an overlay of a password manager %s', (_, before) => {
  it('can be pressed and typed into over the wizard, is not hidden, and keeps its Escape', async () => {
    render(kit(scenarios.empty, card).tree);
    const early = before ? addOverlay() : null;
    await button('Connect OpenAI').click();
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('sk-a');
    const { pressed, overlay } = early ?? addOverlay();
    await button('Fill').click();
    expect(pressed).toHaveBeenCalledOnce();
    expect(document.activeElement?.textContent).toBe('Fill');
    const search = page.getByLabelText('Search logins');
    await search.click();
    await userEvent.keyboard('openai');
    await expect.element(search).toHaveValue('openai');
    await expect.element(search).toHaveFocus();
    expect(overlay.closest('[aria-hidden="true"], [inert]')).toBeNull();
    expect(getComputedStyle(document.body).pointerEvents).toBe('auto');
    const escape = vi.fn();
    overlay.addEventListener('keydown', escape);
    await userEvent.keyboard('{Escape}');
    expect(escape).toHaveBeenCalledOnce();
    await expect.element(button('Keep editing')).not.toBeInTheDocument();
    expect(openDialog()).not.toBeNull();
    // Back to the wizard by a press on it, with what was typed.
    await field().click();
    await userEvent.keyboard('b');
    expect((field().element() as HTMLInputElement).value).toBe('sk-ab');
  });
});

describe('the page behind the wizard', () => {
  it('cannot be reached by pointer or key, and takes no focus', async () => {
    const pressed = vi.fn();
    render(
      <>
        <button type="button" onClick={pressed}>
          Behind
        </button>
        {kit(scenarios.empty, card).tree}
      </>,
    );
    const behind = page.getByRole('button', { name: 'Behind', includeHidden: true }).element() as HTMLElement;
    await button('Connect OpenAI').click();
    await expect.element(field()).toHaveFocus();
    expect(behind.closest('[aria-hidden="true"]')).not.toBeNull();
    behind.focus();
    expect(openDialog()?.contains(document.activeElement)).toBe(true);
    const box = behind.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    expect(behind.contains(hit)).toBe(false);
    expect(pressed).not.toHaveBeenCalled();
    await button('Close').click();
    await expect.element(button('Connect OpenAI')).toHaveFocus();
    expect(behind.closest('[aria-hidden="true"], [data-ik-behind]')).toBeNull();
  });
});
