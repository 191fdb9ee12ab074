import * as internal from 'vitest/internal/browser';

type LocatorOf = (selector: string) => { query(): Element | null };

/** Makes a locator of a selector. Untyped, but what Vitest's own providers use; their script sets it. */
const locator: LocatorOf = (selector) =>
  (Reflect.get(Reflect.get(internal, '__INTERNAL') as object, '_createLocator') as LocatorOf)(selector);

/**
 * Scrolls an element into view and returns its centre in the top page’s viewport, or why it cannot be pressed. Loaded
 * into every page of tests; the provider calls it by the protocol.
 *
 * @param force Whether it is pressed although it is disabled.
 */
async function locateForClick(selector: string, force: boolean): Promise<readonly [number, number] | string> {
  const element = locator(selector).query();
  if (element === null) return 'it is not there';
  if (!force && element.matches(':disabled, [aria-disabled="true"]')) return 'it is disabled';
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await new Promise(requestAnimationFrame);
  const box = element.getBoundingClientRect();
  if (box.left !== before.left || box.top !== before.top) return 'it moves';
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const hit = document.elementFromPoint(x, y);
  if (hit === null) return 'it is outside of the viewport';
  if (!element.contains(hit) && hit.closest('label')?.contains(element) !== true) return `${hit.tagName} covers it`;
  const frame = window.frameElement?.getBoundingClientRect();
  return [x + (frame?.left ?? 0), y + (frame?.top ?? 0)];
}

Reflect.set(window, 'locateForClick', locateForClick);
