import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ConsoleProcess } from './console-process.ts';
import type { PageLog } from './console-test.ts';

/** The part of a sandbox key that no other text has. */
export function uniquePart(key: string): string {
  return key.split('-')[4] ?? key;
}

/** Everywhere that a text stands in a page, its storage, what it sent and said, and in what the server wrote and kept. */
export async function findKey(
  text: string,
  { page, log, host }: { readonly page: Page; readonly log: PageLog; readonly host: ConsoleProcess },
): Promise<readonly string[]> {
  const places: Record<string, unknown> = {
    ...(await page.evaluate(pagePlaces)),
    'accessibility tree': await page.locator('body').ariaSnapshot(),
    cookies: await page.context().cookies(),
    console: log.lines,
    addresses: log.requests.map(({ url }) => url),
    headers: log.requests.map(({ headers }) => headers),
    // The test is the one call that carries a secret.
    bodies: log.requests.filter(({ url }) => !url.endsWith('/api/kit/testCredential')).map(({ body }) => body),
    log: host.output(),
    ...Object.fromEntries(filesIn(host.folder).map((path) => [path, readFileSync(join(host.folder, path), 'latin1')])),
  };
  return Object.entries(places).flatMap(([place, held]) =>
    (JSON.stringify(held) ?? '').includes(text) ? [place] : [],
  );
}

/** Runs in the page. */
async function pagePlaces(): Promise<Record<string, unknown>> {
  return {
    markup: document.documentElement.outerHTML,
    title: document.title,
    address: location.href,
    history: history.state,
    'window name': window.name,
    localStorage: Object.entries(localStorage),
    sessionStorage: Object.entries(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    performance: performance.getEntries().map((entry): unknown => entry.toJSON()),
  };
}

/** What can be read from fields: a key that was typed stands in its own one until it is tested, and nowhere after. */
export function fieldValues(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
  );
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
