import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

/** What a key event says while an input method uses the key; Safari sends it after the composition, too. */
const USED_BY_INPUT_METHOD = 229;

/**
 * The key that was pressed, as `KeyboardEvent.key`; empty while an input method uses it: Enter then accepts a word and
 * Escape drops it, and nothing else may act on either. Every key handler reads the key here.
 */
export function pressedKey(event: KeyboardEvent | ReactKeyboardEvent): string {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === USED_BY_INPUT_METHOD ? '' : native.key;
}
