/** Whether the page is visible, as far as the browser reports. True where there is no browser. */
export function isPageVisible(): boolean {
  return globalThis.document?.visibilityState !== 'hidden';
}

/** Whether the page is visible and online, as far as the browser reports. True where there is no browser. */
export function isPageActive(): boolean {
  const page: Partial<Pick<typeof globalThis, 'navigator'>> = globalThis;
  return isPageVisible() && page.navigator?.onLine !== false;
}

/** Calls `run` whenever the page becomes hidden or visible; returns the function that ends it. */
export function onPageVisibility(run: () => void): () => void {
  const page = globalThis.document;
  page?.addEventListener('visibilitychange', run);
  return () => page?.removeEventListener('visibilitychange', run);
}
