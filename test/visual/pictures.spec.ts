import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type Picture, PICTURES } from './pictures.ts';

const DRAWN_BY = fileURLToPath(new URL('pictures/drawn-by.json', import.meta.url));

/** The browser of the pictures. Another one renders text differently, so its pictures cannot be compared. */
function currentBrowser(browser: Browser): string {
  return `Chromium ${browser.version().split('.')[0]} on ${process.platform}`;
}

function recordedBrowser(): string {
  return existsSync(DRAWN_BY) ? String(JSON.parse(readFileSync(DRAWN_BY, 'utf8')).browser) : '';
}

test.beforeAll(({ browser }, { config }) => {
  if (config.updateSnapshots === 'all')
    writeFileSync(DRAWN_BY, `${JSON.stringify({ browser: currentBrowser(browser) }, null, 2)}\n`);
});

for (const picture of PICTURES) {
  test(picture.name, async ({ page, browser }, { config }) => {
    const comparable = currentBrowser(browser) === recordedBrowser() || config.updateSnapshots === 'all';
    test.skip(!comparable, `the pictures are by ${recordedBrowser()}, this is ${currentBrowser(browser)}`);
    await show(page, picture);
    const subject = picture.of === 'window' ? page : page.locator('body');
    await expect(subject).toHaveScreenshot(`${picture.name}.png`);
  });
}

/** Opens a story and waits until its play function has ended and its fonts are loaded. */
async function show(page: Page, { story, globals = {}, width = 960, of, media }: Picture): Promise<void> {
  // Tall enough that nothing scrolls into view and takes a sticky part along.
  await page.setViewportSize({ width, height: of === 'window' ? 760 : 2400 });
  await page.emulateMedia({ ...media, colorScheme: globals['theme'] === 'dark' ? 'dark' : 'light' });
  const choices = Object.entries({ ...globals, speed: 'still', motion: 'reduced' }).map(
    ([name, value]) => `${name}:${value}`,
  );
  await page.goto(
    `${process.env['VISUAL_STORYBOOK']}/iframe.html?id=${story}&viewMode=story&globals=${choices.join(';')}`,
  );
  const phase = (): Promise<string> => page.evaluate('globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase ?? ""');
  await expect.poll(phase, { timeout: 20_000 }).toMatch(/^(?:completed|finished|errored|aborted)$/);
  expect(await phase(), 'the story was played to its end').toMatch(/^(?:completed|finished)$/);
  await page.evaluate('document.fonts.ready.then(() => true)');
  await page.mouse.move(0, 0);
}
