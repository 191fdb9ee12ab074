import { useEffect } from 'react';
import type { UseAccountActionsResult } from '../../../hooks/accounts-result.ts';

/** How long "Renamed." stays. What failed, or says more than that, stays until it is dismissed. In milliseconds. */
const PASSES_AFTER_MS = 6_000;

/** Takes away the results that need no answer. @param dismiss Stable. */
export function usePassingResults(
  states: UseAccountActionsResult['states'],
  dismiss: (accountId: string) => void,
): void {
  const passing = [...states]
    .filter(
      ([, state]) => state.at === 'changed' && state.request.action !== 'disconnect' && state.notices.length === 0,
    )
    .map(([id]) => id);
  const key = JSON.stringify(passing);
  useEffect(() => {
    const timers = (JSON.parse(key) as readonly string[]).map((id) => setTimeout(() => dismiss(id), PASSES_AFTER_MS));
    return () => timers.forEach(clearTimeout);
  }, [key, dismiss]);
}
