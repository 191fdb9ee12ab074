import type { IntegrationDefinition } from '../definition/integration.ts';
import { resolveText } from '../definition/resolve-text.ts';
import type { Text } from '../definition/text.ts';
import type { Messages, PartialMessages } from '../text/messages.ts';
import { mergeMessages } from './merge-messages.ts';

/**
 * What components say, in one language: the host's words over English. Each part is resolved when a component first
 * asks for it, and once: every component gets the same object.
 */
export interface Strings {
  /** BCP 47 tag for dates and numbers. */
  readonly locale: string;
  /** The host's name for its product; undefined when it gave none. */
  readonly productName: string | undefined;
  /**
   * The words of a section, or of a part of it.
   *
   * @param english English words, imported by the caller, so that a page loads only the words it shows.
   */
  section<Name extends keyof Messages, Part extends Partial<Messages[Name]>>(name: Name, english: Part): Part;
  /** A text of a definition. */
  text(text: Text): string;
  /** What `make` gives for this language. @param make A function of its module: it is what the result is kept by. */
  once<T extends object>(make: (strings: Strings) => T): T;
  /** What `make` gives for this language and definition. @param make See `once`. */
  about<T extends object>(
    definition: IntegrationDefinition,
    make: (strings: Strings, definition: IntegrationDefinition) => T,
  ): T;
}

/**
 * The strings of one language.
 *
 * @param messages Words that replace English.
 * @param productName The host's name for its product.
 */
export function createStrings(locale: string, messages: PartialMessages | undefined, productName?: string): Strings {
  const made = new WeakMap<object, WeakMap<object, object>>();

  function keep<T extends object>(by: object, subject: object, make: () => T): T {
    const known = made.get(by) ?? new WeakMap<object, object>();
    made.set(by, known);
    const value = known.get(subject) ?? make();
    known.set(subject, value);
    // SAFETY: what is kept by a function or a section was made from it.
    return value as T;
  }

  const strings: Strings = {
    locale,
    productName,
    section: (name, english) => keep(english, strings, () => mergeMessages(english, messages?.[name])),
    text: (text) => resolveText(text, messages?.definitions),
    once: (make) => keep(make, strings, () => make(strings)),
    about: (definition, make) => keep(make, definition, () => make(strings, definition)),
  };
  return strings;
}
