import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { DESKTOP } from '../modes.ts';
import { nameOf, partsOf, SCREENS } from './screens.ts';

const TARGETS = 'a[href], button, input, select, summary, [role="menuitem"]';
const LARGE =
  '[data-tone="primary"], [data-slot="ik-kebab"], [data-slot="ik-menu-item"], [data-slot="ik-dialog-close"]';

/** Targets below their minimum size. A checkbox is measured with its label; links in a sentence are exempt. */
function tooSmall(): readonly string[] {
  return partsOf(TARGETS).flatMap((element) => {
    const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
    const minimum = element.matches(LARGE) ? 32 : 24;
    const enough = width >= minimum && height >= minimum;
    return enough || isInSentence(element) ? [] : [`${nameOf(element)}: ${width} × ${height}`];
  });
}

/** Whether an element is a link in a sentence (WCAG 2.5.8, "Inline"). */
function isInSentence(element: Element): boolean {
  const beside = [...(element.parentElement?.childNodes ?? [])].filter((node) => node !== element);
  return element.matches('a[href]') && beside.some((node) => node.textContent?.trim() !== '');
}

describe('target size', () => {
  afterEach(() => page.viewport(DESKTOP.width, DESKTOP.height));

  describe.each([DESKTOP, { width: 320, height: 640 }])('a page $width px wide:', (viewport) => {
    it.each(SCREENS)('targets are at least 24 px, the main ones 32 px, on %s', async (_, open) => {
      await page.viewport(viewport.width, viewport.height);
      await open();
      expect(partsOf(TARGETS).length).toBeGreaterThan(0);
      expect(tooSmall()).toEqual([]);
    });
  });
});
