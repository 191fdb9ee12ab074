import { render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { ConnectWizard } from '../../../src/index.ts';
import { scenarios } from '../../../src/testing.ts';
import { button } from '../steps.ts';
import { NamedTrap, RadixModal } from './host-layers.tsx';
import { card, kit, openDialog, table } from './kit.tsx';

const field = () => page.getByLabelText('Admin key', { exact: true });
const menu = () => page.getByRole('menu');

/** A key as a browser sends it while an input method uses it; Safari's last one says so by its number only. */
const USED: readonly KeyboardEventInit[] = [{ isComposing: true }, { keyCode: 229 }];
const KEYS = ['Enter', 'Escape', 'Tab', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'd', ' '];

/** Presses every key on what has focus, as used by an input method. Nothing may come of it. */
function pressAll(target: Element): void {
  for (const used of USED) {
    for (const key of KEYS) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...used });
      target.dispatchEvent(event);
      expect(event.defaultPrevented, key).toBe(false);
    }
  }
}

async function openRename(): Promise<HTMLInputElement> {
  await button('Actions for Northwind Research').click();
  await page.getByRole('menuitem', { name: /^Rename/ }).click();
  await expect.poll(() => document.activeElement?.getAttribute('data-slot')).toBe('ik-input');
  return document.activeElement as HTMLInputElement;
}

describe('a key that an input method uses', () => {
  it('does nothing in the key field, on the wizard and on its question', async () => {
    const closed = vi.fn();
    render(<RadixModal onClosed={closed}>{kit(scenarios.empty, card).tree}</RadixModal>);
    await button('Connect OpenAI').click();
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('sk-a');
    pressAll(field().element());
    await expect.element(field()).toHaveFocus();
    expect(page.getByText('There is a problem').query()).toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Keep editing')).toHaveFocus();
    pressAll(button('Keep editing').element());
    await expect.element(button('Keep editing')).toHaveFocus();
    expect(closed).not.toHaveBeenCalled();
  });

  it('does nothing in a wizard in place', async () => {
    render(kit(scenarios.empty, <ConnectWizard integrationId="openai" presentation="inline" />).tree);
    await field().fill('sk-a');
    pressAll(field().element());
    await expect.element(field()).toHaveFocus();
    expect(page.getByRole('heading', { name: 'Test connection' }).query()).toBeNull();
  });

  it('does nothing in Rename, which keeps the name that is being typed', async () => {
    const closed = vi.fn();
    const { adapter, tree } = kit(scenarios.twoAccounts, table);
    render(<NamedTrap onClosed={closed}>{tree}</NamedTrap>);
    const name = await openRename();
    await userEvent.keyboard('Tokyo');
    pressAll(name);
    expect(openDialog()).not.toBeNull();
    expect(document.activeElement).toBe(name);
    expect(adapter.calls('renameAccount')).toHaveLength(0);
    expect(closed).not.toHaveBeenCalled();
  });

  it('does nothing in the search, on a kebab and in its menu', async () => {
    render(kit(scenarios.twoAccounts, table).tree);
    await page.getByRole('searchbox').fill('north');
    await expect.element(button('Actions for Atlas, production')).not.toBeInTheDocument();
    pressAll(page.getByRole('searchbox').element());
    const kebab = button('Actions for Northwind Research');
    (kebab.element() as HTMLElement).focus();
    pressAll(kebab.element());
    expect(menu().query()).toBeNull();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menuitem').first()).toHaveFocus();
    pressAll(page.getByRole('menuitem').first().element());
    await expect.element(page.getByRole('menuitem').first()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(menu()).not.toBeInTheDocument();
  });
});

describe('a composition of the browser itself', () => {
  it('in Rename is ended by Escape, and the dialog stays', async () => {
    render(kit(scenarios.twoAccounts, table).tree);
    await openRename();
    await userEvent.keyboard('{Control>}a{/Control}{Delete}');
    await cdp().send('Input.imeSetComposition', { text: 'とうきょう', selectionStart: 5, selectionEnd: 5 });
    await cdp().send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Escape',
      code: 'Escape',
      windowsVirtualKeyCode: 229,
    });
    expect(openDialog()).not.toBeNull();
    await cdp().send('Input.insertText', { text: '東京' });
    await expect.element(page.getByRole('textbox')).toHaveValue('東京');
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Actions for 東京')).toHaveFocus();
  });
});
