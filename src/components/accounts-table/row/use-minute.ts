import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The present moment, renewed every minute, so that "3 minutes ago" stays true. @param now In milliseconds since 1970; stable. */
export function useMinute(now: () => number): number {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, [now]);
  return moment;
}
