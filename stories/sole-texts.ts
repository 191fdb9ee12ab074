/**
 * Texts on a page that a page translator must not touch: text nodes of our components that React keeps, and texts with
 * siblings. React sets the only child of an element as `textContent` and keeps no node for it.
 */
export function keptTexts(page: Document): readonly string[] {
  const found: string[] = [];
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const part = parent?.closest('[data-slot^="ik-"]')?.getAttribute('data-slot');
    if (parent === null || part === undefined || part === null || part === 'ik-card-extra') continue;
    const isKept = Object.keys(node).some((key) => key.startsWith('__reactFiber$'));
    if (isKept || parent.childNodes.length > 1) found.push(`${part}: ${JSON.stringify(node.nodeValue)}`);
  }
  return found;
}

/** @throws {Error} When a text of a component is not the only child of its element. */
export function assertSoleTexts(page: Document): void {
  const found = keptTexts(page);
  if (found.length > 0)
    throw new Error(
      `A page translator breaks these texts, because they are not the only child of their element: ${found.join('; ')}. Put each into an element of its own (src/ui/content.tsx).`,
    );
}
