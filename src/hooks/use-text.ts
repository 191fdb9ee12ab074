import type { Messages } from '../text/messages.ts';
import { useKit } from './context.ts';
import { overlayText } from './overlay-text.ts';

const overlays = new WeakMap<object, WeakMap<object, object>>();

/**
 * The words of one section: the host's where it gave some, English otherwise. The same object as long as the host's
 * section is the same.
 *
 * @param english English words of the section, or of a part of it, imported by the caller, so that a page loads only the
 * words it shows.
 * @throws {UsageError} Outside a provider.
 */
export function useText<Section extends keyof Messages, Part extends Partial<Messages[Section]> = Messages[Section]>(
  section: Section,
  english: Part,
): Part {
  const { messages } = useKit(`The text of "${section}"`);
  const words = messages?.[section];
  return words === undefined || words === null ? english : textOf(english, words);
}

function textOf<T extends object>(english: T, words: object): T {
  const known = overlays.get(words) ?? new WeakMap<object, object>();
  overlays.set(words, known);
  const made = known.get(english) ?? overlayText(english, words);
  known.set(english, made);
  // SAFETY: what is kept under `english` was made from it by `overlayText`.
  return made as T;
}
