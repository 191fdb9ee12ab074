import { fireEvent, render } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Scenario, scenarios } from '../../../src/testing.ts';
import { KEY } from '../../components/sample-host.ts';
import { button } from '../steps.ts';
import { NativeDialog, RadixModal } from './host-layers.tsx';
import { card, kit, openDialog, table } from './kit.tsx';

const field = () => page.getByLabelText('Admin key', { exact: true });

const REACT_EVENTS = [
  ...['onClick', 'onMouseDown', 'onMouseUp', 'onPointerDown', 'onPointerUp', 'onKeyDown', 'onKeyUp', 'onInput'],
  ...['onChange', 'onFocus', 'onBlur', 'onPaste', 'onSubmit', 'onReset', 'onWheel', 'onDragOver', 'onDoubleClick'],
  ...['onContextMenu', 'onPointerMove', 'onMouseOver', 'onCompositionStart', 'onTouchStart', 'onCopy'],
];
/** All of a press but `pointerdown`, which goes on: see below. */
const NATIVE_EVENTS = [
  ...['click', 'mousedown', 'mouseup', 'pointerup', 'keydown', 'keyup', 'input', 'change', 'focusin', 'focusout'],
  ...['paste', 'submit', 'reset', 'wheel', 'dblclick', 'contextmenu', 'pointermove', 'mouseover', 'formdata'],
];

/** A host's form around everything, that hears all that bubbles. `heard` forgets what came from the page itself. */
function hearingForm(world: Scenario, inside: ReactNode) {
  const heard: string[] = [];
  const { adapter, tree } = kit(world, inside);
  const note = (event: { readonly type: string; readonly target: EventTarget | null }): void => {
    heard.push(event.type);
  };
  const view = render(
    createElement(
      'form',
      { ...Object.fromEntries(REACT_EVENTS.map((name) => [name, note])), 'aria-label': 'Host form' },
      tree,
    ),
  );
  const form = view.container.querySelector('form') as HTMLFormElement;
  const nativeHearers = [form, document.body, document];
  for (const hearer of nativeHearers) for (const name of NATIVE_EVENTS) hearer.addEventListener(name, note);
  onTestFinished(() => {
    for (const hearer of nativeHearers) for (const name of NATIVE_EVENTS) hearer.removeEventListener(name, note);
  });
  return { adapter, heard, form };
}

async function everyEventOn(element: Element): Promise<void> {
  await userEvent.hover(element);
  await userEvent.dblClick(element);
  await userEvent.wheel(element, { delta: { y: 10 } });
  for (const name of ['contextMenu', 'dragOver', 'paste', 'copy', 'compositionStart', 'touchStart', 'reset'] as const) {
    fireEvent[name](element);
  }
}

describe('a form of the host around card and table', () => {
  it('hears nothing of the wizard, and is not submitted by it', async () => {
    const { adapter, heard } = hearingForm(scenarios.empty, card);
    await button('Connect OpenAI').click();
    await expect.element(field()).toHaveFocus();
    heard.length = 0;
    await userEvent.keyboard(KEY);
    await everyEventOn(field().element());
    await button('Next').click();
    await page.getByRole('button', { name: 'Test connection', exact: true }).click();
    await expect.element(button('Finish')).not.toHaveAttribute('aria-disabled');
    await page.getByRole('textbox').first().click();
    await userEvent.keyboard('Name{Enter}');
    await button('Finish').click();
    await expect.element(button('Done')).toBeVisible();
    expect(heard).toEqual([]);
    expect(adapter.accounts()).toHaveLength(1);
  });

  it('hears nothing of the menu and of Rename, and is not submitted by it', async () => {
    const { heard } = hearingForm(scenarios.twoAccounts, table);
    await button('Actions for Northwind Research').click();
    await expect.element(page.getByRole('menu')).toBeVisible();
    heard.length = 0;
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Home}');
    await userEvent.hover(page.getByRole('menuitem', { name: /^Rename/ }));
    expect(heard).toEqual([]);
    await page.getByRole('menuitem', { name: /^Rename/ }).click();
    await expect.poll(() => document.activeElement?.getAttribute('data-slot')).toBe('ik-input');
    heard.length = 0;
    await userEvent.keyboard('Renamed{Enter}');
    await expect.poll(() => openDialog()).toBeNull();
    // With the dialog gone the host's page is under the pointer; focus comes back to it, and the key is released there.
    expect(heard.filter((name) => !/^(?:focus|focusin|keyup|mouseover|pointermove)$/.test(name))).toEqual([]);
  });

  it('is not submitted by Enter in the search', async () => {
    const { heard } = hearingForm(scenarios.twoAccounts, table);
    await page.getByRole('searchbox').fill('north');
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Actions for Atlas Labs')).not.toBeInTheDocument();
    expect(heard).not.toContain('submit');
  });
});

describe('a layer of the host after a press in ours', () => {
  it('counts its presses right: one press outside closes it', async () => {
    const closed = vi.fn();
    const outside = document.body.appendChild(document.createElement('div'));
    outside.style.cssText = 'position:fixed;inset:auto 0 0 auto;inline-size:20px;block-size:20px;pointer-events:auto';
    onTestFinished(() => outside.remove());
    render(<RadixModal onClosed={closed}>{kit(scenarios.empty, card).tree}</RadixModal>);
    await button('Connect OpenAI').click();
    await expect.element(field()).toHaveFocus();
    await field().click();
    await button('Close').click();
    await expect.poll(() => openDialog()).toBeNull();
    expect(closed).not.toHaveBeenCalled();
    await userEvent.click(outside);
    await expect.poll(() => closed.mock.calls.length).toBe(1);
  });
});

describe('a native dialog of the host', () => {
  it('does not close when the browser itself asks it to, while a wizard with typed text is open in it', async () => {
    const closed = vi.fn();
    render(<NativeDialog onClosed={closed}>{kit(scenarios.empty, card).tree}</NativeDialog>);
    await button('Connect OpenAI').click();
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('sk-a');
    const asked = new Event('cancel', { cancelable: true });
    document.querySelector('dialog')?.dispatchEvent(asked);
    expect(asked.defaultPrevented).toBe(true);
    await expect.element(button('Keep editing')).toHaveFocus();
    expect(closed).not.toHaveBeenCalled();
  });

  it('may close first: the wizard comes up over the page, with what was typed', async () => {
    render(<NativeDialog onClosed={() => {}}>{kit(scenarios.empty, card).tree}</NativeDialog>);
    await button('Connect OpenAI').click();
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('sk-a');
    document.querySelector('dialog')?.close();
    await expect.element(field()).toBeVisible();
    expect((field().element() as HTMLInputElement).value).toBe('sk-a');
    await expect.poll(() => openDialog()?.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Keep editing')).toHaveFocus();
  });
});
