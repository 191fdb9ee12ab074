import { type RefObject, useLayoutEffect } from 'react';

/**
 * Takes parts of the wizard out of reach while something is asked over them. Set on the node, because React 18 and 19
 * write this attribute differently.
 */
export function useInert(parts: readonly RefObject<HTMLElement | null>[], inert: boolean): void {
  useLayoutEffect(() => {
    for (const { current } of parts) current?.toggleAttribute('inert', inert);
  });
}
