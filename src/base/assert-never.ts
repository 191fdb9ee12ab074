/** Marks a branch that the types prove unreachable; a new union member makes it a compile error. */
export function assertNever(value: never): never {
  throw new TypeError(`Unreachable value: ${String(value)}`);
}
