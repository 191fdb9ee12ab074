import { type RefObject, useInsertionEffect, useRef, useState } from 'react';

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

/** The value of an earlier render as long as it is equal, so that a host may write objects and arrays inline. */
export function useStable<T>(value: T, isEqual: (before: T, now: T) => boolean): T {
  const [kept, setKept] = useState({ value });
  if (Object.is(kept.value, value) || isEqual(kept.value, value)) return kept.value;
  setKept({ value });
  return value;
}
