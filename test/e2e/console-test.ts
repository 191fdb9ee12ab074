import { test as base, type BrowserContext, expect, type Page } from '@playwright/test';
import { headersOf, type UserId } from './console-api.ts';
import { type ConsoleProcess, type Settings, startConsole } from './console-process.ts';

export { expect };

interface Fixtures {
  /** Settings of this test’s console. By default the import reads one page and then pauses. */
  settings: Settings;
  /** This test’s console. */
  host: ConsoleProcess;
  /** Console messages and requests of the first browser’s pages. */
  log: PageLog;
  /** Opens a page in another browser context, signed in as another person. */
  openAs: (userId: UserId, path: string) => Promise<Page>;
}

/** A test with its own console. Fails when a page throws, logs an error or violates its Content Security Policy. */
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
  log: [
    async ({ context }, give) => {
      const log = recordPages(context);
      await give(log);
      expect(log.unexpectedErrors()).toEqual([]);
    },
    { auto: true },
  ],
  openAs: async ({ browser, host }, give) => {
    const opened: { context: BrowserContext; log: PageLog }[] = [];
    await give(async (userId, path) => {
      const context = await browser.newContext({ baseURL: host.url });
      opened.push({ context, log: recordPages(context) });
      await signIn(context, host, userId);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    });
    for (const { context, log } of opened) {
      await context.close();
      expect(log.unexpectedErrors()).toEqual([]);
    }
  },
});

/** Signs a person in, in this browser context. */
export async function signIn(context: BrowserContext, host: ConsoleProcess, userId: UserId): Promise<void> {
  const { cookie = '' } = await headersOf(host, userId);
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: host.url, httpOnly: true, sameSite: 'Strict' }]);
}

/** Console messages and requests of the pages of a context. */
export interface PageLog {
  /** Uncaught errors, and console messages of the levels error and warning. */
  errors(): readonly string[];
  /** The same without failed requests, which browsers log even when a test expects them. */
  unexpectedErrors(): readonly string[];
  /** Every console message. */
  readonly lines: readonly string[];
  /** Every request: address, headers and body. */
  readonly requests: readonly { readonly url: string; readonly headers: string; readonly body: string }[];
}

/** Records every page of a context, including later ones. Violations of the Content Security Policy are errors. */
function recordPages(context: BrowserContext): PageLog {
  const lines: string[] = [];
  const errors: string[] = [];
  const requests: { url: string; headers: string; body: string }[] = [];
  context.on('console', (message) => {
    lines.push(message.text());
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  context.on('weberror', (webError) => errors.push(`uncaught: ${webError.error().message}`));
  context.on('request', (request) => {
    const headers = JSON.stringify(request.headers());
    requests.push({ url: request.url(), headers, body: request.postData() ?? '' });
  });
  return {
    errors: () => errors,
    unexpectedErrors: () => errors.filter((text) => !text.startsWith('Failed to load resource')),
    lines,
    requests,
  };
}
