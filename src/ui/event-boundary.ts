import type { KeyboardEvent, SyntheticEvent } from 'react';
import { pressedKey } from './pressed-key.ts';

/** React's events that bubble, from a portal through its React parents too. */
const BUBBLING: readonly string[] = [
  ...['Copy', 'Cut', 'Paste', 'CompositionStart', 'CompositionUpdate', 'CompositionEnd', 'KeyDown'],
  ...['KeyPress', 'KeyUp', 'Focus', 'Blur', 'Change', 'BeforeInput', 'Input'],
  ...['Reset', 'Submit', 'Click', 'DoubleClick', 'AuxClick', 'ContextMenu', 'Drag'],
  ...['DragEnd', 'DragEnter', 'DragLeave', 'DragOver', 'DragStart', 'Drop', 'MouseDown'],
  ...['MouseMove', 'MouseOut', 'MouseOver', 'MouseUp', 'Select', 'TouchCancel', 'TouchEnd'],
  ...['TouchMove', 'TouchStart', 'PointerDown', 'PointerMove', 'PointerUp', 'PointerCancel', 'PointerOver'],
  ...[
    'PointerOut',
    'GotPointerCapture',
    'LostPointerCapture',
    'Wheel',
    'AnimationStart',
    'AnimationEnd',
    'AnimationIteration',
  ],
  ...['TransitionEnd'],
];

/** Where the browser's name is not React's in small letters. */
const NATIVE_NAMES: Readonly<Record<string, string>> = { Focus: 'focusin', Blur: 'focusout', DoubleClick: 'dblclick' };

function stop(event: SyntheticEvent): void {
  // A press goes on in the browser, see `stopAtLayer`; React alone stops here.
  if (event.type === 'pointerdown') event.isPropagationStopped = () => true;
  else event.stopPropagation();
}

/** Props of the outermost element in a portal: no React parent outside hears what happens inside. */
export const EVENT_BOUNDARY: Readonly<Record<string, (event: never) => void>> = {
  ...Object.fromEntries(BUBBLING.map((name) => [`on${name}`, stop])),
  onKeyDownCapture: dropComposing,
};

/** The same for menus, whose owner has to know whether they have focus. */
export const MENU_BOUNDARY: typeof EVENT_BOUNDARY = { ...EVENT_BOUNDARY, onFocus: pass, onBlur: pass };

function pass(): void {}

/** A key that an input method uses reaches no handler in the layer, those of Radix among them. */
function dropComposing(event: KeyboardEvent<HTMLElement>): void {
  if (pressedKey(event) === '') event.stopPropagation();
}

/**
 * Keeps what happens in a layer from the host's listeners around it: React's own sit on the layer, so they have run.
 *
 * `pointerdown` goes on. Libraries for layers (Radix among them) note in the capture phase that a press came from inside
 * and forget it when the press reaches the document; if it does not, they take the next press outside for one inside.
 */
export function stopAtLayer(layer: HTMLElement): void {
  for (const name of [...BUBBLING, 'FormData']) {
    if (name === 'PointerDown') continue;
    layer.addEventListener(NATIVE_NAMES[name] ?? name.toLowerCase(), (event) => event.stopPropagation());
  }
  layer.addEventListener('keydown', keepFromForeignForm);
}

/**
 * Enter in a field whose form is a host's, around our root, would submit that form. For the root's or the field's
 * `keydown`.
 */
export function keepFromForeignForm(event: globalThis.KeyboardEvent | KeyboardEvent): void {
  const root = event.currentTarget as Element;
  const { localName, form } = event.target as HTMLInputElement;
  if (pressedKey(event) === 'Enter' && localName === 'input' && form && !root.contains(form)) event.preventDefault();
}
