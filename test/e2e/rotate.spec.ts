import { accountsOf, adapterOf, connectKey, HARBOUR, NORTHWIND, quiet, revokeKey } from './console-api.ts';
import { expect, test } from './console-test.ts';
import { button, chooseAction, dialogOf, finish, openNewAccount, passTest, rowOf, startTest } from './wizard-steps.ts';

test.describe('replacing the key of an account', () => {
  test('S12: the kebab’s first item updates the key; the old one serves until the swap; history stays; a reminder follows', async ({
    page,
    host,
  }) => {
    const before = await connectKey(host, 'works');
    await page.goto('/integrations/openai');
    await page.getByRole('button', { name: `Actions for ${NORTHWIND}` }).click();
    await expect(page.getByRole('menuitem').first()).toHaveText('Update Admin key');
    await page.getByRole('menuitem', { name: 'Update Admin key' }).click();
    const dialog = dialogOf(page);
    await expect(
      dialog
        .getByText('Current Admin key ends 3fQ9. It stays in use until the new one works.', { exact: false })
        .first(),
    ).toBeVisible();
    await passTest(page, 'second');
    await expect(dialog.getByText('The new Admin key works. It is not in use yet.').first()).toBeVisible();
    const adapter = await adapterOf(host, 'mara');
    const old = await adapter.retestAccount?.({ accountId: before.id }, { ...quiet(), onCheck: () => {} });
    expect(old).toMatchObject({ ok: true, credentialName: 'Console, read only' });
    await button(page, 'Update Admin key').click();
    await expect(dialog.getByRole('heading', { name: `Admin key of ${NORTHWIND} updated` })).toBeVisible();
    await expect(dialog.getByText('Admin key ending 7gT2 is in use.').first()).toBeVisible();
    await expect(dialog.getByText('The old key still works at OpenAI.', { exact: false }).first()).toBeVisible();
    await expect(dialog.getByRole('link', { name: /^Open Admin key page at OpenAI/u })).toHaveAttribute(
      'href',
      'https://platform.openai.com/settings/organization/admin-keys',
    );
    await button(page, 'Done').click();
    await expect(page.getByRole('button', { name: `Actions for ${NORTHWIND}` })).toBeFocused();
    await expect(rowOf(page, NORTHWIND)).toContainText('Key ending 7gT2');
    const [after] = await accountsOf(host);
    expect(after).toMatchObject({ id: before.id, createdAt: before.createdAt, href: before.href });
    expect(after?.sync.range).toEqual(before.sync.range);

    // The old one can now be deleted there: nothing here depends on it.
    await revokeKey(host, 'works');
    await chooseAction(page, NORTHWIND, 'Test connection…');
    await button(page, 'Test connection').click();
    await expect(dialog.getByText('Connection works').first()).toBeVisible();
  });

  test('S12: a key of another organization is refused by name, changes nothing, and can become an account of its own', async ({
    page,
    host,
  }) => {
    const before = await connectKey(host, 'works');
    await page.goto('/integrations/openai');
    await chooseAction(page, NORTHWIND, 'Update Admin key');
    await startTest(page, 'other');
    const dialog = dialogOf(page);
    await expect(dialog.getByText(`This key belongs to ${HARBOUR}, not to ${NORTHWIND}.`).first()).toBeVisible();
    await expect(button(page, 'Update Admin key')).toBeDisabled();
    expect((await accountsOf(host)).map(({ credential }) => credential)).toEqual([before.credential]);
    await button(page, `Connect ${HARBOUR} as a new account`).click();
    await button(page, 'Test connection').click();
    await finish(page, HARBOUR);
    await expect(rowOf(page, HARBOUR)).toContainText('Key ending 6qC1');
    await expect(rowOf(page, NORTHWIND)).toContainText('Key ending 3fQ9');
  });

  test('the key in use is refused as its own replacement', async ({ page, host }) => {
    await connectKey(host, 'works');
    await page.goto('/integrations/openai');
    await chooseAction(page, NORTHWIND, 'Update Admin key');
    await startTest(page, 'works');
    await expect(dialogOf(page).getByText('This Admin key is the one in use').first()).toBeVisible();
    await expect(button(page, 'Update Admin key')).toBeDisabled();
  });

  test('an organization that is connected already gets its key updated: one account, one history', async ({
    page,
    host,
  }) => {
    const before = await connectKey(host, 'works');
    await page.goto('/integrations/openai');
    await openNewAccount(page);
    await passTest(page, 'second');
    await expect(button(page, 'Finish')).toBeDisabled();
    await button(page, 'Update its Admin key').click();
    await button(page, 'Update Admin key').click();
    await expect(button(page, 'Done')).toBeVisible();
    const accounts = await accountsOf(host);
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).toMatchObject({ id: before.id, credential: { lastFour: '7gT2' } });
  });

  test.describe('when the key was revoked at the vendor', () => {
    test.use({ settings: { IMPORT_PAUSE_MS: '0' } });

    test('the row says so with the way out, and a new key brings the account back', async ({ page, host }) => {
      await connectKey(host, 'revocable');
      await expect.poll(async () => (await accountsOf(host))[0]?.sync.phase).toBe('up_to_date');
      await page.goto('/integrations/openai');
      await revokeKey(host, 'revocable');
      await chooseAction(page, NORTHWIND, 'Sync now');
      await expect(rowOf(page, NORTHWIND)).toContainText('Reconnect needed');
      await page.getByRole('button', { name: `Update Admin key of ${NORTHWIND}` }).click();
      await passTest(page, 'second');
      await button(page, 'Update Admin key').click();
      await button(page, 'Done').click();
      await expect(rowOf(page, NORTHWIND).getByRole('cell', { name: 'Connected', exact: true })).toBeVisible();
    });
  });
});
