import { useEffect } from 'react';

const LATEST_MS = 2_000;

/** Runs a load once when the browser has nothing better to do. @param load Stable; null = nothing is loaded. */
export function useIdleLoad(load: (() => void) | null): void {
  useEffect(() => {
    if (load === null) return;
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(load, LATEST_MS);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(load, { timeout: LATEST_MS });
    return () => cancelIdleCallback(request);
  }, [load]);
}
