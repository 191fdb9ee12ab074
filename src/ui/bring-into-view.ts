/** Scrolls an element into view by the shortest distance; does nothing when it is in view, or without layout. */
export function bringIntoView(element: Element | null): void {
  if (typeof element?.scrollIntoView === 'function') element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
