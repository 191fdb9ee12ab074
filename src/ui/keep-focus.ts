import { isBehind } from './hide-behind.ts';
import { pressedKey } from './pressed-key.ts';

/** How often focus is taken back before it is clear that a trap of the host takes it, too. */
const PATIENCE = 2;

/**
 * Keeps focus in a modal layer: Tab goes round, and focus that comes to the page behind is sent back. Focus on anything
 * else, such as a password manager's overlay, is left alone; and a host's trap that takes focus back is not fought.
 *
 * @param content The element inside the layer that has focus when nothing better is left.
 * @param first What has focus first, unless something in the content has it already.
 * @param onContest The host's own trap takes focus out of the layer; called once, to move the layer into that trap.
 * @returns The function that ends it.
 */
export function keepFocus(
  layer: HTMLElement,
  content: HTMLElement,
  first: HTMLElement | null,
  onContest: () => void,
): () => void {
  const { ownerDocument: page } = layer;
  let last = first ?? content;
  /** Which way focus went by the last key; 0 = by no Tab. */
  let way: -1 | 0 | 1 = 0;
  let contests = 0;

  function onKey(event: KeyboardEvent): void {
    contests = 0;
    way = pressedKey(event) !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey ? 0 : event.shiftKey ? -1 : 1;
    if (way === 0 || event.defaultPrevented) return;
    const { activeElement: active } = page;
    const stops = tabStops(content);
    const onward = way === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    const inside = active !== null && content.contains(active);
    if (inside && stops.some((stop) => (active.compareDocumentPosition(stop) & onward) !== 0 && stop !== active))
      return;
    event.preventDefault();
    (stops.at(way === 1 ? 0 : -1) ?? content).focus({ preventScroll: true });
  }

  function onPress(): void {
    contests = 0;
    way = 0;
  }

  function onFocus(event: FocusEvent): void {
    const target = event.target as HTMLElement;
    if (layer.contains(target)) {
      last = target;
      way = 0;
    } else if (isBehind(target)) takeBack();
  }

  function takeBack(): void {
    contests += 1;
    if (contests > PATIENCE) return;
    if (contests === PATIENCE) onContest();
    const edge = way === 0 ? undefined : tabStops(content).at(way === 1 ? 0 : -1);
    way = 0;
    (edge ?? (last.isConnected ? last : content)).focus({ preventScroll: true });
  }

  // An element that is removed takes its focus with it.
  const removals = new MutationObserver(() => {
    if ((page.activeElement ?? page.body) === page.body && !last.isConnected) content.focus();
  });
  removals.observe(layer, { childList: true, subtree: true });
  layer.addEventListener('keydown', onKey);
  layer.addEventListener('pointerdown', onPress);
  page.addEventListener('focusin', onFocus, true);
  if (!content.contains(page.activeElement)) last.focus();
  return () => {
    removals.disconnect();
    layer.removeEventListener('keydown', onKey);
    layer.removeEventListener('pointerdown', onPress);
    page.removeEventListener('focusin', onFocus, true);
  };
}

/** What Tab stops at, in order. */
function tabStops(content: HTMLElement): readonly HTMLElement[] {
  return [...content.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [inert] *') &&
      (element.checkVisibility?.({ visibilityProperty: true }) ?? true),
  );
}
