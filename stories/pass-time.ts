const watches = new Set<(ms: number) => void>();

/** Lets a stage's clock be moved on; returns the function that ends it. */
export function onTimePassed(moveOn: (ms: number) => void): () => void {
  watches.add(moveOn);
  return () => watches.delete(moveOn);
}

/**
 * Lets time pass as if the page had slept that long, in milliseconds: the clocks of all stages move on, and the page
 * comes to the front again. Nothing waits.
 */
export function passTime(ms: number): void {
  for (const moveOn of watches) moveOn(ms);
  document.dispatchEvent(new Event('visibilitychange'));
}
