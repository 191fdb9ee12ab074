import { expect } from 'vitest';
import { page, server, userEvent } from 'vitest/browser';

/** The open dialog. */
export const dialog = () => page.getByRole('dialog');
/** A button of the page or of a dialog, by its exact name. */
export const button = (name: string) => page.getByRole('button', { name, exact: true });

/**
 * Pastes a text into the key field: by the event, in Firefox by keys, where an event that a script makes carries no text.
 */
export async function pasteKey(text: string): Promise<void> {
  const field = page.getByLabelText('Admin key', { exact: true });
  await field.click();
  if (server.browser === 'firefox') {
    await navigator.clipboard.writeText(text);
    await userEvent.keyboard('{Control>}v{/Control}');
    return;
  }
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
