/** Scrolls as little as shows this whole; not at all when it is in sight, or where there is no layout. */
export function bringIntoView(element: Element | null): void {
  if (typeof element?.scrollIntoView === 'function') element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
