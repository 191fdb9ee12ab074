import { connectKey, HARBOUR, NORTHWIND } from './console-api.ts';
import { expect, test } from './console-test.ts';
import { button, dialogOf, finish, keyField, openNewAccount, openWizard, passTest, rowOf } from './wizard-steps.ts';

test.describe('several accounts', () => {
  test('S3: with accounts the card offers Manage, and the accounts view Connect new account', async ({
    page,
    host,
  }) => {
    await connectKey(host, 'works');
    await page.goto('/integrations');
    await page.getByRole('button', { name: 'Manage OpenAI' }).click();
    await expect(page).toHaveURL(/\/integrations\/openai$/u);
    await expect(rowOf(page, NORTHWIND)).toBeVisible();
    await openNewAccount(page);
    await expect(page.getByRole('dialog', { name: 'Connect OpenAI' })).toBeVisible();
  });

  test('S10: several accounts, one by one through the wizard; the same organization twice updates its key', async ({
    page,
    host,
  }) => {
    await connectKey(host, 'works');
    await page.goto('/integrations/openai');
    await openNewAccount(page);
    await passTest(page, 'other');
    await finish(page, HARBOUR);
    await expect(rowOf(page, HARBOUR)).toBeVisible();
    await openNewAccount(page);
    await passTest(page, 'second');
    await expect(
      dialogOf(page).getByText('This organization is already connected as org-Northwind7Qd2.').first(),
    ).toBeVisible();
    await button(page, 'Update its Admin key').click();
    await button(page, 'Update Admin key').click();
    await expect(dialogOf(page).getByRole('heading', { name: 'Admin key of org-Northwind7Qd2 updated' })).toBeVisible();
    await button(page, 'Done').click();
    await expect(rowOf(page, NORTHWIND)).toHaveCount(1);
    await expect(rowOf(page, NORTHWIND)).toContainText('Key ending 7gT2');
    await expect(page.getByText(/^2 OpenAI accounts/u).first()).toBeVisible();
  });

  test('S11: the Organization ID comes from the test, is never typed, and can be copied and searched for', async ({
    page,
    host,
  }) => {
    await connectKey(host, 'other');
    await openWizardOfSecond();
    await expect(dialogOf(page).getByText(NORTHWIND).first()).toBeVisible();
    await expect(dialogOf(page).getByRole('textbox', { name: /Organization/u })).toHaveCount(0);
    await finish(page, NORTHWIND);
    await expect(rowOf(page, NORTHWIND)).toContainText('Key ending 3fQ9');
    await page.getByRole('button', { name: 'Copy Organization ID of org-Northwind7Qd2' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(NORTHWIND);
    await page.getByRole('searchbox', { name: 'Search OpenAI accounts' }).fill('org-north');
    await expect(page.getByText('1 OpenAI account found').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Actions for/u })).toHaveCount(1);

    async function openWizardOfSecond(): Promise<void> {
      await page.goto('/integrations/openai');
      await openNewAccount(page);
      await passTest(page, 'works');
    }
  });

  test('S11: an account without a proven id has the name that the person enters', async ({ page }) => {
    await openWizard(page);
    await passTest(page, 'nameless');
    await dialogOf(page).getByRole('textbox', { name: 'Name in this console' }).fill('Freight');
    await finish(page, 'Freight');
    await expect(rowOf(page, 'Freight')).toContainText('Key ending 9xK7');
    await expect(page.getByRole('button', { name: /^Copy Organization ID/u })).toHaveCount(0);
  });

  test('a key that is not an Admin key is recognized before anything is sent', async ({ page, host }) => {
    await openWizard(page);
    await keyField(page).fill('sk-proj-0000');
    await expect(
      dialogOf(page)
        .getByText(/^This looks like a project key/u)
        .first(),
    ).toBeVisible();
    expect(host.output()).not.toContain('testCredential');
  });
});
