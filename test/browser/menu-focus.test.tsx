import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { scenarios } from '../../src/testing.ts';
import { openConsole } from './host.tsx';
import { expectFocusOnElement, openAccounts } from './steps.ts';

const kebab = () => page.getByRole('button', { name: 'Actions for Northwind Research' });
const item = (name: string) => page.getByRole('menuitem', { name, exact: true });

describe('the kebab menu', () => {
  afterEach(() => document.documentElement.removeAttribute('dir'));

  it('the kebab menu opened by a key focuses its first item, and Escape returns focus to the kebab', async () => {
    openConsole([scenarios.twoAccounts]);
    await openAccounts();
    await expect.element(kebab()).toBeVisible();
    (kebab().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(item('Update Admin key')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('menuitem', { name: /^Test connection/ })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(kebab()).toHaveFocus();
  });

  it('the kebab menu opened by a pointer focuses no item, and is placed beside its kebab', async () => {
    openConsole([scenarios.twoAccounts]);
    await openAccounts();
    await kebab().click();
    await expect.element(page.getByRole('menu')).toBeVisible();
    expect(document.activeElement?.getAttribute('role')).toBe('menu');
    expectFocusOnElement();
    const menu = page.getByRole('menu').element().getBoundingClientRect();
    const button = kebab().element().getBoundingClientRect();
    expect(Math.abs(menu.right - button.right)).toBeLessThan(2);
    expect(Math.abs(menu.top - button.bottom)).toBeLessThan(8);
  });

  it('the kebab menu is laid out from right to left on a page that is', async () => {
    document.documentElement.dir = 'rtl';
    openConsole([scenarios.twoAccounts]);
    await openAccounts();
    await kebab().click();
    const menu = page.getByRole('menu').element();
    expect(getComputedStyle(menu).direction).toBe('rtl');
    expect(Math.abs(menu.getBoundingClientRect().left - kebab().element().getBoundingClientRect().left)).toBeLessThan(
      2,
    );
  });
});
