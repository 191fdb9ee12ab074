import { expect } from 'vitest';
import { page } from 'vitest/browser';

/** The open dialog. */
export const dialog = () => page.getByRole('dialog');
/** A button of the page or of a dialog, by its exact name. */
export const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Dispatches the paste event of a text on the key field. */
export async function pasteKey(text: string): Promise<void> {
  const field = page.getByLabelText('Admin key', { exact: true });
  await field.click();
  const data = new DataTransfer();
  data.setData('text/plain', text);
  field.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}

/** Opens the wizard from the card. */
export async function openWizard(): Promise<void> {
  await page.getByRole('button', { name: 'Connect OpenAI' }).click();
  await expect.element(dialog()).toBeVisible();
}

/** Enters a key in step 1 and starts the test. */
export async function enterAndTest(key: string): Promise<void> {
  await pasteKey(key);
  await button('Next').click();
  await dialog().getByRole('button', { name: 'Test connection', exact: true }).click();
}

/** Opens the accounts page. */
export async function openAccounts(): Promise<void> {
  await page.getByRole('button', { name: 'Manage OpenAI' }).click();
  await expect.element(page.getByRole('table')).toBeVisible();
}

/** Chooses an item of a row's menu. */
export async function chooseAction(account: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${account}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Expects that an element other than the body has focus. */
export function expectFocusOnElement(): void {
  expect(document.activeElement).not.toBe(document.body);
  expect(document.activeElement).not.toBeNull();
}
