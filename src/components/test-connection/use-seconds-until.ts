import { useEffect, useState } from 'react';

/**
 * Whole seconds until a moment, counted down once a second; 0 when it has come or when there is none.
 *
 * @param moment In milliseconds since 1970; null = no wait.
 * @param now The host's clock. Stable.
 */
export function useSecondsUntil(moment: number | null, now: () => number): number {
  const left = (): number => (moment === null ? 0 : Math.max(0, Math.ceil((moment - now()) / 1_000)));
  const [, redraw] = useState(0);
  const seconds = left();
  useEffect(() => {
    if (seconds === 0) return;
    const timer = setTimeout(() => redraw((count) => count + 1), 1_000);
    return () => clearTimeout(timer);
  });
  return seconds;
}
