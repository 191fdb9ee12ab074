import { afterEach, beforeEach, describe, expect } from 'vitest';
import { cdp, page } from 'vitest/browser';

/** How a person's page may differ. */
const MODES = ['left to right', 'right to left', '320 px', 'forced colours', 'reduced motion'] as const;

type Mode = (typeof MODES)[number];

/** A page of a usual desktop. */
export const DESKTOP = { width: 1280, height: 800 } as const;

/** A media feature, as the browser's own tools emulate it. */
export interface Feature {
  readonly name: 'forced-colors' | 'prefers-reduced-motion' | 'prefers-color-scheme';
  readonly value: string;
}

/** Makes the page believe these features and no others. */
export async function emulate(features: readonly Feature[]): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [...features] });
  for (const { name, value } of features) expect(matchMedia(`(${name}: ${value})`).matches, name).toBe(true);
}

/** Runs the same tests in every mode. The page is a plain one again after each test. */
export function inEveryMode(tests: () => void): void {
  describe.each(MODES)('%s', (mode) => {
    beforeEach(() => enter(mode));
    afterEach(leave);
    tests();
  });
}

async function enter(mode: Mode): Promise<void> {
  switch (mode) {
    case 'left to right':
      return;
    case 'right to left':
      document.documentElement.dir = 'rtl';
      return;
    case '320 px':
      await page.viewport(320, 640);
      return;
    case 'forced colours':
      await emulate([{ name: 'forced-colors', value: 'active' }]);
      return;
    case 'reduced motion':
      await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  }
}

async function leave(): Promise<void> {
  document.documentElement.removeAttribute('dir');
  await emulate([]);
  await page.viewport(DESKTOP.width, DESKTOP.height);
}
