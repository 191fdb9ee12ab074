import { useState } from 'react';

/** The value of an earlier render while it means the same, so that a host may write objects and arrays inline. */
export function useStable<T>(value: T, meansSame: (before: T, now: T) => boolean): T {
  const [held, setHeld] = useState({ value });
  if (Object.is(held.value, value) || meansSame(held.value, value)) return held.value;
  setHeld({ value });
  return value;
}
