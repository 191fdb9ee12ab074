/** Runs the first handler, then the second unless the first prevented the default. */
export function chain<E extends { readonly defaultPrevented: boolean }>(
  first: ((event: E) => void) | undefined,
  second: ((event: E) => void) | undefined,
): (event: E) => void {
  return (event) => {
    first?.(event);
    if (!event.defaultPrevented) second?.(event);
  };
}

/** Ids for `aria-describedby`, or undefined when there is none. */
export function describedBy(...ids: readonly (string | false | null | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}
