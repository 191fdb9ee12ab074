import type { IntegrationDefinition } from '../definition/integration.ts';
import { resolveText, type Text } from '../definition/text.ts';
import type { Messages, PartialMessages } from '../text/messages.ts';

/**
 * The strings of the components, in one language: the host's messages over English. Each section is resolved once, when
 * a component first reads it: every component gets the same object.
 */
export interface Strings {
  /** Canonical BCP 47 tag for dates and numbers. */
  readonly locale: string;
  /** The host's name for its product; undefined when it gave none. */
  readonly productName: string | undefined;
  /**
   * The strings of a section, or of a part of it.
   *
   * @param english English strings, imported by the caller, so that a page loads only the strings it shows.
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
 * @param messages Strings that replace English.
 * @param productName The host's name for its product.
 * @param clean Sanitises the texts of definitions.
 */
export function createStrings(
  locale: string,
  messages: PartialMessages | undefined,
  productName?: string,
  clean?: (text: string) => string,
): Strings {
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
    text: (text) => resolveText(text, messages?.definitions, clean),
    once: (make) => keep(make, strings, () => make(strings)),
    about: (definition, make) => keep(make, definition, () => make(strings, definition)),
  };
  return strings;
}

/**
 * English with the host's strings over it, key by key. Only own properties count; a value of the wrong type, and a
 * function that throws or returns no string, fall back to English.
 */
export function mergeMessages<T extends object>(english: T, overrides: unknown): T {
  if (typeof overrides !== 'object' || overrides === null) return english;
  const names = new Set([...Object.keys(english), ...Object.keys(overrides)]);
  const entries = Array.from(names, (name): [string, unknown] => [
    name,
    mergeOne(own(english, name), own(overrides, name)),
  ]);
  // SAFETY: every key of `english` is there, each with a value of the same kind.
  return Object.fromEntries(entries) as T;
}

function mergeOne(english: unknown, override: unknown): unknown {
  if (override === undefined) return english;
  switch (typeof english) {
    case 'function':
      return mergeFunction(english, override);
    case 'object':
      return english === null ? english : mergeMessages(english, override);
    case 'string':
      return typeof override === 'string' ? override : english;
    default:
      // A key that English does not have, for example the text of a definition.
      return typeof override === 'string' ? override : undefined;
  }
}

/** A catalogue that is pure data has a sentence where English has a function; the sentence then has no parameters. */
function mergeFunction(english: Function, override: unknown): unknown {
  if (typeof override === 'string') return () => override;
  if (typeof override !== 'function') return english;
  return (...params: readonly unknown[]): unknown => {
    try {
      const text: unknown = override(...params);
      if (typeof text === 'string') return text;
    } catch {
      // The English string is used instead.
    }
    return english(...params);
  };
}

function own(overrides: object, name: string): unknown {
  return Object.hasOwn(overrides, name) ? Reflect.get(overrides, name) : undefined;
}
