import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import { type LoginProfile, openLoginProfile } from './login-profile.ts';

const LOGIN = { username: 'mara@console.example.com', password: 'made-up-console-password' };
const MADE_UP = 'made-up-value-0123456789';
const KINDS = [
  ...['openai', 'text-before-key', 'email-before-key', 'optional-text-before-key', 'target-and-identity-before-key'],
  ...[
    'other-value-before-key',
    'two-secrets',
    'three-secrets',
    'secret-text',
    'text-after-key',
    'text-between-secrets',
  ],
];

/** A sign-in form as it should not be: neither field is marked, so a browser fills both. */
const CONTROL = `<form id="control" style="position: fixed; inset-block-end: 0; inset-inline-start: 0">
  <input type="text" autocomplete="off" aria-label="Name"><input type="password" autocomplete="off" aria-label="Password">
</form>`;

const HTML = `<!doctype html><title>Host</title><link rel="stylesheet" href="/styles.css">
<div id="root"></div><script type="module" src="/page.js"></script>`;

// One browser with one profile for all tests of this file.
test.describe.configure({ mode: 'default' });

let server: Server;
let origin = '';
let profile: LoginProfile;

test.beforeAll(async () => {
  const files: Readonly<Record<string, readonly [type: string, content: string]>> = {
    '/': ['text/html; charset=utf-8', HTML],
    '/page.js': ['text/javascript', await bundled('saved-login-page.tsx')],
    '/styles.css': ['text/css', await readFile(new URL('../../dist/styles.css', import.meta.url), 'utf8')],
  };
  server = createServer(({ url = '' }, response) => {
    const [type, content] = files[url] ?? ['text/plain', ''];
    response.setHeader('content-type', type);
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  origin = `http://127.0.0.1:${address.port}/`;
  profile = await openLoginProfile(origin, LOGIN);
});
test.afterAll(async () => {
  await profile.dispose();
  await new Promise((resolve) => server.close(resolve));
});

/** The page with every definition, after a press: browsers show scripts no filled value before one. */
async function openPage(): Promise<Page> {
  const page = await profile.context.newPage();
  await page.goto(origin);
  await expect(page.getByRole('button', { name: 'Connect openai', exact: true })).toBeVisible();
  await page.mouse.click(1, 1);
  return page;
}

/**
 * Waits until the browser has filled a form that was added last: whatever it fills is filled by then. Fails when it fills
 * nothing, since nothing was shown then.
 */
async function fillControl(page: Page): Promise<void> {
  await page.evaluate((form) => document.body.insertAdjacentHTML('beforeend', form), CONTROL);
  const control = page.locator('#control');
  await expect(control.locator('input').first(), 'The profile fills no form.').toHaveValue(LOGIN.username);
  await expect(control.locator('input').last(), 'The profile fills no password.').toHaveValue(LOGIN.password);
}

/** Values of all text, search and password fields of the page but those of the control, and whether the browser filled them. */
function fieldsOf(page: Page): Promise<readonly { readonly value: string; readonly filled: boolean }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input:not(#control input, [type=radio], [type=checkbox])')].map(
      (input) => ({ value: input.value, filled: input.matches(':autofill') }),
    ),
  );
}

async function expectNothingFilled(page: Page): Promise<void> {
  const fields = await fieldsOf(page);
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter(({ filled, value }) => filled || value.includes('console'))).toEqual([]);
}

const dialogOf = (page: Page): Locator => page.getByRole('dialog');

test('a saved login fills a form whose fields are only marked as off, in a counter-example', async () => {
  const page = await openPage();
  await fillControl(page);
  await page.close();
});

for (const kind of KINDS) {
  test(`a saved login fills no field of a definition with ${kind}, and is not sent to be tested`, async () => {
    const page = await openPage();
    await page.getByRole('button', { name: `Connect ${kind}`, exact: true }).click();
    await expect(dialogOf(page).locator('input[type=password]').first()).toBeVisible();
    if (kind === 'other-value-before-key') {
      await dialogOf(page).getByRole('combobox').selectOption({ label: 'Other…' });
      await dialogOf(page).getByRole('radio').last().check();
    }
    await fillControl(page);
    await expectNothingFilled(page);

    await page.locator('#control').evaluate((form) => form.remove());
    for (const field of await dialogOf(page).locator('input:not([type=radio])').all()) {
      if ((await field.inputValue()) === '') await field.fill(MADE_UP);
    }
    await dialogOf(page).getByRole('button', { name: 'Next', exact: true }).click();
    await dialogOf(page).getByRole('button', { name: 'Test connection', exact: true }).click();
    await expect.poll(() => page.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'sent')))).toContain(MADE_UP);
    expect(await page.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'sent')))).not.toContain('console');
    await page.close();
  });
}

test('a saved login fills no secret that is shown as text', async () => {
  const page = await openPage();
  await page.getByRole('button', { name: 'Connect text-before-key' }).click();
  await dialogOf(page).getByRole('button', { name: /^Show/u }).click();
  await fillControl(page);
  await expectNothingFilled(page);
  await page.close();
});

test('a saved login fills neither the search nor the name of an account', async () => {
  const page = await openPage();
  await page
    .getByRole('button', { name: /^Actions for/u })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await expect(dialogOf(page).getByRole('textbox', { name: 'Name' })).toBeVisible();
  await fillControl(page);
  await expectNothingFilled(page);
  await page.close();
});

test('a saved login is offered to every kind of definition of the page', async () => {
  const page = await openPage();
  expect(await page.evaluate((): unknown => Reflect.get(globalThis, 'kinds'))).toEqual(KINDS);
  await page.close();
});

async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
