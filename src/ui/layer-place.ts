/** What a host opens over its page: the innermost one around the opener is where our layer has to be. */
const HOST_LAYERS = [
  'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]',
  ':modal',
  ':popover-open',
  ':fullscreen',
];

/** Marks our own layers. */
export const LAYER = 'data-ik-layer';

/** How much of the viewport has to be ours before a layer counts as lying over the page. */
const CORNERS_NEEDED = 3;

/**
 * Where a layer is mounted: in the host's open layer around its opener, so that a modal dialog of the host does not make it
 * inert and a host's focus trap has it inside; else in the container that the host names; else in the body.
 */
export function placeOf(opener: Element, container: HTMLElement | null | undefined): Element {
  const { body } = opener.ownerDocument;
  const layer = hostLayerAround(opener) ?? (isAloneInReach(opener) ? besideOf(opener) : null);
  if (layer === null) return container ?? body;
  return container && layer.contains(container) ? container : layer;
}

/** Inside every trap that holds the opener: its component's root, or next to it. */
export function besideOf(opener: Element): Element {
  return opener.closest('[data-ik-root]') ?? opener.parentElement ?? opener.ownerDocument.body;
}

/** Whether an element has a box; true where there is no layout at all. */
export function isDrawn(element: Element): boolean {
  return element.checkVisibility?.() ?? element.isConnected;
}

function hostLayerAround(opener: Element): Element | null {
  for (let node: Element | null = opener; node !== null; node = node.parentElement) {
    if (HOST_LAYERS.some((selector) => matches(node, selector)) && isDrawn(node)) return node;
  }
  return null;
}

/** A browser that does not know a selector throws. */
function matches(element: Element | null, selector: string): boolean {
  try {
    return element?.matches(selector) === true;
  } catch {
    return false;
  }
}

/** A host's modal layer without a role shows in what it hides: a part of the page beside it that can be used otherwise. */
function isAloneInReach(opener: Element): boolean {
  const { body } = opener.ownerDocument;
  return [...body.children].some(
    (part) =>
      !part.contains(opener) &&
      part.matches('[aria-hidden="true"], [inert]') &&
      part.querySelector('a[href], button, input, main, h1') !== null,
  );
}

/**
 * Lifts a layer into the browser's top layer, where no ancestor's overflow, transform or stacking context reaches; not
 * modal, so that nothing else becomes inert. Does nothing in a browser without popovers.
 */
export function lift(layer: HTMLElement): void {
  if (typeof layer.showPopover !== 'function' || !layer.isConnected) return;
  layer.popover = 'manual';
  if (!layer.matches(':popover-open')) layer.showPopover();
}

/** Back to an element of the page. */
export function lower(layer: HTMLElement): void {
  if (layer.hasAttribute('popover')) layer.removeAttribute('popover');
}

/**
 * Whether an ancestor keeps a layer from covering the page. Only then is it lifted: over the top layer a password
 * manager's overlay could not be pressed.
 */
export function isConfined(backdrop: Element | null): boolean {
  const page = backdrop?.ownerDocument;
  const window = page?.defaultView;
  if (!backdrop || !page || !window || typeof page.elementFromPoint !== 'function') return false;
  const { clientWidth: width, clientHeight: height } = page.documentElement;
  const box = backdrop.getBoundingClientRect();
  if (Math.abs(box.left) > 1 || Math.abs(box.top) > 1 || box.width < width - 1 || box.height < height - 1) return true;
  const layer = backdrop.closest(`[${LAYER}]`);
  const points = [
    [2, 2],
    [width - 3, 2],
    [2, height - 3],
    [width - 3, height - 3],
  ] as const;
  return points.filter(([x, y]) => layer?.contains(page.elementFromPoint(x, y)) === true).length < CORNERS_NEEDED;
}
