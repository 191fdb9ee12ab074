import { pressedKey } from './pressed-key.ts';

/** A layer that Escape closes. */
interface EscapableLayer {
  readonly window: Window;
  /** Whether Escape, pressed there, is meant for this layer. */
  readonly claims: (target: Node) => boolean;
  readonly ask: () => void;
}

/** Open layers; the last one is on top. */
const open: EscapableLayer[] = [];

/**
 * Escape asks the layer on top, and nobody else: it is caught at the window, because the layers of other libraries listen
 * at the document in the capture phase, and its default is prevented, because a native `<dialog>` and a popover close by
 * it. A native dialog's own request to close (`cancel`, as by the Back gesture) is caught as well.
 *
 * @returns The function that ends it.
 */
export function askOnEscape(layer: EscapableLayer): () => void {
  const { window } = layer;
  window.addEventListener('keydown', hearKey, true);
  window.addEventListener('cancel', hearCancel, true);
  open.push(layer);
  return () => {
    open.splice(open.indexOf(layer), 1);
    if (open.some((other) => other.window === window)) return;
    window.removeEventListener('keydown', hearKey, true);
    window.removeEventListener('cancel', hearCancel, true);
  };
}

function hearKey(event: KeyboardEvent): void {
  const layer = open.at(-1);
  if (event.key !== 'Escape' || layer?.claims(event.target as Node) !== true) return;
  event.stopImmediatePropagation();
  // Dropping a word of an input method is no wish to leave, for the host's layers either.
  if (pressedKey(event) === '') return;
  event.preventDefault();
  layer.ask();
}

function hearCancel(event: Event): void {
  // The same event on a file field means that no file was chosen.
  if ((event.target as Element).localName !== 'dialog') return;
  event.stopImmediatePropagation();
  event.preventDefault();
  open.at(-1)?.ask();
}
