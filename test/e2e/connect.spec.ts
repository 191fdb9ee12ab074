import { keyById } from '../../examples/console/sandbox/keys.ts';
import { accountsOf, injectFault, NORTHWIND } from './console-api.ts';
import { expect, test } from './console-test.ts';
import { button, dialogOf, enterKey, keyField, openWizard, passTest, startTest } from './wizard-steps.ts';

test.describe('connecting the first account', () => {
  test('S2: the card with no account opens the wizard', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/integrations$/u);
    const card = page.getByRole('article', { name: 'OpenAI' });
    await expect(card.getByText('Not connected').first()).toBeVisible();
    await card.getByRole('button', { name: 'Connect OpenAI' }).click();
    await expect(page.getByRole('dialog', { name: 'Connect OpenAI' })).toBeVisible();
  });

  test('S4: step 1 shows the guide, the optional mark, the caution, the key field and Next', async ({ page }) => {
    await openWizard(page);
    const dialog = dialogOf(page);
    await expect(dialog.getByText('Billing Profiles Admin').first()).toBeVisible();
    const guide = dialog.getByRole('list').filter({ hasText: 'Create new Admin key' }).getByRole('listitem');
    await expect(guide).toHaveCount(13);
    await expect(guide.filter({ hasText: 'Optional' })).toHaveText(/Management API Scope/u);
    await expect(guide.filter({ hasText: 'Select Copy' })).toContainText('OpenAI shows the key only once.');
    await expect(dialog.locator('[translate=no]').getByText('Create new Admin key', { exact: true })).toBeVisible();
    await expect(keyField(page)).toHaveAttribute('type', 'password');
    await expect(button(page, 'Next')).toBeDisabled();
    await keyField(page).fill(keyById('works').value);
    await expect(button(page, 'Next')).toBeEnabled();
    await keyField(page).press('Enter');
    await expect(dialog.getByRole('heading', { name: 'Test connection' })).toBeFocused();
  });

  test('S5: checks arrive one by one, a test can be cancelled and repeated, and what is not verified is listed', async ({
    page,
    host,
  }) => {
    await injectFault(host, { kind: 'slow', path: '/v1/organization/projects', delayMs: 14_000, times: 1 });
    await openWizard(page);
    await startTest(page, 'nameless');
    const dialog = dialogOf(page);
    const checks = dialog.getByRole('list', { name: 'Checks' }).getByRole('listitem');
    await expect(checks.filter({ hasText: 'OpenAI accepts the Admin key' })).toContainText('Passed');
    await expect(checks.filter({ hasText: 'Management' })).toContainText('Checking…');
    await expect(button(page, 'Finish')).toBeDisabled();
    await button(page, 'Cancel test').click();
    await expect(dialog.getByText('The test was cancelled. Nothing was stored.').first()).toBeVisible();
    await button(page, 'Test again').click();
    await expect(dialog.getByText('Connection works').first()).toBeVisible();
    await expect(checks.filter({ hasText: 'Management' })).toContainText('Passed');
    await expect(dialog.getByText('Not verified by this test').first()).toBeVisible();
    await expect(
      dialog.getByText('The vendor did not tell which organization this is', { exact: false }).first(),
    ).toBeVisible();
  });

  test('S6: a failed test shows its remedy, leads to the guide item that fixes it, then to the host’s support', async ({
    page,
  }) => {
    await openWizard(page);
    await startTest(page, 'no-usage');
    const dialog = dialogOf(page);
    await expect(dialog.getByText('Permission missing: api.usage.read').first()).toBeVisible();
    await expect(button(page, 'Finish')).toBeDisabled();
    await expect(dialog.getByText('Usage API Scope').first()).toBeVisible();
    await button(page, 'Copy report for support').click();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain('missing_scope');
    expect(report).not.toContain(keyById('no-usage').value.slice(-15));
    await button(page, 'Go to step 8 of the guide').click();
    await expect(dialog.getByRole('listitem').filter({ hasText: 'In Usage API Scope, select Read.' })).toBeFocused();
    await button(page, 'Next').click();
    await button(page, 'Test connection').click();
    const opened = page.waitForEvent('popup');
    await dialog.getByRole('link', { name: /^Open an expert inquiry/u }).click();
    await expect((await opened).getByRole('heading', { name: 'Expert inquiries' })).toBeVisible();
    await expect(dialog.getByText('Permission missing: api.usage.read').first()).toBeVisible();
  });

  test('S7: Finish is enabled only after a passed test of the entered key, and creates one account however often it is pressed', async ({
    page,
    host,
  }) => {
    await openWizard(page);
    await enterKey(page, 'works');
    await expect(button(page, 'Finish')).toBeDisabled();
    await expect(dialogOf(page).getByText('Test the connection first.').first()).toBeVisible();
    await button(page, 'Test connection').click();
    await expect(button(page, 'Finish')).toBeEnabled();
    await button(page, 'Finish').evaluate((finish: HTMLElement) => {
      for (let press = 0; press < 5; press += 1) finish.click();
    });
    await expect(dialogOf(page).getByRole('heading', { name: `Connected ${NORTHWIND}` })).toBeVisible();
    expect(await accountsOf(host)).toHaveLength(1);
    expect(host.output().match(/"route":"\/api\/kit\/connectAccount"/gu)).toHaveLength(1);
  });

  test('S7: replacing the key after a passed test disables Finish', async ({ page }) => {
    await openWizard(page);
    await passTest(page, 'works');
    await expect(dialogOf(page).getByText('Admin key ending 3fQ9, tested').first()).toBeVisible();
    await button(page, 'Replace Admin key').click();
    await expect(keyField(page)).toBeFocused();
    await expect(keyField(page)).toHaveValue('');
    await enterKey(page, 'second');
    await expect(button(page, 'Finish')).toBeDisabled();
  });
});
