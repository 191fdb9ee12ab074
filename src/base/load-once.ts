/** A module that is loaded on demand, once. All members are stable and need no `this`. */
export interface OnDemand<T> {
  /** Loads it. Rejects when it cannot be loaded; the next call tries again. */
  load(): Promise<T>;
  /** Starts to load it. Ignores a failure; the next `load` tries again. */
  prefetch(): void;
  /** The loaded value; null before. */
  now(): T | null;
}

/** Shares one call of `load` among all callers. */
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
