import { expect, type Locator, type Page } from '@playwright/test';
import { keyById } from '../../examples/console/sandbox/keys.ts';

/** The open dialog. */
export const dialogOf = (page: Page): Locator => page.getByRole('dialog');

/** A button of the dialog by its exact name. */
export const button = (page: Page, name: string): Locator => dialogOf(page).getByRole('button', { name, exact: true });

/** The field for the key. */
export const keyField = (page: Page): Locator => dialogOf(page).getByLabel('Admin key', { exact: true });

/** Opens the wizard from the card. */
export async function openWizard(page: Page): Promise<void> {
  await page.goto('/integrations');
  await page.getByRole('button', { name: 'Connect OpenAI' }).click();
  await expect(keyField(page)).toBeFocused();
}

/** Opens the wizard from the accounts page. */
export async function openNewAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Connect new OpenAI account' }).click();
  await expect(keyField(page)).toBeFocused();
}

/** Chooses an item of a row’s menu. */
export async function chooseAction(page: Page, account: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${account}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Enters a key of the sandbox and goes to the second step. */
export async function enterKey(page: Page, keyId: string): Promise<void> {
  await keyField(page).fill(keyById(keyId).value);
  await button(page, 'Next').click();
  await expect(button(page, 'Test connection')).toBeVisible();
}

/** Enters a key of the sandbox and starts the test. */
export async function startTest(page: Page, keyId: string): Promise<void> {
  await enterKey(page, keyId);
  await button(page, 'Test connection').click();
}

/** Enters a key of the sandbox and waits until the test has passed. */
export async function passTest(page: Page, keyId: string): Promise<void> {
  await startTest(page, keyId);
  await expect(
    dialogOf(page)
      .getByText(/^Connection works/u)
      .first(),
  ).toBeVisible();
}

/** Stores the account and closes the wizard. */
export async function finish(page: Page, account: string): Promise<void> {
  await button(page, 'Finish').click();
  await expect(dialogOf(page).getByRole('heading', { name: `Connected ${account}` })).toBeVisible();
  await button(page, 'Done').click();
  await expect(dialogOf(page)).toBeHidden();
}

/** The row of an account in the table. */
export const rowOf = (page: Page, account: string): Locator =>
  page.getByRole('table').getByRole('row').filter({ hasText: account });
