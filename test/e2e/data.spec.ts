import { accountsOf, connectKey, correctBill, headersOf, NORTHWIND } from './console-api.ts';
import { expect, test } from './console-test.ts';
import { mailsOf } from './console-process.ts';
import { vendorDays } from './vendor-figures.ts';
import { button, dialogOf, openWizard, passTest, rowOf } from './wizard-steps.ts';

test.describe('the data of an account', () => {
  test.describe('while it is imported', () => {
    test.use({ settings: { IMPORT_PAUSE_MS: '500' } });

    test('S8: the account is importing and shows its progress and the expected time; then it is ready', async ({
      page,
    }) => {
      await openWizard(page);
      await passTest(page, 'works');
      await button(page, 'Finish').click();
      const dialog = dialogOf(page);
      await expect(dialog.getByText('The last 6 months of data are imported.').first()).toBeVisible();
      await expect(dialog.getByText('The first import takes about 4 hours.').first()).toBeVisible();
      await expect(dialog.getByText('You get an e-mail when the data is there.').first()).toBeVisible();
      await button(page, 'Done').click();
      const row = rowOf(page, NORTHWIND);
      await expect(row).toContainText('Importing');
      const progress = row.getByRole('progressbar', { name: `Import of ${NORTHWIND}` });
      await expect(progress).toBeVisible();
      const percent = async (): Promise<number> => Number.parseInt(await row.getByText('% imported').innerText(), 10);
      const before = await percent();
      await expect.poll(percent).toBeGreaterThan(before);
      await expect(row.getByRole('cell', { name: 'Connected', exact: true })).toBeVisible({ timeout: 20_000 });
      await expect(progress).toBeHidden();
      await expect(row.getByText(/^Through /u).first()).toBeVisible();
    });
  });

  test.describe('once it is imported', () => {
    test.use({ settings: { IMPORT_PAUSE_MS: '0' } });

    test('S9: the person who connected the account gets one e-mail when its data is ready', async ({ page, host }) => {
      const account = await connectKey(host, 'works', 'tomas');
      await expect.poll(() => mailsOf(host)).toHaveLength(1);
      const [mail = ''] = mailsOf(host);
      expect(mail).toContain('To: tomas.herrera@console.example');
      expect(mail).toContain(`The data of ${NORTHWIND} is ready`);
      expect(mail).not.toContain('NOTREAL');
      const link = /See them: (\S+)/u.exec(mail)?.[1] ?? '';
      expect(link).toBe(`${host.url}${account.href ?? ''}`);
      await page.goto(link);
      await expect(page.getByRole('heading', { name: 'Cost by day' })).toBeVisible();
    });

    test('costs that the vendor has corrected are read again from a chosen day, and the figures change', async ({
      page,
      host,
      openAs,
    }) => {
      await connectKey(host, 'works');
      await expect.poll(async () => (await accountsOf(host))[0]?.sync.phase).toBe('up_to_date');
      const day = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10);
      await page.goto('/costs');
      const total = page.getByRole('definition').first();
      await expect(total).toHaveText(/^\$/u);
      const before = await total.innerText();
      const lineItem = 'late correction';
      await correctBill(host, { organizationId: NORTHWIND, day, lineItem, units: 432_100_000_000 });

      const opener = page.getByRole('button', { name: `Read again from… ${NORTHWIND}` });
      await opener.focus();
      await page.keyboard.press('Enter');
      const field = page.getByLabel('First day to read again');
      await expect(field).toBeFocused();
      await expect(field).toHaveAttribute('max', new Date().toISOString().slice(0, 10));
      await page.keyboard.press('Escape');
      await expect(opener).toBeFocused();
      await page.keyboard.press('Enter');
      await field.press('Enter');
      await expect(page.getByText('This day cannot be read.')).toBeVisible();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await field.fill(day);
      await field.press('Enter');
      await expect(opener).toBeFocused();
      await expect(page.getByRole('status').getByText(/were read again/u)).toBeVisible();
      await expect(page.getByRole('rowheader', { name: lineItem })).toBeVisible({ timeout: 20_000 });
      await expect(total).not.toHaveText(before);

      const viewer = await openAs('ines', '/costs');
      const theirs = viewer.getByRole('button', { name: `Read again from… ${NORTHWIND}` });
      await expect(theirs).toBeDisabled();
      await expect(theirs).toHaveAccessibleDescription(/Only a Billing Profiles Admin can do this/u);
      await theirs.click({ force: true });
      await expect(viewer.getByLabel('First day to read again')).toBeHidden();
    });

    test('S13: costs and usage by day are equal to the figures of the vendor', async ({ page, host }) => {
      await connectKey(host, 'works');
      await expect.poll(async () => (await accountsOf(host))[0]?.sync.phase).toBe('up_to_date');
      const days = [...(await vendorDays(host, 'works'))];
      await page.goto('/integrations/openai');
      await page.getByRole('link', { name: 'See costs' }).click();
      await page.getByText('Show these figures as a table').click();
      const table = page.getByRole('region', { name: 'Cost by day, scrollable' }).getByRole('table');
      const weekday = new Intl.DateTimeFormat('en', WEEKDAY);
      const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });
      for (const [day, { units }] of days) {
        const row = table.getByRole('row').filter({ hasText: weekday.format(new Date(`${day}T00:00:00Z`)) });
        await expect(row.getByRole('cell').first()).toHaveText(dollars.format(Math.round(units / 1e6) / 100));
      }
      const slider = page.getByRole('slider', { name: 'Day' });
      await slider.press('ArrowLeft');
      await expect(slider).toHaveAttribute('aria-valuetext', /: \$[\d,.]+; gpt-/u);

      const usage = await fetch(`${host.url}/api/usage?by=model`, { headers: await headersOf(host, 'mara') });
      // SAFETY: the shape of examples/console/server/web/answers.ts; a day that is missing fails the test.
      const { days: named, series } = (await usage.json()) as {
        days: readonly string[];
        series: readonly { cells: readonly (readonly [place: number, figures: { inputTokens: string }])[] }[];
      };
      const cells = series.flatMap((one) => one.cells);
      for (const [day, { inputTokens }] of days) {
        const own = cells.filter(([at]) => named[at] === day);
        expect(own.reduce((total, [, figures]) => total + Number(figures.inputTokens), 0)).toBe(inputTokens);
      }
      const whole = cells.reduce((total, [, figures]) => total + Number(figures.inputTokens), 0);
      const totals = page.getByRole('region', { name: 'Usage by model, scrollable' }).getByRole('row').last();
      await expect(totals.getByRole('cell').nth(1)).toHaveText(new Intl.NumberFormat('en').format(whole));
    });
  });
});

const WEEKDAY = { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' } as const;
