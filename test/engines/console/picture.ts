import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from '../driver/page.ts';

/** Writes a picture of the page in the light and in the dark into the folder ENGINE_PICTURES; without one, nothing. */
export async function picture(page: Page, engine: string, name: string): Promise<void> {
  const folder = process.env['ENGINE_PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const scheme of ['light', 'dark']) {
    await page.evaluate('(scheme) => { document.documentElement.style.colorScheme = scheme; }', scheme);
    // Colors change within a tenth of a second.
    await page.evaluate('() => new Promise((resolve) => setTimeout(resolve, 300))');
    writeFileSync(join(folder, `${engine}-${name}-${scheme}.png`), await page.screenshot());
  }
  await page.evaluate("() => { document.documentElement.style.colorScheme = ''; }");
}
