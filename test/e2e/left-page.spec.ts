import { CHROMIUM_ARGS } from '../setup/chromium-args.ts';
import { keyById } from '../../examples/console/sandbox/keys.ts';
import { expect, test } from './console-test.ts';
import { fieldValues, uniquePart } from './find-key.ts';
import { enterKey, button, keyField, openWizard } from './wizard-steps.ts';

const { CHROMIUM_PATH } = process.env;

// Playwright disables the back/forward cache, which keeps a page with its memory.
test.use({
  launchOptions: {
    ...(CHROMIUM_PATH === undefined ? {} : { executablePath: CHROMIUM_PATH }),
    args: [...CHROMIUM_ARGS],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

test('a page that is restored from the back/forward cache does not contain the key', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'wasKept', persisted));
  });
  await openWizard(page);
  await enterKey(page, 'works');
  await button(page, 'Back').click();
  await expect(keyField(page)).toHaveValue(keyById('works').value);
  await page.goto('/support');
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(/\/integrations$/u);
  await expect.poll(() => page.evaluate((): unknown => Reflect.get(window, 'wasKept'))).toBe(true);
  expect(JSON.stringify(await fieldValues(page))).not.toContain(uniquePart(keyById('works').value));
  await expect(keyField(page)).toHaveValue('');
  await expect(button(page, 'Next')).toBeDisabled();
});
