import { useEffect, useState } from 'react';
import type { OnDemand } from '../base/load-once.ts';

/** Where the loading of a part is. */
export interface Arrival<T> {
  /** The part; null while it is on its way, failed or not wanted yet. */
  readonly here: T | null;
  /** It could not be loaded when it was wanted last. */
  readonly failed: boolean;
  /** Loads it again. */
  readonly retry: () => void;
}

/** A part that is loaded when it is wanted, if nothing has loaded it before. @param part Stable. */
export function useOnDemand<T>(part: OnDemand<T>, wanted: boolean): Arrival<T> {
  const [arrived, setArrived] = useState<boolean | null>(null);
  const here = part.now();
  const failed = arrived === false;
  const missing = wanted && here === null && !failed;
  useEffect(() => {
    if (!missing) return;
    let settle = setArrived;
    part.load().then(
      () => settle(true),
      () => settle(false),
    );
    return () => {
      settle = () => {};
    };
  }, [part, missing]);
  return { here, failed, retry: () => setArrived(null) };
}
