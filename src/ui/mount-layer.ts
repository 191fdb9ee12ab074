import { followLook } from './basic-tokens.ts';
import { askOnEscape } from './escape-key.ts';
import { besideOf, isConfined, isDrawn, LAYER, lift, lower, placeOf } from './layer-place.ts';

/** What a layer is for, and what it tells its owner. */
export interface LayerOptions {
  /** `menu` lies beside its opener, `dialog` over the page. */
  readonly kind: 'dialog' | 'menu';
  /** The first of these that is on the page is what it was opened from. @default where it is rendered */
  readonly openers: () => readonly (Element | null | undefined)[];
  /** Where the host wants it. */
  readonly container?: HTMLElement | null | undefined;
  /** @default the direction of what it was opened from */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** The person pressed Escape in it, or asked the host's dialog around it to close. */
  readonly onEscape: () => void;
  /** Whether Escape, pressed there, is meant for this layer. Anything in the layer is. */
  readonly claims: (target: Node) => boolean;
  /** It was put on the page, or moved to another place of it. */
  readonly onPlaced?: ((layer: PlacedLayer) => void) | undefined;
}

/** A layer that is on the page. */
export interface PlacedLayer {
  readonly element: HTMLElement;
  /** What it was opened from, or where it is rendered. */
  readonly opener: Element;
  /** Moves it next to its opener, into every trap of the host that holds that. */
  readonly moveBeside: () => void;
}

/** What a layer needs to be its own small world. A static rule would do, but the stylesheet is not loaded everywhere. */
const STYLE =
  'position:fixed;inset:0 auto auto 0;inline-size:0;block-size:0;margin:0;padding:0;border:0;overflow:visible;background:none;color:inherit;';

/**
 * Puts the element of a layer on the page and keeps it usable there.
 *
 * @param here Where the layer is rendered, in the host's page.
 * @param getOptions The present options; handlers may be others at every render.
 * @returns The function that takes it off the page.
 */
export function mountLayer(element: HTMLElement, here: Element, getOptions: () => LayerOptions): () => void {
  const { kind, openers, container, dir } = getOptions();
  const source =
    openers().find(
      (one) => one?.isConnected && one.ownerDocument === here.ownerDocument && one.closest(`[${LAYER}]`) === null,
    ) ?? here;
  element.style.cssText = STYLE;
  element.style.zIndex = kind === 'menu' ? 'calc(var(--ik-layer) + 2)' : 'var(--ik-layer)';
  element.setAttribute(LAYER, kind);

  function put(parent: Element): void {
    if (element.parentNode !== parent) {
      lower(element);
      parent.append(element);
    }
    const backdrop = element.querySelector('[data-slot="ik-backdrop"]');
    if (kind === 'menu' || isConfined(backdrop)) lift(element);
    getOptions().onPlaced?.({ element, opener: source, moveBeside: () => put(besideOf(source)) });
  }
  const canLift = typeof element.showPopover === 'function';
  put(kind === 'menu' && canLift && !container ? besideOf(source) : placeOf(source, container));
  const endings = [
    followLook(source, element, dir),
    askOnEscape({
      window: element.ownerDocument.defaultView ?? window,
      claims: (target) => element.contains(target) || getOptions().claims(target),
      ask: () => getOptions().onEscape(),
    }),
  ];
  // The host's layer around it may close first: what was typed comes up again over the page.
  const first = element.firstElementChild?.firstElementChild;
  if (kind === 'dialog' && first && typeof ResizeObserver === 'function') {
    let frame = 0;
    const comeUp = (): void => {
      if (isDrawn(first)) return;
      const { body, activeElement: focused } = element.ownerDocument;
      put(source.isConnected && isDrawn(source) ? placeOf(source, container) : body);
      // To be moved takes focus away, and the host's layer may have taken it before.
      const inside = element.contains(focused)
        ? (focused as HTMLElement)
        : element.querySelector<HTMLElement>('[aria-modal]');
      if (element.ownerDocument.activeElement === body) inside?.focus();
    };
    const drawn = new ResizeObserver(() => {
      // In the next frame: to move it now would change the sizes that are being told.
      if (!isDrawn(first)) frame = requestAnimationFrame(comeUp);
    });
    drawn.observe(first);
    endings.push(() => {
      drawn.disconnect();
      cancelAnimationFrame(frame);
    });
  }
  return () => {
    for (const end of endings) end();
    element.remove();
  };
}
