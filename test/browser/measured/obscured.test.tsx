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
        const covered = partsOf(FOCUSABLE)
          .filter((element) => menu === null || menu.contains(element))
          .flatMap((element) => {
            element.focus();
            const share = visibleShare(element);
            return document.activeElement === element && share < 0.6 ? [`${nameOf(element)}: ${share}`] : [];
          });
        expect(covered).toEqual([]);
      });
    },
  );
});
