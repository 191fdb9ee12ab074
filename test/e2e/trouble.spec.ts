import { keyById } from '../../examples/console/sandbox/keys.ts';
import { accountsOf, connectKey, HARBOUR, injectFault, NORTHWIND } from './console-api.ts';
import { expect, test } from './console-test.ts';
import { button, dialogOf, keyField, openWizard, passTest, rowOf, startTest } from './wizard-steps.ts';

const CONNECT = '**/api/kit/connectAccount';

test.describe('when something goes wrong', () => {
  test('a cancelled test stores nothing and can be repeated', async ({ page, host }) => {
    await injectFault(host, { kind: 'slow', path: '/v1/organization/costs', delayMs: 14_000, times: 1 });
    await openWizard(page);
    await startTest(page, 'works');
    await expect(dialogOf(page).getByText('Checking…').first()).toBeVisible();
    await button(page, 'Cancel test').click();
    await expect(dialogOf(page).getByText('The test was cancelled. Nothing was stored.').first()).toBeVisible();
    await expect(button(page, 'Finish')).toBeDisabled();
    expect(await accountsOf(host)).toHaveLength(0);
    await button(page, 'Test again').click();
    await expect(dialogOf(page).getByText('Connection works').first()).toBeVisible();
    await expect(button(page, 'Finish')).toBeEnabled();
  });

  for (const [keyId, title] of [
    ['eu-region', 'OpenAI asks for another address: eu.api.openai.com'],
    ['no-residency', 'OpenAI was not found at this address'],
    ['spend-limit', 'The OpenAI account is not available'],
    ['unknown-reason', 'Something went wrong'],
  ] as const) {
    test(`a refusal for another reason than the key says "${title}", and does not blame the key (${keyId})`, async ({
      page,
    }) => {
      await openWizard(page);
      await startTest(page, keyId);
      await expect(dialogOf(page).getByText(title).first()).toBeVisible();
      await expect(dialogOf(page).getByText('did not accept this Admin key')).toHaveCount(0);
      await button(page, 'Back').click();
      await expect(keyField(page)).not.toHaveAttribute('aria-invalid', 'true');
    });
  }

  test('a second step that fails to load shows a message, keeps the key, and loads on "Try again"', async ({
    page,
    host,
  }) => {
    const step = /\/second-step[^/]*\.js/u;
    await page.route(step, (route) => route.abort());
    await openWizard(page);
    await keyField(page).fill(keyById('works').value);
    await button(page, 'Next').click();
    const heading = dialogOf(page).getByRole('heading', { name: 'Test connection' });
    await expect(heading).toBeFocused();
    await expect(dialogOf(page).getByText('This part of the page failed to show.').first()).toBeVisible();
    await page.unroute(step);
    await button(page, 'Try again').click();
    await expect(heading).toBeFocused();
    await button(page, 'Test connection').click();
    await expect(dialogOf(page).getByText('Connection works').first()).toBeVisible();
    await button(page, 'Finish').click();
    await expect(dialogOf(page).getByRole('heading', { name: `Connected ${NORTHWIND}` })).toBeFocused();
    expect(await accountsOf(host)).toHaveLength(1);
  });

  test('a double click on Finish creates one account', async ({ page, host }) => {
    await openWizard(page);
    await passTest(page, 'works');
    await button(page, 'Finish').dblclick();
    await expect(dialogOf(page).getByRole('heading', { name: `Connected ${NORTHWIND}` })).toBeVisible();
    expect(await accountsOf(host)).toHaveLength(1);
  });

  test('a response that is lost at Finish is checked again with the same request, and creates one account', async ({
    page,
    host,
    log,
  }) => {
    await page.route(
      CONNECT,
      async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await openWizard(page);
    await passTest(page, 'works');
    await button(page, 'Finish').click();
    await expect(
      dialogOf(page).getByText('We could not confirm that the account was connected.').first(),
    ).toBeVisible();
    expect(await accountsOf(host)).toHaveLength(1);
    await button(page, 'Check again').click();
    await expect(dialogOf(page).getByRole('heading', { name: `Connected ${NORTHWIND}` })).toBeVisible();
    expect(await accountsOf(host)).toHaveLength(1);
    const presses = log.requests.filter(({ url }) => url.endsWith('/connectAccount'));
    expect(new Set(presses.map(({ body }) => body)).size).toBe(1);
    expect(presses.length).toBeGreaterThan(1);
  });

  test('after a reload between test and Finish there is no account, no key and no open wizard', async ({
    page,
    host,
  }) => {
    await openWizard(page);
    await passTest(page, 'works');
    await page.reload();
    await expect(page.getByRole('button', { name: 'Connect OpenAI' })).toBeVisible();
    await expect(dialogOf(page)).toBeHidden();
    expect(await accountsOf(host)).toHaveLength(0);
    await page.getByRole('button', { name: 'Connect OpenAI' }).click();
    await expect(keyField(page)).toHaveValue('');
    await expect(button(page, 'Next')).toBeDisabled();
  });

  test('a restart of the server between test and Finish keeps the tested key', async ({ page, host }) => {
    await openWizard(page);
    await passTest(page, 'works');
    await host.stop('SIGKILL');
    await host.start();
    await button(page, 'Finish').click();
    await expect(dialogOf(page).getByRole('heading', { name: `Connected ${NORTHWIND}` })).toBeVisible();
    expect(await accountsOf(host)).toHaveLength(1);
  });

  test('when the server is unreachable at Finish, the same request is repeated after it has started again', async ({
    page,
    host,
  }) => {
    await openWizard(page);
    await passTest(page, 'works');
    await host.stop();
    await button(page, 'Finish').click();
    await expect(button(page, 'Check again')).toBeVisible();
    await host.start();
    await button(page, 'Check again').click();
    await expect(dialogOf(page).getByRole('heading', { name: `Connected ${NORTHWIND}` })).toBeVisible();
    expect(await accountsOf(host)).toHaveLength(1);
  });

  test('when the server is unreachable the last rows stay visible, and they are updated after it has started again', async ({
    page,
    host,
  }) => {
    await connectKey(host, 'works');
    await page.goto('/integrations/openai');
    await expect(rowOf(page, NORTHWIND)).toBeVisible();
    await host.stop();
    await expect(page.getByText('The console’s server does not answer.', { exact: false }).first()).toBeVisible();
    await expect(rowOf(page, NORTHWIND)).toBeVisible();
    await host.start();
    await connectKey(host, 'other');
    await expect(page.getByText('The server answers again.').first()).toBeVisible();
    await expect(rowOf(page, HARBOUR)).toBeVisible({ timeout: 30_000 });
    await expect(rowOf(page, NORTHWIND)).toBeVisible();
  });

  test.describe('with a draft that expires after three seconds', () => {
    test.use({ settings: { DRAFT_LIFETIME_MS: '3000' } });

    test('after a draft has expired the key is requested again and all other fields keep their values', async ({
      page,
      host,
    }) => {
      await openWizard(page);
      await passTest(page, 'nameless');
      await dialogOf(page).getByRole('textbox', { name: 'Name in this console' }).fill('Freight');
      await expect(
        dialogOf(page).getByText('The tested Admin key was held for too long and was removed. Paste it again.').first(),
      ).toBeVisible();
      await expect(keyField(page)).toHaveValue('');
      await expect(button(page, 'Finish')).toBeHidden();
      expect(await accountsOf(host)).toHaveLength(0);
      await passTest(page, 'nameless');
      await expect(dialogOf(page).getByRole('textbox', { name: 'Name in this console' })).toHaveValue('Freight');
    });
  });

  test.describe('with a draft that expires at once', () => {
    test.use({ settings: { DRAFT_LIFETIME_MS: '1' } });

    test('a page whose clock does not advance gets the expiry of the draft from the server at Finish, and nothing is stored', async ({
      page,
      host,
    }) => {
      await page.clock.setFixedTime(new Date());
      await openWizard(page);
      await passTest(page, 'works');
      await button(page, 'Finish').click();
      await expect(
        dialogOf(page).getByText('The tested Admin key was held for too long and was removed. Paste it again.').first(),
      ).toBeVisible();
      await expect(button(page, 'Finish')).toBeHidden();
      expect(await accountsOf(host)).toHaveLength(0);
    });
  });
});
