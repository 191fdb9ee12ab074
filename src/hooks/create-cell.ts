/** A value that a component keeps for another one, outside of React: setting it renders nothing. */
export interface Cell<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
}

/** A cell for `useState`. @param initial Its first value. */
export function createCell<T>(initial: T): Cell<T> {
  let value = initial;
  return {
    get: () => value,
    set(next) {
      value = next;
    },
  };
}
