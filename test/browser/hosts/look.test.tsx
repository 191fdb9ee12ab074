import { render } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { scenarios } from '../../../src/testing.ts';
import { BASIC_TOKENS } from '../../../src/ui/basic-tokens.ts';
import { button } from '../steps.ts';
import { card, kit, openDialog, table } from './kit.tsx';

const BRAND = {
  '--ik-accent': 'rgb(200, 30, 120)',
  '--ik-background': 'rgb(20, 24, 32)',
  '--ik-foreground': 'rgb(230, 232, 240)',
  '--ik-radius': '1px',
  '--ik-font-size': '1em',
  '--ik-layer': '40',
  colorScheme: 'dark',
  direction: 'rtl',
  fontSize: '15px',
} as const;

/** How a layer of ours looks, as far as the host has a say. */
function lookOf(element: Element | null) {
  if (element === null) throw new TypeError('Nothing of ours is open.');
  const { backgroundColor, colorScheme, direction, fontSize, zIndex } = getComputedStyle(element);
  return { backgroundColor, colorScheme, direction, fontSize, zIndex };
}

describe('a subtree of the host with its own tokens', () => {
  it('gives them to the wizard that is opened from it, and what it changes meanwhile', async () => {
    render(
      <div style={{ ...BRAND }} lang="ar" data-testid="brand">
        {kit(scenarios.empty, card).tree}
      </div>,
    );
    await button('Connect OpenAI').click();
    await expect.element(page.getByLabelText('Admin key', { exact: true })).toHaveFocus();
    expect(lookOf(openDialog())).toEqual({
      backgroundColor: 'rgb(20, 24, 32)',
      colorScheme: 'dark',
      direction: 'rtl',
      fontSize: '15px',
      zIndex: '41',
    });
    expect(openDialog()?.closest('[lang]')?.getAttribute('lang')).toBe('ar');
    const primary = button('Next').element();
    expect(getComputedStyle(primary).getPropertyValue('--ik-accent')).toBe('rgb(200, 30, 120)');
    // The host switches its theme while the wizard is open.
    const host = page.getByTestId('brand').element() as HTMLElement;
    host.style.setProperty('--ik-background', 'rgb(250, 250, 240)');
    host.style.colorScheme = 'light';
    await expect.poll(() => lookOf(openDialog()).backgroundColor).toBe('rgb(250, 250, 240)');
    expect(lookOf(openDialog()).colorScheme).toBe('light');
  });

  it('is followed when a stylesheet of the host changes, too', async () => {
    const sheet = document.head.appendChild(document.createElement('style'));
    onTestFinished(() => sheet.remove());
    render(<div className="brand">{kit(scenarios.empty, card).tree}</div>);
    await button('Connect OpenAI').click();
    await expect.element(page.getByLabelText('Admin key', { exact: true })).toHaveFocus();
    sheet.textContent = '.brand { --ik-background: rgb(1, 2, 3); color-scheme: dark }';
    await expect.poll(() => lookOf(openDialog()).backgroundColor).toBe('rgb(1, 2, 3)');
  });

  it('gives them to the menu', async () => {
    render(<div style={{ ...BRAND }}>{kit(scenarios.twoAccounts, table).tree}</div>);
    await button('Actions for Northwind Research').click();
    const menu = page.getByRole('menu').element();
    const style = getComputedStyle(menu);
    expect(style.direction).toBe('rtl');
    expect(style.colorScheme).toBe('dark');
    for (const token of ['--ik-accent', '--ik-background', '--ik-radius'] as const) {
      expect(style.getPropertyValue(token)).toBe(BRAND[token]);
    }
    expect(BASIC_TOKENS).toContain('--ik-accent');
  });
});

describe('the menu of the last row', () => {
  it('is not cut off, stays in sight as the page scrolls, and is inside the table for a reader', async () => {
    render(
      <>
        <div style={{ height: 300 }} />
        <div style={{ overflow: 'hidden', transform: 'translateX(20px)', contain: 'paint' }}>
          {kit(scenarios.twoAccounts, table).tree}
        </div>
        <div style={{ height: 2000 }} />
      </>,
    );
    onTestFinished(() => scrollTo(0, 0));
    const kebabs = page.getByRole('button', { name: /^Actions for/ });
    await kebabs.last().click();
    const menu = page.getByRole('menu').element();
    expect(menu.closest('[data-slot="ik-accounts"]')).not.toBeNull();
    for (const item of page.getByRole('menuitem').elements()) {
      const box = item.getBoundingClientRect();
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      expect(item.contains(hit), item.textContent ?? '').toBe(true);
    }
    scrollBy(0, 120);
    const beside = (): number => {
      const box = kebabs.last().element().getBoundingClientRect();
      const own = menu.getBoundingClientRect();
      return Math.min(Math.abs(own.top - box.bottom), Math.abs(own.bottom - box.top));
    };
    await expect.poll(beside).toBeLessThan(8);
    await userEvent.keyboard('{Escape}');
  });
});

describe('a host in a frame', () => {
  it('that is drawn from outside has the wizard and the menu inside', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.style.cssText = 'inline-size:900px;block-size:700px';
    onTestFinished(() => frame.remove());
    const inside = frame.contentDocument;
    if (inside === null) throw new TypeError('The frame has no document.');
    for (const sheet of document.querySelectorAll('style')) inside.head.append(sheet.cloneNode(true));
    render(createPortal(kit(scenarios.empty, card).tree, inside.body));
    const find = (selector: string): HTMLElement | null => inside.querySelector<HTMLElement>(selector);
    await expect.poll(() => find('[data-slot="ik-card"] button')?.getAttribute('aria-disabled')).toBeNull();
    find('[data-slot="ik-card"] button')?.click();
    await expect.poll(() => find('[data-slot="ik-secret-input"]')).not.toBeNull();
    await expect.poll(() => inside.activeElement?.getAttribute('data-slot')).toBe('ik-secret-input');
    expect(openDialog()).toBeNull();
    await userEvent.keyboard('sk-a{Escape}');
    await expect.poll(() => find('[role="alertdialog"]')?.textContent).toContain('Keep editing');
  });
});
