import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ConsoleProcess } from './console-process.ts';
import type { PageLog } from './console-test.ts';

/** The part of a sandbox key that occurs in no other text. */
export function uniquePart(key: string): string {
  return key.split('-')[4] ?? key;
}

/** Places that contain a text: the page, its storage, requests and console, the server's output and files. */
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
    // Only the test sends a secret.
    bodies: log.requests.filter(({ url }) => !url.endsWith('/api/kit/testCredential')).map(({ body }) => body),
    log: host.output(),
    ...Object.fromEntries(filesIn(host.folder).map((path) => [path, readFileSync(join(host.folder, path), 'latin1')])),
  };
  return Object.entries(places).flatMap(([place, content]) =>
    (JSON.stringify(content) ?? '').includes(text) ? [place] : [],
  );
}

/** Runs in the page: places that only the page can read. */
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

/** Values of all fields. A typed key is in its field until its test has passed. */
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
