import { createContext, type ReactElement, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { Elements } from './content.tsx';

/** How a message interrupts: `assertive` only for what must not be missed. */
export type Politeness = 'polite' | 'assertive';

/** Announces a message to assistive technology. Never a secret. */
export type Announce = (message: string, politeness?: Politeness) => void;

/** Delay before the text is set: text that is inserted together with its region is not announced. */
const DELAY_MS = 120;
const MERGE_MS = 1_000;
const CLEAR_MS = 5_000;

interface Timers {
  announce: ReturnType<typeof setTimeout> | undefined;
  clear: ReturnType<typeof setTimeout> | undefined;
  /** When the last announcement was made, by `performance.now()`. */
  last: number;
}

const AnnounceContext = createContext<Announce>(() => {});

/** The announce function of the nearest {@link Announcer}. Stable. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/**
 * Two live regions around its children, mounted before the first announcement: with an explicit `aria-live`, because a region
 * known only by its role is hidden while a modal dialog is open. Put one in every root and one inside every dialog.
 */
export function Announcer({ children }: { readonly children: Elements }): ReactElement {
  const polite = useQueue();
  const assertive = useQueue();
  const { enqueue: enqueuePolite } = polite;
  const { enqueue: enqueueAssertive } = assertive;
  const announce = useCallback<Announce>(
    (message, politeness = 'polite') => (politeness === 'polite' ? enqueuePolite : enqueueAssertive)(message),
    [enqueuePolite, enqueueAssertive],
  );
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div data-slot="ik-live" role="status" aria-live="polite" aria-atomic="true">
        {polite.text}
      </div>
      <div data-slot="ik-live" role="alert" aria-live="assertive" aria-atomic="true">
        {assertive.text}
      </div>
    </AnnounceContext.Provider>
  );
}

/** Joins the messages of one second into one announcement, without duplicates. */
function useQueue(): { readonly text: string; readonly enqueue: (message: string) => void } {
  const [text, setText] = useState('');
  const waiting = useRef<string[]>([]);
  const timers = useRef<Timers>({ announce: undefined, clear: undefined, last: Number.NEGATIVE_INFINITY });

  useEffect(() => {
    const pending = timers.current;
    return () => {
      clearTimeout(pending.announce);
      clearTimeout(pending.clear);
      pending.announce = undefined;
      waiting.current = [];
    };
  }, []);

  const enqueue = useCallback((message: string) => {
    if (message === '' || waiting.current.includes(message)) return;
    waiting.current.push(message);
    const pending = timers.current;
    if (pending.announce !== undefined) return;
    const since = performance.now() - pending.last;
    pending.announce = setTimeout(
      () => {
        pending.announce = undefined;
        pending.last = performance.now();
        setText(waiting.current.join(' '));
        waiting.current = [];
        clearTimeout(pending.clear);
        pending.clear = setTimeout(() => setText(''), CLEAR_MS);
      },
      Math.max(DELAY_MS, MERGE_MS - since),
    );
  }, []);
  return { text, enqueue };
}
