/** Marks what lies behind an open dialog. A password manager's overlay is not marked. */
const BEHIND = 'data-ik-behind';

/** How many open dialogs hide an element, and whether the first one had to. */
const hidden = new WeakMap<Element, { count: number; readonly ours: boolean }>();

/** No reader reads these. */
const UNREAD = /^(?:SCRIPT|STYLE|LINK|TEMPLATE|META|BASE)$/i;

/** How many controls of an overlay without a box of its own are looked at. */
const PARTS = 20;

/**
 * Hides the page behind a layer from assistive technology: everything but the layer, live regions, and what lies over
 * the layer, such as a password manager's overlay. What comes later is left alone, too. Returns the function that shows
 * it again.
 *
 * @param opener What the layer was opened from; a part of the page that holds it is no overlay, wherever it lies.
 */
export function hideBehind(layer: HTMLElement, opener: Element): () => void {
  const { body } = layer.ownerDocument;
  const spared = new Set<Element>([layer, ...body.querySelectorAll('[aria-live]')]);
  const around = new Set<Element>();
  for (const one of spared) {
    for (let node = one.parentElement; node !== null && !around.has(node); node = node.parentElement) around.add(node);
  }
  const mine: Element[] = [];
  function visit(parent: Element): void {
    for (const child of parent.children) {
      if (spared.has(child) || UNREAD.test(child.tagName)) continue;
      const holdsSpared = around.has(child);
      if (holdsSpared) visit(child);
      if (holdsSpared ? child.contains(layer) : !child.contains(opener) && liesOver(child)) continue;
      mark(child, holdsSpared);
      mine.push(child);
    }
  }
  visit(body);
  return () => {
    for (const element of mine) show(element);
  };
}

/** Whether this is a part of the page that an open dialog hides. */
export function isBehind(node: Node): boolean {
  return 'closest' in node && (node as Element).closest(`[${BEHIND}]`) !== null;
}

/** @param readable It holds something that readers go on hearing, so only what is beside that is hidden. */
function mark(element: Element, readable: boolean): void {
  const known = hidden.get(element);
  if (known !== undefined) known.count += 1;
  else {
    const ours = !readable && element.getAttribute('aria-hidden') !== 'true';
    hidden.set(element, { count: 1, ours });
    element.setAttribute(BEHIND, '');
    if (ours) element.setAttribute('aria-hidden', 'true');
  }
}

function show(element: Element): void {
  const known = hidden.get(element);
  if (known === undefined) return;
  known.count -= 1;
  if (known.count > 0) return;
  hidden.delete(element);
  element.removeAttribute(BEHIND);
  if (known.ours) element.removeAttribute('aria-hidden');
}

/** Whether it can be seen and pressed over an open layer; or has neither box nor content, so that it hides nothing. */
function liesOver(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const empty = box.width === 0 || box.height === 0;
  if (empty && element.firstChild === null) return true;
  if (!empty && !/^(?:fixed|absolute|sticky)$/.test(getComputedStyle(element).position)) return false;
  const parts = [...element.querySelectorAll('button, input, a, iframe, [tabindex]')].slice(0, PARTS);
  return [element, ...parts].some(isOnTop);
}

function isOnTop(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return false;
  const hit = element.ownerDocument.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return hit !== null && element.contains(hit);
}
