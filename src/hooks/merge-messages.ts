/**
 * English with the host's words over it, key by key. Only own properties count; a word of the wrong kind, and a function
 * that throws or gives no string, fall back to English.
 */
export function mergeMessages<T extends object>(english: T, words: unknown): T {
  if (typeof words !== 'object' || words === null) return english;
  const names = new Set([...Object.keys(english), ...Object.keys(words)]);
  const entries = Array.from(names, (name): [string, unknown] => [
    name,
    overlayOne(own(english, name), own(words, name)),
  ]);
  // SAFETY: every key of `english` is there, each with a value of the same kind.
  return Object.fromEntries(entries) as T;
}

function overlayOne(english: unknown, word: unknown): unknown {
  if (word === undefined) return english;
  switch (typeof english) {
    case 'function':
      return overlayFunction(english, word);
    case 'object':
      return english === null ? english : mergeMessages(english, word);
    case 'string':
      return typeof word === 'string' ? word : english;
    default:
      // A key that English does not have, for example the text of a definition.
      return typeof word === 'string' ? word : undefined;
  }
}

/** A catalogue that is pure data has a sentence where English has a function; it then leaves the facts out. */
function overlayFunction(english: Function, word: unknown): unknown {
  if (typeof word === 'string') return () => word;
  if (typeof word !== 'function') return english;
  return (...facts: readonly unknown[]): unknown => {
    try {
      const text: unknown = word(...facts);
      if (typeof text === 'string') return text;
    } catch {
      // English says it instead.
    }
    return english(...facts);
  };
}

function own(words: object, name: string): unknown {
  return Object.hasOwn(words, name) ? Reflect.get(words, name) : undefined;
}
