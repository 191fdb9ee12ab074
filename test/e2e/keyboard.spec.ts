import { keyById } from '../../examples/console/sandbox/keys.ts';
import { accountsOf, connectKey, HARBOUR, injectFault, NORTHWIND } from './console-api.ts';
import { expect, test } from './console-test.ts';
import { enter, press, tabTo, recordFocusLosses } from './keyboard-steps.ts';
import { mailsOf } from './console-process.ts';
import { button, dialogOf, keyField, rowOf } from './wizard-steps.ts';

test.describe('by keyboard alone', () => {
  test.describe('the main job', () => {
    test.use({ settings: { IMPORT_PAUSE_MS: '250' } });

    test('the main job, by keyboard: focus is never lost after a key, from the copied key to the costs', async ({
      page,
      host,
      log,
    }) => {
      const { value } = keyById('works');
      const focus = await recordFocusLosses(page);
      const side = page.getByRole('navigation', { name: 'Console' });
      await page.goto('/');
      await expect(page.getByRole('button', { name: 'Connect OpenAI' })).toBeVisible();
      await enter(page, side.getByRole('link', { name: 'Sandbox keys' }));
      await expect(page.getByRole('heading', { name: 'Sandbox keys' })).toBeFocused();
      await enter(page, page.getByRole('listitem').filter({ hasText: value }).getByRole('button'));
      await expect(page.getByText('Key copied.').first()).toBeVisible();
      await press(page, 'Shift+Tab');
      await expect(page.getByRole('link', { name: 'Go to Integrations' })).toBeFocused();
      await press(page, 'Enter');
      await expect(page.getByRole('heading', { name: 'Integrations' })).toBeFocused();

      await enter(page, page.getByRole('button', { name: 'Connect OpenAI' }));
      await expect(keyField(page)).toBeFocused();
      await press(page, 'ControlOrMeta+V');
      await expect(keyField(page)).toHaveValue(value);
      await press(page, 'Enter');
      await expect(dialogOf(page).getByRole('heading', { name: 'Test connection' })).toBeFocused();
      await enter(page, button(page, 'Test connection'));
      await expect(dialogOf(page).getByText('Connection works').first()).toBeVisible();
      await enter(page, button(page, 'Finish'));
      await expect(dialogOf(page).getByRole('heading', { name: `Connected ${NORTHWIND}` })).toBeFocused();
      await enter(page, button(page, 'Done'));

      await expect(page.getByRole('heading', { name: 'OpenAI', exact: true })).toBeFocused();
      await expect(rowOf(page, NORTHWIND)).toContainText('Importing');
      await expect.poll(() => mailsOf(host), { timeout: 20_000 }).toHaveLength(1);
      await enter(page, page.getByRole('link', { name: 'See costs' }));
      await expect(page.getByRole('heading', { name: 'Costs and usage', exact: true })).toBeFocused();
      const days = page.getByRole('slider', { name: 'Day' });
      await tabTo(page, days);
      const shown = await days.getAttribute('aria-valuetext');
      await press(page, 'ArrowLeft');
      await expect(days).not.toHaveAttribute('aria-valuetext', shown ?? '');
      await enter(page, page.getByText('Show these figures as a table'));
      await expect(page.getByRole('columnheader', { name: 'Total' })).toBeVisible();
      expect(await focus.losses()).toEqual([]);
      expect(log.errors()).toEqual([]);
    });
  });

  test('by keyboard: the menu of a row, a new key, and a refusal that leads to the guide', async ({ page, host }) => {
    await connectKey(host, 'works');
    const focus = await recordFocusLosses(page);
    await page.goto('/integrations/openai');
    const kebab = page.getByRole('button', { name: `Actions for ${NORTHWIND}` });
    await enter(page, kebab);
    await expect(page.getByRole('menuitem', { name: 'Update Admin key' })).toBeFocused();
    await press(page, 'Escape');
    await expect(kebab).toBeFocused();
    await press(page, 'Enter');
    await expect(page.getByRole('menuitem', { name: 'Update Admin key' })).toBeFocused();
    await press(page, 'Enter');
    await expect(keyField(page)).toBeFocused();

    await page.keyboard.insertText(keyById('no-usage').value);
    await press(page, 'Enter');
    await enter(page, button(page, 'Test connection'));
    await enter(page, button(page, 'Go to step 8 of the guide'));
    await expect(dialogOf(page).getByRole('listitem').filter({ hasText: 'In Usage API Scope' })).toBeFocused();
    await tabTo(page, keyField(page));
    await press(page, 'ControlOrMeta+A');
    await page.keyboard.insertText(keyById('second').value);
    await press(page, 'Enter');
    await enter(page, button(page, 'Test connection'));
    await expect(dialogOf(page).getByText('The new Admin key works. It is not in use yet.').first()).toBeVisible();
    await enter(page, button(page, 'Update Admin key'));
    await expect(dialogOf(page).getByRole('heading', { name: `Admin key of ${NORTHWIND} updated` })).toBeFocused();
    await enter(page, button(page, 'Done'));
    await expect(kebab).toBeFocused();
    expect(await focus.losses()).toEqual([]);
    expect((await accountsOf(host))[0]?.credential.lastFour).toBe('7gT2');
  });

  test('by keyboard: a cancelled test, the question before a typed key is discarded, and the return to the card', async ({
    page,
    host,
  }) => {
    await injectFault(host, { kind: 'slow', path: '/v1/organization/costs', delayMs: 14_000, times: 1 });
    const focus = await recordFocusLosses(page);
    await page.goto('/integrations');
    await enter(page, page.getByRole('button', { name: 'Connect OpenAI' }));
    await expect(keyField(page)).toBeFocused();
    await page.keyboard.insertText(keyById('works').value);
    await press(page, 'Enter');
    await enter(page, button(page, 'Test connection'));
    await enter(page, button(page, 'Cancel test'));
    await expect(dialogOf(page).getByText('The test was cancelled. Nothing was stored.').first()).toBeVisible();
    await press(page, 'Escape');
    await expect(page.getByText('Discard the Admin key you pasted?').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Keep editing' })).toBeFocused();
    await press(page, 'Enter');
    await expect(button(page, 'Test again')).toBeVisible();
    await press(page, 'Escape');
    await enter(page, page.getByRole('button', { name: 'Discard Admin key' }));
    await expect(dialogOf(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Connect OpenAI' })).toBeFocused();
    expect(await focus.losses()).toEqual([]);
  });

  test('by keyboard: after renaming focus moves to the row, after disconnecting to the next row', async ({
    page,
    host,
  }) => {
    await connectKey(host, 'works');
    await connectKey(host, 'other');
    const focus = await recordFocusLosses(page);
    await page.goto('/integrations/openai');
    await enter(page, page.getByRole('button', { name: `Actions for ${HARBOUR}` }));
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.type('Ren');
    await expect(page.getByRole('menuitem', { name: 'Rename…' })).toBeFocused();
    await press(page, 'Enter');
    await expect(dialogOf(page).getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.insertText('Insurance');
    await press(page, 'Enter');
    await expect(page.getByRole('button', { name: 'Actions for Insurance' })).toBeFocused();

    await press(page, 'Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await press(page, 'End');
    await expect(page.getByRole('menuitem', { name: 'Disconnect…' })).toBeFocused();
    await press(page, 'Enter');
    const question = page.getByRole('alertdialog', { name: 'Disconnect Insurance?' });
    await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await enter(page, question.getByRole('button', { name: 'Disconnect', exact: true }));
    await expect(page.getByText('Insurance was disconnected.').first()).toBeVisible();
    await expect(page.getByRole('button', { name: `Actions for ${NORTHWIND}` })).toBeFocused();
    expect(await focus.losses()).toEqual([]);
    expect(await accountsOf(host)).toHaveLength(1);
  });
});
