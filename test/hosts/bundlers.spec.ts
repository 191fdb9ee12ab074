import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { BUILT_HOSTS, serve } from './built-hosts.ts';
import { differencesTo, groundOf } from './looks.ts';

const sheet = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
/** The kit's stylesheet and the host's as no bundler has seen them. */
const UNBUNDLED = `${sheet('../../dist/styles.css')}\n${sheet('../consumers/app/host.css')}`;

/** Tools whose defaults decide the direction of logical properties by the language of the page. README says so. */
const BY_LANGUAGE = ['rspack'];

const LIGHT = '#ffffff';
const DARK = '#16171d';
/** A step above it: menus. */
const RAISED = '#1d1e25';
/** Made up. */
const KEY = 'sk-admin-CANARY7xQ2mVw9Kc41TzWb-3fQ9';

const part = (page: Page, name: 'page' | 'night'): Locator => page.locator(`[data-part="${name}"]`);

async function openWizard(page: Page, name: 'page' | 'night'): Promise<void> {
  await part(page, name)
    .getByRole('button', { name: /^Connect new OpenAI/ })
    .first()
    .click();
  await expect(page.getByLabel('Admin key', { exact: true })).toBeVisible();
}

for (const host of BUILT_HOSTS) {
  test.describe(host.name, () => {
    test('is installed and built, and the tool warns of nothing in the kit', () => {
      expect(host.failed, host.log.slice(-2_000)).toBeNull();
      expect(
        host.log.split('\n').filter((line) => /warn|directive/i.test(line) && line.includes('integration-kit')),
      ).toEqual([]);
    });

    test.describe('in the browser', () => {
      test.skip(host.failed !== null, 'it is not built');
      let site: Awaited<ReturnType<typeof serve>>;
      test.beforeAll(async () => {
        site = await serve(host.site);
      });
      test.afterAll(() => site?.close());

      async function open(page: Page): Promise<void> {
        await page.goto(site.url);
        for (const name of ['page', 'night'] as const) {
          await expect(part(page, name).getByRole('button', { name: /^Actions for/ })).toHaveCount(2);
          await expect(
            part(page, name).getByRole('button', { name: 'Connect OpenAI', exact: true }),
          ).not.toHaveAttribute('aria-disabled');
        }
      }

      test('an account is connected, and the browser console has no message', async ({ page }) => {
        const said: string[] = [];
        page.on('console', (message) => (/error|warning/.test(message.type()) ? said.push(message.text()) : 0));
        page.on('pageerror', (error) => said.push(String(error)));
        await open(page);
        await openWizard(page, 'page');
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Admin key', { exact: true }).fill(KEY);
        await dialog.getByRole('button', { name: 'Next', exact: true }).click();
        await dialog.getByRole('button', { name: 'Test connection', exact: true }).click();
        await dialog.getByRole('button', { name: 'Finish', exact: true }).click();
        await expect(dialog.getByRole('button', { name: 'Done', exact: true })).toBeVisible();
        expect(said.filter((line) => !line.includes('404'))).toEqual([]);
      });

      for (const system of ['light', 'dark'] as const) {
        test.describe(`on a ${system} system`, () => {
          test.use({ colorScheme: system });

          test('a page that sets no color-scheme is light, and its dark part is dark', async ({ page }) => {
            await open(page);
            for (const [name, ground] of [
              ['page', LIGHT],
              ['night', DARK],
            ])
              for (const slot of ['card', 'account-row'])
                expect(await groundOf(page, `[data-part="${name}"] [data-slot="ik-${slot}"]`)).toBe(ground);
          });
        });
      }

      for (const [means, makeDark] of [
        ['its stylesheet', () => document.documentElement.setAttribute('data-theme', 'dark')],
        ['a script', () => document.documentElement.style.setProperty('color-scheme', 'dark')],
      ] as const) {
        test(`a page that ${means} makes dark is dark, menu and wizard too`, async ({ page }) => {
          await open(page);
          await page.evaluate(makeDark);
          expect(await groundOf(page, '[data-part="page"] [data-slot="ik-card"]')).toBe(DARK);
          await part(page, 'page')
            .getByRole('button', { name: /^Actions for/ })
            .first()
            .click();
          await expect(page.getByRole('menu')).toBeVisible();
          expect(await groundOf(page, '[data-slot="ik-menu"]')).toBe(RAISED);
          await page.keyboard.press('Escape');
          await openWizard(page, 'page');
          expect(await groundOf(page, '[role="dialog"]')).toBe(DARK);
        });
      }

      test('the wizard of a dark part of a light page is dark', async ({ page }) => {
        await open(page);
        await openWizard(page, 'night');
        expect(await groundOf(page, '[role="dialog"]')).toBe(DARK);
      });

      for (const [dir, lang] of [
        ['ltr', 'en'],
        ['rtl', 'ar'],
        ['ltr', 'ar'],
        ['rtl', 'en'],
      ] as const) {
        test(`looks as unbundled, ${dir} in a page in ${lang}`, async ({ page }) => {
          const usual = (dir === 'rtl') === (lang === 'ar');
          test.skip(!usual && BY_LANGUAGE.includes(host.name), 'its defaults decide the direction by the language');
          await open(page);
          await page.evaluate((attributes) => Object.assign(document.documentElement, attributes), { dir, lang });
          await openWizard(page, 'page');
          await page.mouse.move(0, 0);
          expect((await differencesTo(page, UNBUNDLED)).slice(0, 20)).toEqual([]);
        });
      }
    });
  });
}
