/** A set of listeners. */
export interface Listeners<Arguments extends readonly unknown[] = []> {
  /** The number of listeners. */
  readonly size: number;
  /** Adds one; returns the function that removes it, harmless when called again. */
  add(listener: (...args: Arguments) => void): () => void;
  /** Calls every listener that was there at the start of the call and was not removed since. */
  notify(...args: Arguments): void;
}

/** An empty set of listeners that may be added and removed while they are called. */
export function createListeners<Arguments extends readonly unknown[] = []>(): Listeners<Arguments> {
  const entries = new Set<{ readonly call: (...args: Arguments) => void }>();
  return {
    get size() {
      return entries.size;
    },
    add(call) {
      const entry = { call };
      entries.add(entry);
      return () => {
        entries.delete(entry);
      };
    },
    notify(...args) {
      for (const entry of [...entries]) if (entries.has(entry)) entry.call(...args);
    },
  };
}
