import type { BrowserContext, Page } from '@playwright/test';
import { connectKey, NORTHWIND } from './console-api.ts';
import { expect, type PageLog, signIn, test } from './console-test.ts';
import { button, chooseAction, dialogOf, rowOf } from './wizard-steps.ts';

/** How many connections Chromium allows an origin over HTTP/1.1. */
const CONNECTIONS = 6;

/** Makes a page hidden or visible for its scripts. A headless browser shows every page. */
async function setVisible(page: Page, visible: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    visible ? 'visible' : 'hidden',
  );
}

async function openWindows(context: BrowserContext, count: number, then?: (page: Page) => Promise<void>) {
  const pages: Page[] = [];
  for (let n = 0; n < count; n += 1) {
    const page = await context.newPage();
    await page.goto('/integrations/openai');
    await expect(rowOf(page, NORTHWIND)).toBeVisible();
    await then?.(page);
    pages.push(page);
  }
  return pages;
}

async function rename(page: Page, before: string, name: string): Promise<void> {
  await chooseAction(page, before, 'Rename…');
  await dialogOf(page).getByRole('textbox', { name: 'Name' }).fill(name);
  await button(page, 'Save name').click();
}

/** The requests for a stream of changes. */
const streamsIn = ({ requests }: PageLog) => requests.filter(({ url }) => url.endsWith('/api/kit/events'));

test.describe('many windows', () => {
  test('many windows with a stream each, as a counter-example, keep the next page from loading', async ({
    context,
    host,
  }) => {
    await signIn(context, host, 'mara');
    for (let n = 0; n < CONNECTIONS; n += 1) {
      const page = await context.newPage();
      await page.goto('/favicon.svg');
      const status = await page.evaluate(async () => (await fetch('/api/kit/events')).status);
      expect(status).toBe(200);
    }
    const last = await context.newPage();
    await expect(last.goto(`${host.url}/favicon.svg?last`, { timeout: 3_000 })).rejects.toThrow(/Timeout/u);
  });

  test('many windows that are all visible work, and each shows a change that another one made', async ({
    context,
    host,
    log,
  }) => {
    await connectKey(host, 'works');
    const pages = await openWindows(context, CONNECTIONS + 1);
    expect(streamsIn(log)).toHaveLength(1);
    const [first, last] = [pages[0], pages.at(-1)];
    if (first === undefined || last === undefined) throw new Error('There are no windows.');
    await rename(last, NORTHWIND, 'From the last');
    for (const page of pages) await expect(rowOf(page, 'From the last')).toBeVisible();
    await rename(first, 'From the last', 'From the first');
    for (const page of pages) await expect(rowOf(page, 'From the first')).toBeVisible();
    // The first window has the stream. The next one takes over.
    await first.close();
    const rest = pages.slice(1);
    await rename(last, 'From the first', 'After the first');
    for (const page of rest) await expect(rowOf(page, 'After the first')).toBeVisible();
    expect(streamsIn(log)).toHaveLength(2);
  });

  test('many windows that are hidden hold no connection, and are up to date when they are visible again', async ({
    context,
    host,
    log,
  }) => {
    await connectKey(host, 'works');
    // Without locks, so that each visible window would have a stream of its own.
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
    const hidden = await openWindows(context, CONNECTIONS, (page) => setVisible(page, false));
    const [visible] = await openWindows(context, 1);
    if (visible === undefined) throw new Error('There is no window.');
    expect(streamsIn(log)).toHaveLength(CONNECTIONS + 1);
    await rename(visible, NORTHWIND, 'Robots');
    await expect(rowOf(visible, 'Robots')).toBeVisible();
    const [first] = hidden;
    if (first === undefined) throw new Error('There is no window.');
    await setVisible(first, true);
    await expect(rowOf(first, 'Robots')).toBeVisible();
  });
});
