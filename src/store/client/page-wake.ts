import { isPageActive, onPageVisibility } from './page-activity.ts';

/** Calls `run` whenever the page becomes visible or is online again; returns the function that ends it. */
export function onPageActive(run: () => void): () => void {
  const wake = (): void => {
    if (isPageActive()) run();
  };
  const stop = onPageVisibility(wake);
  globalThis.window?.addEventListener('online', wake);
  return () => {
    stop();
    globalThis.window?.removeEventListener('online', wake);
  };
}
