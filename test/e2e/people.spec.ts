import { accountsOf, connectKey, headersOf, NORTHWIND } from './console-api.ts';
import { expect, signIn, test } from './console-test.ts';
import { button, chooseAction, dialogOf, finish, openNewAccount, openWizard, passTest, rowOf } from './wizard-steps.ts';

const REASON = 'Only a Billing Profiles Admin can do this. Ask Mara Lindqvist or Tomás Herrera.';

test.describe('people', () => {
  test('S1: without access a button is visible and disabled, shows the reason, and makes no call', async ({
    page,
    host,
  }) => {
    await page.goto('/integrations');
    await page.getByRole('button', { name: /Mara Lindqvist.*switch user/u }).click();
    await page.getByRole('menuitemradio', { name: /Ines Duarte/u }).click();
    await expect(page.getByRole('button', { name: /Ines Duarte.*switch user/u })).toBeFocused();
    const connect = page.getByRole('button', { name: 'Connect OpenAI' });
    await expect(connect).toBeVisible();
    await expect(connect).toBeDisabled();
    await expect(connect).toHaveAccessibleDescription(REASON);
    await expect(page.getByText(REASON)).toBeVisible();
    await connect.click({ force: true });
    await expect(dialogOf(page)).toBeHidden();
    expect(host.output()).not.toContain('/api/kit/testCredential');
  });

  test('S1: the server refuses a viewer every change that the page disables', async ({ page, context, host }) => {
    const account = await connectKey(host, 'works');
    await signIn(context, host, 'ines');
    await page.goto('/integrations/openai');
    await expect(rowOf(page, NORTHWIND)).toBeVisible();
    const connect = page.getByRole('button', { name: 'Connect new OpenAI account' });
    await expect(connect).toBeDisabled();
    await expect(connect).toHaveAccessibleDescription(REASON);
    await page.getByRole('button', { name: `Actions for ${NORTHWIND}` }).click();
    for (const name of ['Update Admin key', 'Test connection…', 'Rename…', 'Pause', 'Sync now', 'Disconnect…']) {
      await expect(page.getByRole('menuitem', { name })).toBeDisabled();
    }
    await expect(page.getByRole('menu').getByText(REASON).first()).toBeVisible();

    const headers = { ...(await headersOf(host, 'ines')), 'content-type': 'application/json' };
    const change = { accountId: account.id, version: account.version, idempotencyKey: crypto.randomUUID() };
    const target = {
      integrationId: 'openai',
      methodId: 'admin_key',
      capabilities: [],
      draft: { id: 'x', expiresAt: '2100-01-01T00:00:00Z' },
    };
    for (const [operation, input] of [
      ['testCredential', { ...target, values: { adminKey: 'sk-admin-x' } }],
      ['connectAccount', { ...target, idempotencyKey: crypto.randomUUID() }],
      ['rotateCredential', { ...change, draft: target.draft }],
      ['renameAccount', { ...change, label: 'Mine' }],
      ['pauseAccount', { ...change, paused: true }],
      ['syncNow', change],
      ['retestAccount', { accountId: account.id }],
      ['disconnectAccount', { ...change, data: 'delete' }],
    ] as const) {
      const answer = await fetch(`${host.url}/api/kit/${operation}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      });
      expect(await answer.text(), operation).toContain('"permission_denied"');
    }
    const [kept] = await accountsOf(host);
    expect(kept).toMatchObject({ id: account.id, credential: account.credential, sync: { phase: 'importing' } });
    expect(kept).not.toHaveProperty('label');
  });

  test('accounts that one administrator connects and changes appear in the table of another without a reload', async ({
    page,
    openAs,
  }) => {
    const other = await openAs('tomas', '/integrations/openai');
    await expect(other.getByText('No OpenAI accounts yet').first()).toBeVisible();
    await page.goto('/integrations/openai');
    await openNewAccount(page);
    await passTest(page, 'works');
    await finish(page, NORTHWIND);
    await expect(rowOf(other, NORTHWIND)).toContainText('by Mara Lindqvist');
    await chooseAction(other, NORTHWIND, 'Rename…');
    await dialogOf(other).getByRole('textbox', { name: 'Name' }).fill('Robots');
    await button(other, 'Save name').click();
    await expect(rowOf(page, NORTHWIND)).toContainText('Robots');
  });

  test('when two people replace a key at the same time the second one sees who was first, and nothing is overwritten', async ({
    page,
    host,
    openAs,
  }) => {
    await connectKey(host, 'works');
    await page.goto('/integrations/openai');
    await chooseAction(page, NORTHWIND, 'Update Admin key');
    await passTest(page, 'second');

    const other = await openAs('tomas', '/integrations/openai');
    await chooseAction(other, NORTHWIND, 'Update Admin key');
    await passTest(other, 'usage-only');
    await button(other, 'Update Admin key').click();
    await expect(dialogOf(other).getByText('Admin key ending 1hX8 is in use.').first()).toBeVisible();
    await button(other, 'Done').click();

    await button(page, 'Update Admin key').click();
    await expect(
      dialogOf(page)
        .getByText(/^Tomás Herrera changed this account/u)
        .first(),
    ).toBeVisible();
    await expect(
      dialogOf(page).getByText('The Admin key in use now ends 1hX8.', { exact: false }).first(),
    ).toBeVisible();
    expect((await accountsOf(host))[0]?.credential).toMatchObject({ lastFour: '1hX8', changedBy: 'Tomás Herrera' });
    await button(page, 'Replace the present Admin key').click();
    await expect(dialogOf(page).getByText('Admin key ending 7gT2 is in use.').first()).toBeVisible();
    await expect(rowOf(other, NORTHWIND)).toContainText('Key ending 7gT2');
  });

  test('disconnecting an account that another person has changed names that person and keeps the account', async ({
    page,
    host,
    openAs,
  }) => {
    const account = await connectKey(host, 'works');
    // This page does not learn of the change: events are blocked, and so is every list after the first.
    await page.route('**/api/kit/events', (route) => route.abort());
    await page.goto('/integrations/openai');
    await expect(rowOf(page, NORTHWIND)).toBeVisible();
    await page.route('**/api/kit/listAccounts', (route) => route.abort());

    const other = await openAs('tomas', '/integrations/openai');
    await chooseAction(other, NORTHWIND, 'Update Admin key');
    await passTest(other, 'second');
    await button(other, 'Update Admin key').click();
    await button(other, 'Done').click();

    await chooseAction(page, NORTHWIND, 'Disconnect…');
    const question = page.getByRole('alertdialog', { name: `Disconnect ${NORTHWIND}?` });
    await question.getByRole('button', { name: 'Disconnect', exact: true }).click();
    await expect(page.getByText(/Tomás Herrera replaced its key/u).first()).toBeVisible();
    expect(await accountsOf(host)).toMatchObject([{ id: account.id, credential: { lastFour: '7gT2' } }]);
  });

  test('a page whose user was switched in another tab says so, stores nothing, and works after a reload', async ({
    page,
    context,
    host,
  }) => {
    await openWizard(page);
    await passTest(page, 'works');
    const other = await context.newPage();
    await other.goto('/integrations');
    await other.getByRole('button', { name: /Mara Lindqvist.*switch user/u }).click();
    await other.getByRole('menuitemradio', { name: /Tomás Herrera/u }).click();
    await expect(other.getByRole('button', { name: /Tomás Herrera.*switch user/u })).toBeFocused();
    await expect(other.getByText('is signed in now')).toBeHidden();

    await button(page, 'Finish').click();
    await expect(dialogOf(page).getByText('Somebody else is signed in now').first()).toBeVisible();
    expect(await accountsOf(host)).toEqual([]);
    await page.keyboard.press('Escape');
    await button(page, 'Discard Admin key').click();
    const notice = page.getByRole('status').filter({ hasText: 'Tomás Herrera is signed in now' });
    await expect(notice).toContainText('This page belongs to Mara Lindqvist');
    await page.goto('/costs');
    await page.goBack();
    await page.getByRole('button', { name: /Tomás Herrera.*switch user/u }).waitFor();
    await expect(page.getByText('is signed in now')).toBeHidden();
    expect(await accountsOf(host)).toEqual([]);
  });

  test('a page that becomes visible says that its user was switched', async ({ page, context, host }) => {
    await page.goto('/costs');
    await expect(page.getByRole('button', { name: /Mara Lindqvist.*switch user/u })).toBeVisible();
    await signIn(context, host, 'ines');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByRole('button', { name: 'Reload as Ines Duarte' }).click();
    await expect(page.getByRole('button', { name: /Ines Duarte.*switch user/u })).toBeVisible();
    await expect(page.getByText('is signed in now')).toBeHidden();
  });
});

test.describe('with a real vendor', () => {
  test.use({ settings: { OPENAI_BASE_URL: 'http://127.0.0.1:9' } });

  test('with a real vendor sandbox keys are neither shown nor requested, and no 404 is logged', async ({
    page,
    host,
    log,
  }) => {
    for (const path of ['/integrations', '/integrations/openai', '/costs', '/sandbox']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
    await expect(page.getByRole('link', { name: 'Sandbox keys' })).toBeHidden();
    expect(log.requests.filter(({ url }) => url.includes('/api/sandbox'))).toEqual([]);
    expect(host.output()).not.toMatch(/"status":404/u);
  });
});
