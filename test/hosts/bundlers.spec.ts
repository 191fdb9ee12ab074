import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { BUILT_HOSTS, serve } from './built-hosts.ts';

const sheet = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
/** The kit's stylesheet and the host's as no bundler has seen them. */
const UNTOUCHED = `${sheet('../../dist/styles.css')}\n${sheet('../consumers/app/host.css')}`;

const LIGHT = '#ffffff';
const DARK = '#16171d';
const KEY = 'sk-admin-CANARY7xQ2mVw9Kc41TzWb-3fQ9';

/** The ground of the first of these that is on the page, as it is drawn, in hexadecimal. */
function groundOf(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (pen === null) throw new Error('This browser draws nothing.');
      pen.fillStyle = getComputedStyle(element).backgroundColor;
      pen.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
      return alpha === 0
        ? 'transparent'
        : `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    });
}

/**
 * Every element of the kit by its place, with each property whose computed value another stylesheet could change. Only
 * the old spelling of `font-variant-numeric`, which some tools write beside it, is left out.
 */
function lookOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-ik-root], [data-ik-root] *')].flatMap((element, index) =>
      ['', '::before', '::after'].map((pseudo) => {
        const style = getComputedStyle(element, pseudo || null);
        if (pseudo !== '' && style.content === 'none') return '';
        const values = [...style]
          .filter((name) => !name.startsWith('--') && name !== 'font-feature-settings')
          .map((name) => `${name}: ${style.getPropertyValue(name)}`);
        return `${index} ${element.getAttribute('data-slot') ?? element.tagName}${pseudo} { ${values.join('; ')} }`;
      }),
    ),
  );
}

/** What differs between two looks, each as a line. */
function differences(one: readonly string[], other: readonly string[]): readonly string[] {
  expect(one.length).toBe(other.length);
  return one.flatMap((line, index) => {
    const [name, ...declarations] = line.split(/ \{ |; | \}$/);
    const others = (other[index] ?? '').split(/ \{ |; | \}$/).slice(1);
    return declarations.flatMap((declaration, at) =>
      declaration === others[at] ? [] : [`${name}: ${declaration}, without the bundler ${others[at]}`],
    );
  });
}

for (const host of BUILT_HOSTS) {
  test.describe(host.name, () => {
    test('is installed and built', () => {
      expect(host.failed, host.log.slice(-2_000)).toBeNull();
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
        await expect(page.getByText('Northwind Research').first()).toBeVisible();
        await expect(page.getByRole('button', { name: /^Actions for/ })).toHaveCount(4);
      }

      test('says nothing about directives, and nothing in the console', async ({ page }) => {
        expect(host.log.match(/use client|MODULE_LEVEL_DIRECTIVE/gi) ?? []).toEqual([]);
        const said: string[] = [];
        page.on('console', (message) =>
          ['error', 'warning'].includes(message.type()) ? said.push(message.text()) : 0,
        );
        page.on('pageerror', (error) => said.push(String(error)));
        await open(page);
        expect(said.filter((line) => !/favicon|404/.test(line))).toEqual([]);
      });

      for (const system of ['light', 'dark'] as const) {
        test.describe(`on a ${system} system`, () => {
          test.use({ colorScheme: system });

          test('a page that sets no color-scheme is light, and its dark part is dark', async ({ page }) => {
            await open(page);
            expect(await groundOf(page, '[data-part="page"] [data-slot="ik-card"]')).toBe(LIGHT);
            expect(await groundOf(page, '[data-part="page"] [data-slot="ik-account-row"]')).toBe(LIGHT);
            expect(await groundOf(page, '[data-part="night"] [data-slot="ik-card"]')).toBe(DARK);
            expect(await groundOf(page, '[data-part="night"] [data-slot="ik-account-row"]')).toBe(DARK);
          });

          for (const [means, dark] of [
            [
              'an attribute that its stylesheet knows',
              () => document.documentElement.setAttribute('data-theme', 'dark'),
            ],
            ['a script', () => (document.documentElement.style.colorScheme = 'dark')],
          ] as const) {
            test(`a page that ${means} makes dark is dark, wizard and menu too`, async ({ page }) => {
              await open(page);
              await page.evaluate(dark);
              expect(await groundOf(page, '[data-part="page"] [data-slot="ik-card"]')).toBe(DARK);
              const kebab = page
                .locator('[data-part="page"]')
                .getByRole('button', { name: /^Actions for/ })
                .first();
              await kebab.click();
              await expect(page.getByRole('menu')).toBeVisible();
              expect(await groundOf(page, '[data-slot="ik-menu"]')).not.toMatch(/^#f|transparent/);
              await page.keyboard.press('Escape');
              await page
                .locator('[data-part="page"]')
                .getByRole('button', { name: /^Connect new OpenAI/ })
                .first()
                .click();
              await expect(page.getByRole('dialog')).toBeVisible();
              expect(await groundOf(page, '[role="dialog"]')).toBe(DARK);
            });
          }
        });
      }

      test('the wizard of a dark part of a light page is dark', async ({ page }) => {
        await open(page);
        await page
          .locator('[data-part="night"]')
          .getByRole('button', { name: /^Connect new OpenAI/ })
          .first()
          .click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await groundOf(page, '[role="dialog"]')).toBe(DARK);
      });

      test('an account is connected', async ({ page }) => {
        await open(page);
        await page
          .locator('[data-part="page"]')
          .getByRole('button', { name: /^Connect new OpenAI/ })
          .first()
          .click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Admin key', { exact: true }).fill(KEY);
        await dialog.getByRole('button', { name: 'Next', exact: true }).click();
        await dialog.getByRole('button', { name: 'Test connection', exact: true }).click();
        await dialog.getByRole('button', { name: 'Finish', exact: true }).click({ timeout: 20_000 });
        await expect(dialog.getByRole('button', { name: 'Done', exact: true })).toBeVisible();
      });

      for (const direction of ['ltr', 'rtl'] as const) {
        test(`looks as without the bundler, written ${direction}`, async ({ page }) => {
          await open(page);
          await page.evaluate((dir) => {
            document.documentElement.dir = dir;
            // An Arabic page may be written left to right in parts, and a page in Hebrew may not say its language.
            document.documentElement.lang = dir === 'ltr' ? 'ar' : 'en';
          }, direction);
          await page
            .locator('[data-part="page"]')
            .getByRole('button', { name: /^Connect new OpenAI/ })
            .first()
            .click();
          await expect(page.getByLabel('Admin key', { exact: true })).toBeVisible();
          await page.locator('body').hover({ position: { x: 1, y: 1 }, force: true });
          const bundled = await lookOf(page);
          expect(bundled.length).toBeGreaterThan(300);
          await page.evaluate((css) => {
            for (const node of document.querySelectorAll('link[rel="stylesheet"], style')) node.remove();
            document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
          }, UNTOUCHED);
          expect(differences(bundled, await lookOf(page)).slice(0, 20)).toEqual([]);
        });
      }
    });
  });
}
