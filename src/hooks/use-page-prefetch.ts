import { useEffect } from 'react';

/** What a person presses or types into. */
const CONTROL = 'a, button, input, select, textarea, summary, [role], [tabindex]';

/**
 * Loads a part when pointer, touch or focus reaches any control of the page: for a part that a control of the host opens,
 * which the library does not know. Runs once.
 *
 * @param load Stable.
 */
export function usePagePrefetch(load: () => void): void {
  useEffect(() => {
    function reached(event: Event): void {
      // The path, because an event out of a shadow root has that root's host as its target.
      if (!event.composedPath().some((node) => node instanceof Element && node.matches(CONTROL))) return;
      stop();
      load();
    }
    function stop(): void {
      for (const type of ['pointerover', 'focusin']) document.removeEventListener(type, reached, true);
    }
    for (const type of ['pointerover', 'focusin']) document.addEventListener(type, reached, true);
    return stop;
  }, [load]);
}
