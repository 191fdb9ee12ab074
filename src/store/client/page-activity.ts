/** Whether the page is visible and online, as far as the browser reports. True where there is no browser. */
export function isPageActive(): boolean {
  const page: Partial<Pick<typeof globalThis, 'document' | 'navigator'>> = globalThis;
  return page.document?.visibilityState !== 'hidden' && page.navigator?.onLine !== false;
}
