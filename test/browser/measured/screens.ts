import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { scenarios } from '../../../src/testing.ts';
import { KEY, openConsole } from '../host.tsx';
import { button, chooseAction, dialog, enterAndTest, openAccounts, openWizard, pasteKey } from '../steps.ts';

/** The main screens, each with the function that opens it. */
export const SCREENS: readonly (readonly [name: string, open: () => Promise<void>])[] = [
  [
    'the card',
    async () => {
      openConsole([scenarios.twoAccounts]);
      await expect.element(button('Manage OpenAI')).toBeVisible();
    },
  ],
  ['the first step', openFirstStep],
  [
    'the first step with a problem',
    async () => {
      await openFirstStep();
      await button('Next').click({ force: true });
      await expect.element(dialog().getByText('There is a problem')).toBeVisible();
    },
  ],
  [
    'the question before leaving',
    async () => {
      await openFirstStep();
      await pasteKey(KEY);
      await dialog().getByRole('button', { name: 'Close', exact: true }).click();
      await expect.element(page.getByRole('alertdialog')).toBeVisible();
    },
  ],
  [
    'a test that failed',
    async () => {
      openConsole([scenarios.empty, scenarios.missingScope]);
      await openWizard();
      await enterAndTest(KEY);
      await expect.element(dialog().getByText('Permission missing: api.usage.read')).toBeVisible();
    },
  ],
  ['a test that passed', openPassed],
  [
    'the end',
    async () => {
      await openPassed();
      await button('Finish').click();
      await expect.element(button('Done')).toBeVisible();
    },
  ],
  ['the table', () => openTable()],
  [
    'a menu',
    async () => {
      await openTable();
      await page.getByRole('button', { name: 'Actions for Northwind Research' }).click();
      await expect.element(page.getByRole('menu')).toBeVisible();
    },
  ],
  [
    'a dialog that disconnects',
    async () => {
      await openTable();
      await chooseAction('Northwind Research', 'Disconnect…');
      await expect.element(button('Disconnect')).not.toHaveAttribute('aria-disabled');
    },
  ],
  [
    'the details of an account',
    async () => {
      await openTable();
      await chooseAction('Northwind Research', 'View details…');
      await expect.element(dialog()).toBeVisible();
    },
  ],
];

async function openFirstStep(): Promise<void> {
  openConsole([scenarios.empty]);
  await openWizard();
  await expect.element(page.getByLabelText('Admin key', { exact: true })).toHaveFocus();
}

async function openPassed(): Promise<void> {
  openConsole([scenarios.empty]);
  await openWizard();
  await enterAndTest(KEY);
  await expect.element(dialog().getByText('Connection works', { exact: true })).toBeVisible();
}

async function openTable(): Promise<void> {
  openConsole([scenarios.twoAccounts]);
  await openAccounts();
}

/** Visible and usable elements of the library; inside the topmost modal dialog when there is one. */
export function partsOf(selector: string): readonly HTMLElement[] {
  const modal = [...document.querySelectorAll('[aria-modal="true"]')].at(-1) ?? document;
  return [...modal.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      element.closest('[data-ik-root]') !== null &&
      element.closest('[inert]') === null &&
      element.checkVisibility({ visibilityProperty: true }),
  );
}

/** Description of an element, for messages. */
export function nameOf(element: Element): string {
  const slot = element.closest('[data-slot]')?.getAttribute('data-slot') ?? '';
  return `${element.tagName.toLowerCase()} ${slot} "${element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40)}"`;
}
