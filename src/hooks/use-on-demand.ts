import { useEffect, useState } from 'react';
import type { OnDemand } from '../base/load-once.ts';

/** Where the loading of a part is. */
export interface Arrival<T> {
  /** The part; null while it is on its way, failed or not wanted yet. */
  readonly here: T | null;
  /** It could not be loaded. */
  readonly failed: boolean;
  /** Loads it again. */
  readonly retry: () => void;
}

/** A part that is loaded when it is wanted, if nothing has loaded it before. @param part Stable. */
export function useOnDemand<T>(part: OnDemand<T>, wanted: boolean): Arrival<T> {
  const [outcome, setOutcome] = useState<'open' | 'here' | 'failed'>('open');
  const here = part.now();
  const failed = outcome === 'failed' && here === null;
  const missing = wanted && here === null && !failed;
  useEffect(() => {
    if (!missing) return;
    let left = false;
    const settle = (next: 'here' | 'failed') => () => left || setOutcome(next);
    part.load().then(settle('here'), settle('failed'));
    return () => {
      left = true;
    };
  }, [part, missing]);
  return { here, failed, retry: () => setOutcome('open') };
}
