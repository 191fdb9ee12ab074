import { keyById } from '../../examples/console/sandbox/keys.ts';
import { expect, test } from './console-test.ts';
import { mailsOf } from './console-process.ts';
import { NORTHWIND } from './console-api.ts';
import { button, dialogOf, keyField, rowOf } from './wizard-steps.ts';

test.use({ settings: { IMPORT_PAUSE_MS: '250' } });

test('the main job, by mouse: copy a key, connect it, see the import and the costs, get the e-mail', async ({
  page,
  host,
  log,
}) => {
  const { value } = keyById('works');
  await page.goto('/');
  await page.getByRole('link', { name: 'Sandbox keys' }).click();
  await expect(page.getByRole('heading', { name: 'Sandbox keys' })).toBeFocused();
  const works = page.getByRole('listitem').filter({ hasText: value });
  await works.getByRole('button', { name: 'Copy key' }).click();
  await expect(works.getByRole('button', { name: 'Copied' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Integrations' }).click();

  await page.getByRole('button', { name: 'Connect OpenAI' }).click();
  await keyField(page).click();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(keyField(page)).toHaveValue(value);
  await button(page, 'Next').click();
  await button(page, 'Test connection').click();
  await expect(dialogOf(page).getByText('Connection works').first()).toBeVisible();
  await expect(dialogOf(page).getByText(NORTHWIND).first()).toBeVisible();
  await button(page, 'Finish').click();
  await expect(dialogOf(page).getByRole('heading', { name: `Connected ${NORTHWIND}` })).toBeFocused();
  await button(page, 'Done').click();

  await expect(page).toHaveURL(/\/integrations\/openai$/u);
  await expect(rowOf(page, NORTHWIND)).toContainText('Importing');
  await page.getByRole('link', { name: 'See costs' }).click();
  await expect(page.getByText(`${NORTHWIND} is still being imported`).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Cost by day' })).toBeVisible();
  await expect.poll(() => mailsOf(host), { timeout: 20_000 }).toHaveLength(1);
  await expect(page.getByText(`${NORTHWIND} is still being imported`)).toBeHidden();
  await expect(page.getByRole('term').filter({ hasText: /^Total$/u })).toBeVisible();
  await expect(page.getByRole('region', { name: 'By line item' }).getByRole('row').last()).toContainText(
    /Total\s*\$[\d,]+\.\d\d/u,
  );
  await page.getByRole('link', { name: 'Integrations' }).click();
  await page.getByRole('button', { name: 'Manage OpenAI' }).click();
  await expect(rowOf(page, NORTHWIND).getByRole('cell', { name: 'Connected', exact: true })).toBeVisible();

  expect(mailsOf(host)[0]).toContain('To: mara.lindqvist@console.example');
  expect(log.errors()).toEqual([]);
});
