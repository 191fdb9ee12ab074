import { isPageActive } from './page-activity.ts';

/** Calls `run` whenever the page comes to the front or gets its network back; returns the function that ends it. */
export function onPageActive(run: () => void): () => void {
  const wake = (): void => {
    if (isPageActive()) run();
  };
  globalThis.document?.addEventListener('visibilitychange', wake);
  globalThis.window?.addEventListener('online', wake);
  return () => {
    globalThis.document?.removeEventListener('visibilitychange', wake);
    globalThis.window?.removeEventListener('online', wake);
  };
}
