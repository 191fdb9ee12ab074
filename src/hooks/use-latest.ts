import { type RefObject, useInsertionEffect, useRef } from 'react';

/**
 * The value of the newest committed render, for functions that outlive a render. Set before any other effect of the
 * same commit runs, so that effects of children read the new value too. Not to be read while rendering.
 */
export function useLatest<T>(value: T): Readonly<RefObject<T>> {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  });
  return latest;
}
