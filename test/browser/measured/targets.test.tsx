import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { DESKTOP } from '../modes.ts';
import { nameOf, partsOf, SCREENS } from './screens.ts';

const TARGETS = 'a[href], button, input, select, summary, [role="menuitem"]';
const LARGE =
  '[data-tone="primary"], [data-slot="ik-kebab"], [data-slot="ik-menu-item"], [data-slot="ik-dialog-close"]';

/** Targets smaller than they have to be. A label belongs to its box, and a link in a sentence is as high as its line. */
function tooSmall(): readonly string[] {
  return partsOf(TARGETS).flatMap((element) => {
    const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
    const least = element.matches(LARGE) ? 32 : 24;
    const enough = width >= least && height >= least;
    return enough || isInSentence(element) ? [] : [`${nameOf(element)}: ${width} × ${height}`];
  });
}

/** A link with words of the same sentence beside it (2.5.8, "Inline"). */
function isInSentence(element: Element): boolean {
  const beside = [...(element.parentElement?.childNodes ?? [])].filter((node) => node !== element);
  return element.matches('a[href]') && beside.some((node) => node.textContent?.trim() !== '');
}

describe('targets are 24 px at least, the main ones 32 px, on', () => {
  afterEach(() => page.viewport(DESKTOP.width, DESKTOP.height));

  describe.each([DESKTOP, { width: 320, height: 640 }])('a page $width px wide:', (viewport) => {
    it.each(SCREENS)('%s', async (_, open) => {
      await page.viewport(viewport.width, viewport.height);
      await open();
      expect(partsOf(TARGETS).length).toBeGreaterThan(0);
      expect(tooSmall()).toEqual([]);
    });
  });
});
