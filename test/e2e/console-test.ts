import { test as base, type BrowserContext, expect, type Page } from '@playwright/test';
import { headersOf, type UserId } from './console-api.ts';
import { type ConsoleProcess, type Settings, startConsole } from './console-process.ts';
import { type PageWatch, watchPages } from './page-watch.ts';

interface Fixtures {
  /** Settings of this test’s console. The import makes one page and then waits, unless a test says otherwise. */
  settings: Settings;
  /** This test’s console. */
  host: ConsoleProcess;
  /** What the first browser’s pages say and send. */
  watch: PageWatch;
  /** Opens a browser of its own for another person. */
  openAs: (userId: UserId, path: string) => Promise<Page>;
}

/** A test with a console of its own. It fails when a page throws, complains or breaks its Content Security Policy. */
export const test = base.extend<Fixtures>({
  settings: [{}, { option: true }],
  host: async ({ settings }, give) => {
    const host = await startConsole({ IMPORT_PAUSE_MS: '60000', ...settings });
    await give(host);
    await host.dispose();
  },
  baseURL: async ({ host }, give) => {
    await give(host.url);
  },
  watch: [
    async ({ context }, give) => {
      const watch = watchPages(context);
      await give(watch);
      expect(watch.faults()).toEqual([]);
    },
    { auto: true },
  ],
  openAs: async ({ browser, host }, give) => {
    const opened: { context: BrowserContext; watch: PageWatch }[] = [];
    await give(async (userId, path) => {
      const context = await browser.newContext({ baseURL: host.url });
      opened.push({ context, watch: watchPages(context) });
      await signIn(context, host, userId);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    });
    for (const { context, watch } of opened) {
      await context.close();
      expect(watch.faults()).toEqual([]);
    }
  },
});

export { expect };

/** Makes a person of whoever uses this browser. */
export async function signIn(context: BrowserContext, host: ConsoleProcess, userId: UserId): Promise<void> {
  const { cookie = '' } = await headersOf(host, userId);
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: host.url, httpOnly: true, sameSite: 'Strict' }]);
}
