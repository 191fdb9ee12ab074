import { useKit } from './context.ts';
import { useIdleLoad } from './use-idle-load.ts';

/** Handlers for the element whose controls need a part that is loaded on demand. */
export interface PrefetchHandlers {
  /** Also for touch and pens without hover: the browser sends it before `pointerdown` (https://www.w3.org/TR/pointerevents3/#the-pointerenter-event). */
  readonly onPointerEnter: () => void;
  /** For the keyboard. React's `onFocus` also fires for every control inside. */
  readonly onFocus: () => void;
}

/**
 * Loads a part before it is needed: when pointer, touch or focus reaches the element that gets the handlers, and in idle
 * time where the host chose that by the provider's `prefetch`.
 *
 * @param load Stable. Harmless when it is called again.
 */
export function usePrefetch(load: () => void): PrefetchHandlers {
  const { prefetch } = useKit('A component');
  useIdleLoad(prefetch === 'idle' ? load : null);
  return { onPointerEnter: load, onFocus: load };
}
