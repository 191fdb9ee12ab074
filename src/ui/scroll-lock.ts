/** How many layers hold the page; the last one to leave frees it. */
let holders = 0;

/**
 * Keeps the page behind a dialog from scrolling by one attribute that our stylesheet reads: no style is injected, so
 * `style-src 'self'` holds. Returns the function that frees it.
 */
export function lockScroll(document: Document): () => void {
  const root = document.documentElement;
  holders += 1;
  const gutter = (document.defaultView?.innerWidth ?? 0) > root.clientWidth;
  root.setAttribute('data-ik-scroll-lock', gutter ? 'gutter' : '');
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    holders -= 1;
    if (holders === 0) root.removeAttribute('data-ik-scroll-lock');
  };
}
