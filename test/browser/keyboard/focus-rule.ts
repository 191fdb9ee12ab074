import { expect } from 'vitest';

const CONTROL = 'a[href], button, input, select, textarea, summary, [role="menuitem"]';

/** What had focus when it was last looked at. */
let before: Element | null = null;

/** What is wrong with where focus is now; empty when nothing is. */
function focusProblems(): readonly string[] {
  const { activeElement: active, body } = document;
  if (active === null || active === body) return ['focus has fallen to the page'];
  const problems: string[] = [];
  const name = `${active.tagName.toLowerCase()} "${(active.getAttribute('aria-label') ?? active.textContent).slice(0, 40)}"`;
  if (active.closest('[aria-hidden="true"], [inert]') !== null) problems.push(`${name} is hidden from a reader`);
  const modal = topModal(document);
  if (modal !== null && !modal.contains(active)) problems.push(`${name} lies outside the open dialog`);
  if (active.matches(CONTROL) && !hasRing(active)) problems.push(`${name} shows no focus ring`);
  // What comes up later may push it down; where focus comes to, it must be seen.
  if (active !== before && !isInSight(active)) problems.push(`${name} is covered or out of sight`);
  return problems;
}

/**
 * Focus is where a person can see and use it: after one frame at most on something, and there visibly as soon as that
 * is drawn.
 *
 * @param after What has just been done, for the message.
 */
export async function expectSoundFocus(after: string): Promise<void> {
  if (focusProblems().length > 0) {
    await new Promise(requestAnimationFrame);
    expect(document.activeElement, `focus after ${after}`).not.toBe(document.body);
    await expect.poll(() => focusProblems(), { message: `after ${after}` }).toEqual([]);
  }
  before = document.activeElement;
}

/** The dialog that holds everything up; the last one when one stands over another. */
function topModal(page: Document): Element | null {
  return [...page.querySelectorAll('[aria-modal="true"]')].at(-1) ?? null;
}

/** An outline that is drawn: a shadow is not enough, forced colours take it away. */
function hasRing(element: Element): boolean {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !isTransparent(outlineColor);
}

function isTransparent(color: string): boolean {
  return color === 'transparent' || /[,/]\s*0\)$/.test(color);
}

/** Whether at least a part of it is what one would touch there: nothing sticky covers it (2.4.11). */
function isInSight(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const left = Math.max(box.left, 0);
  const right = Math.min(box.right, innerWidth);
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, innerHeight);
  if (right <= left || bottom <= top) return false;
  return [0.1, 0.5, 0.9].some((across) =>
    [0.1, 0.5, 0.9].some((down) => {
      const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
      return hit !== null && (element.contains(hit) || hit.closest('label')?.contains(element) === true);
    }),
  );
}
