import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { DESKTOP } from '../modes.ts';
import { nameOf, partsOf, SCREENS } from './screens.ts';

/** The text spacing of WCAG 1.4.12. */
const SPACING = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

const CLIPPED_ON_PURPOSE = '[data-slot="ik-visually-hidden"], [data-slot="ik-live"]';

/** Text that is cut off by its box, or drawn beyond it over its neighbours. A field scrolls its own text. */
function cutOff(): readonly string[] {
  return partsOf('*').flatMap((element) => {
    if (element instanceof SVGElement || element.matches('input') || element.closest(CLIPPED_ON_PURPOSE) !== null)
      return [];
    return isCut(element) || spillsOver(element) ? [nameOf(element)] : [];
  });
}

function isCut(element: HTMLElement): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const sideways = overflowX === 'hidden' && element.scrollWidth - element.clientWidth > 1;
  return sideways || (overflowY === 'hidden' && element.scrollHeight - element.clientHeight > 1);
}

/** Whether the element's own text, without its children's, overflows its block. */
function spillsOver(element: HTMLElement): boolean {
  const block = closestBlock(element).getBoundingClientRect();
  return [...element.childNodes]
    .filter((node) => node instanceof Text && node.data.trim() !== '')
    .some((node) => {
      const text = document.createRange();
      text.selectNode(node);
      return [...text.getClientRects()].some(({ left, right }) => left < block.left - 1 || right > block.right + 1);
    });
}

function closestBlock(element: HTMLElement): HTMLElement {
  const { parentElement } = element;
  return getComputedStyle(element).display === 'inline' && parentElement !== null
    ? closestBlock(parentElement)
    : element;
}

/** Controls of one row or bar that lie over each other. */
function overlapping(): readonly string[] {
  const boxes = partsOf('a[href], button, input, select, summary').map(
    (element) => [element, element.getBoundingClientRect()] as const,
  );
  return boxes.flatMap(([element, box], index) =>
    boxes
      .slice(index + 1)
      .filter(([other, its]) => {
        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        return (
          across > 1 && down > 1 && !element.contains(other) && !other.contains(element) && sameLayer(element, other)
        );
      })
      .map(([other]) => `${nameOf(element)} and ${nameOf(other)}`),
  );
}

/** Whether two elements are in the same layer: menus and questions are above the page. */
function sameLayer(one: Element, other: Element): boolean {
  const layer = '[role="menu"], [role="alertdialog"], [data-slot="ik-dialog-body"], [data-slot="ik-dialog-footer"]';
  return one.closest(layer) === other.closest(layer);
}

describe('reflow and text spacing', () => {
  afterEach(() => page.viewport(DESKTOP.width, DESKTOP.height));

  it.each(SCREENS)('nothing is cut off or overlaps with wide text spacing, on %s', async (_, open) => {
    const sheet = document.createElement('style');
    sheet.textContent = SPACING;
    document.head.append(sheet);
    try {
      await open();
      expect([...cutOff(), ...overlapping()]).toEqual([]);
    } finally {
      sheet.remove();
    }
  });

  it.each(SCREENS)('nothing is cut off, overlaps or scrolls sideways at 320 × 256, on %s', async (_, open) => {
    await page.viewport(320, 640);
    await open();
    await page.viewport(320, 256);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect([...cutOff(), ...overlapping()]).toEqual([]);
    for (const part of partsOf(
      '[data-slot="ik-dialog"], [data-slot="ik-dialog-body"], [data-slot="ik-accounts-scroll"]',
    ))
      expect(part.scrollWidth, nameOf(part)).toBeLessThanOrEqual(part.clientWidth + 1);
  });
});
