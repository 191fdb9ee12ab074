/** A part that is loaded on demand, once. All members are stable and need no `this`. */
export interface OnDemand<T> {
  /** Loads it. Rejects when it cannot be loaded; the next call then tries again. */
  load(): Promise<T>;
  /** Starts loading without waiting. A failure shows when the part is asked for. */
  prefetch(): void;
  /** What was loaded; null before. */
  now(): T | null;
}

/** Loads a part once, however often it is asked for. */
export function loadOnce<T>(load: () => Promise<T>): OnDemand<T> {
  let loaded: T | null = null;
  let loading: Promise<T> | null = null;
  const once = (): Promise<T> =>
    (loading ??= load().then(
      (part) => (loaded = part),
      (cause: unknown) => {
        loading = null;
        throw cause;
      },
    ));
  return { load: once, prefetch: () => void once().catch(() => {}), now: () => loaded };
}
