import { afterEach, beforeEach, describe, expect } from 'vitest';
import { cdp, page, server } from 'vitest/browser';

/** Settings of a person's page. */
const MODES = ['left to right', 'right to left', '320 px', 'forced colours', 'reduced motion'] as const;

type Mode = (typeof MODES)[number];

/** Whether the browser emulates media features: only Chromium’s protocol does. */
export const EMULATES = server.browser === 'chromium';

/** Modes that a browser without emulation runs too. */
const EVERYWHERE: readonly Mode[] = ['left to right', 'right to left', '320 px'];

/** Viewport of a desktop, in CSS pixels. */
export const DESKTOP = { width: 1280, height: 800 } as const;

/** A media feature that Chromium can emulate. */
export interface Feature {
  readonly name: 'forced-colors' | 'prefers-reduced-motion' | 'prefers-color-scheme';
  readonly value: string;
}

/** Emulates these media features and resets all others. */
export async function emulate(features: readonly Feature[]): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [...features] });
  for (const { name, value } of features) expect(matchMedia(`(${name}: ${value})`).matches, name).toBe(true);
}

/** Runs the same tests in every mode that the browser has. The page is reset after each test. */
export function inEveryMode(tests: (mode: Mode) => void): void {
  describe.each(EMULATES ? MODES : EVERYWHERE)('%s', (mode) => {
    beforeEach(() => enter(mode));
    afterEach(leave);
    tests(mode);
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
  if (EMULATES) await emulate([]);
  await page.viewport(DESKTOP.width, DESKTOP.height);
}
