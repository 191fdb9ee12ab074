import { expect, type Locator, type Page } from '@playwright/test';

/** Maximum number of key presses to a control. */
const MAX_TABS = 60;

/** Records lost focus. */
export interface FocusRecorder {
  /** The last key and the last focused element of each loss. */
  losses(): Promise<readonly string[]>;
}

/**
 * Records from the first key press on when no element has focus for more than four frames and a tenth of a second. A
 * layer that closes returns focus within one or two frames. Call it before the page is opened.
 */
export async function recordFocusLosses(page: Page): Promise<FocusRecorder> {
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
    const checkFrame = (now: number): void => {
      const { activeElement, body } = document;
      if (lastKey === null || (activeElement !== null && activeElement !== body)) frames = 0;
      else {
        if (frames === 0) since = now;
        frames += 1;
        if (frames > 4 && now - since > 100) lost.add(`${lastKey} on ${last}`);
      }
      requestAnimationFrame(checkFrame);
    };
    requestAnimationFrame(checkFrame);
  });
  return { losses: () => page.evaluate(() => [...(Reflect.get(window, 'lostFocus') as Set<string>)]) };
}

/** Presses a key and expects that an element has focus four frames later. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  const isLost = await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    return document.activeElement === null || document.activeElement === document.body;
  });
  expect(isLost, `focus is on the page itself after ${key}`).toBe(false);
}

/** Presses Tab until the target has focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < MAX_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await press(page, 'Tab');
  }
  throw new Error(`${target.toString()} did not get focus within ${MAX_TABS} presses of Tab.`);
}

/** Tabs to the target and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await press(page, 'Enter');
}
