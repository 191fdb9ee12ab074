/** The tokens that a host sets, on `:root` or on any subtree; `styles/tokens.css` declares and describes them. */
export const BASIC_TOKENS = [
  '--ik-accent',
  '--ik-background',
  '--ik-foreground',
  '--ik-danger',
  '--ik-caution',
  '--ik-success',
  '--ik-radius',
  '--ik-spacing',
  '--ik-density',
  '--ik-font',
  '--ik-font-mono',
  '--ik-font-size',
  '--ik-duration',
  '--ik-layer',
] as const;

/**
 * Gives a layer the basic tokens, the colour scheme, the direction, the language and the font size (which `em` in a token
 * counts from) of the place that it was opened from, and again whenever these may have changed: an attribute of an
 * ancestor, a stylesheet in the head, or the system's scheme. Returns the function that ends it.
 */
export function followLook(source: Element, layer: HTMLElement, dir: 'ltr' | 'rtl' | undefined): () => void {
  const { ownerDocument: page } = source;
  const window = page.defaultView;
  function copy(): void {
    // What has left the page has no style; the layer keeps what it had.
    if (!source.isConnected) return;
    const style = getComputedStyle(source);
    for (const token of BASIC_TOKENS) layer.style.setProperty(token, style.getPropertyValue(token));
    layer.style.colorScheme = style.colorScheme;
    layer.style.fontSize = getComputedStyle(source.closest('[data-ik-root]')?.parentElement ?? source).fontSize;
    layer.dir = dir ?? (style.direction === 'rtl' ? 'rtl' : 'ltr');
    const language = source.closest('[lang]')?.getAttribute('lang');
    if (typeof language === 'string') layer.lang = language;
  }
  copy();
  const changes = new MutationObserver(copy);
  for (let node: Element | null = source; node !== null; node = node.parentElement) {
    changes.observe(node, { attributes: true });
  }
  changes.observe(page.head, { attributes: true, childList: true, characterData: true, subtree: true });
  const system = window?.matchMedia?.('(prefers-color-scheme: dark)');
  system?.addEventListener('change', copy);
  return () => {
    changes.disconnect();
    system?.removeEventListener('change', copy);
  };
}
