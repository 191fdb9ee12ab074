import { afterEach } from 'vitest';

/** Makes the page hidden or visible, as a browser does; visible again after each test. Needs jsdom. */
export function pageVisibility(): (visible: boolean) => void {
  function become(visible: boolean): void {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (visible ? 'visible' : 'hidden'),
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }
  afterEach(() => {
    Reflect.deleteProperty(document, 'visibilityState');
  });
  return become;
}
