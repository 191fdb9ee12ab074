/** Between a menu and its button, in pixels. */
const GAP_PX = 4;
/** Between a menu and the edge of the viewport, in pixels. */
const EDGE_PX = 8;

/**
 * Puts a menu under its button, or over it where there is more room, with their ends in line. It never leaves the
 * viewport: what does not fit scrolls. Written node by node, which a strict policy for styles allows.
 */
export function placeMenu(menu: HTMLElement, button: HTMLElement): void {
  const { style, ownerDocument: page } = menu;
  const { clientWidth, clientHeight } = page.documentElement;
  style.position = 'fixed';
  style.inset = '0 auto auto 0';
  style.maxBlockSize = 'none';
  const box = button.getBoundingClientRect();
  // Where no top layer frees it from an ancestor's transform, it counts from the corner of that.
  const own = menu.getBoundingClientRect();
  const below = clientHeight - box.bottom;
  const over = own.height + GAP_PX + EDGE_PX > below && box.top > below;
  const room = Math.min(over ? box.top : below, clientHeight - EDGE_PX) - GAP_PX - EDGE_PX;
  const height = Math.min(own.height, room);
  const top = over ? box.top - GAP_PX - height : box.bottom + GAP_PX;
  const start = getComputedStyle(menu).direction === 'rtl' ? box.left : box.right - own.width;
  const left = Math.max(Math.min(start, clientWidth - EDGE_PX - own.width), EDGE_PX);
  style.maxBlockSize = `${room}px`;
  style.top = `${top - own.top}px`;
  style.left = `${left - own.left}px`;
}
