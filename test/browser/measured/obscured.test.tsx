import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { DESKTOP } from '../modes.ts';
import { nameOf, partsOf, SCREENS } from './screens.ts';

const FOCUSABLE = 'a[href], button, input, select, summary, [role="menuitem"]';

/** The visible share of an element, from 0 to 1: the points of a grid at which it is on top. */
function visibleShare(element: Element): number {
  const { left, top, width, height } = element.getBoundingClientRect();
  const steps = [0.1, 0.3, 0.5, 0.7, 0.9];
  const hits = steps.flatMap((x) =>
    steps.map((y) => {
      const hit = document.elementFromPoint(left + width * x, top + height * y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    }),
  );
  return hits.filter(Boolean).length / hits.length;
}

describe('focus not obscured', () => {
  afterEach(() => page.viewport(DESKTOP.width, DESKTOP.height));

  describe.each([DESKTOP, { width: 1024, height: 420 }, { width: 320, height: 480 }, { width: 320, height: 256 }])(
    'at $width × $height, on',
    (viewport) => {
      it.each(SCREENS)('a focused element is not covered by sticky parts, on %s', async (_, open) => {
        await page.viewport(viewport.width, viewport.height);
        await open();
        const menu = document.querySelector('[role="menu"]');
        const covered: string[] = [];
        for (const element of partsOf(FOCUSABLE)) {
          if (menu !== null && !menu.contains(element)) continue;
          element.focus();
          // WebKit scrolls to what has focus later, with the page's next layout.
          for (let frame = 0; frame < 3 && visibleShare(element) < 0.6; frame += 1) {
            await new Promise(requestAnimationFrame);
          }
          const share = visibleShare(element);
          if (document.activeElement === element && share < 0.6) covered.push(`${nameOf(element)}: ${share}`);
        }
        expect(covered).toEqual([]);
      });
    },
  );
});
