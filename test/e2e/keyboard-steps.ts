import { expect, type Locator, type Page } from '@playwright/test';

const MOST_TABS = 60;

/** What had no focus for too long. */
export interface FocusWatch {
  lost(): Promise<readonly string[]>;
}

/**
 * Notes when nothing has focus, from the first key on. A layer that closes gives focus back one task after it has gone,
 * which is a frame or two; what lasts over four frames and a tenth of a second is lost. To be called before the page is
 * opened.
 */
export async function watchFocus(page: Page): Promise<FocusWatch> {
  await page.addInitScript(() => {
    const lost = new Set<string>();
    let lastKey: string | null = null;
    let last = 'nothing';
    let frames = 0;
    let since = 0;
    Reflect.set(window, 'lostFocus', lost);
    document.addEventListener('keydown', ({ key }) => (lastKey = key), true);
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement) last = `${target.tagName} "${target.textContent.slice(0, 30)}"`;
    });
    const look = (now: number): void => {
      const { activeElement, body } = document;
      if (lastKey === null || (activeElement !== null && activeElement !== body)) frames = 0;
      else {
        if (frames === 0) since = now;
        frames += 1;
        if (frames > 4 && now - since > 100) lost.add(`${lastKey} on ${last}`);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return { lost: () => page.evaluate(() => [...(Reflect.get(window, 'lostFocus') as Set<string>)]) };
}

/** Presses a key; four frames later something must have focus. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  const isLost = await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    return document.activeElement === null || document.activeElement === document.body;
  });
  expect(isLost, `focus is on the page itself after ${key}`).toBe(false);
}

/** Goes on by Tab until this has focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await press(page, 'Tab');
  }
  throw new Error(`${MOST_TABS} times Tab did not lead to ${target.toString()}.`);
}

/** Goes there by Tab and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await press(page, 'Enter');
}
