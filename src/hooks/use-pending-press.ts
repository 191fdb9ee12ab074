import { useCallback, useEffect, useState } from 'react';
import { useKit } from './context.ts';
import { useLatest } from './use-latest.ts';

/** How long a press is remembered, in milliseconds. After that, what it opens would surprise the person. */
export const PENDING_PRESS_MS = 5_000;

/** Whether what a press opens may be opened now: yes, not known yet, or no, with the reason in words. */
export type PressVerdict = 'open' | 'loading' | { readonly reason: string };

/** What {@link usePendingPress} needs. */
export interface PendingPressOptions<Press> {
  /** Asked at the press, and at every render while a press is remembered. */
  readonly verdictOf: (press: Press) => PressVerdict;
  /** Opens what was pressed: at once, or when the answer arrives in time. */
  readonly open: (press: Press) => void;
  /** The answer in words when nothing is known after {@link PENDING_PRESS_MS}. */
  readonly late: string;
}

/** Presses that only open something. */
export interface PendingPress<Press> {
  /** Takes a press. Call it whatever the verdict is. Stable. */
  readonly press: (press: Press) => void;
  /** The press that is remembered; null when there is none. */
  readonly waiting: Press | null;
  /** Why the newest press opened nothing, in words; null when there is nothing to say. Show it and announce it. */
  readonly answer: string | null;
}

interface Held<Press> {
  readonly press: Press;
  /** It waits no longer: it was refused, or it came to nothing in time. */
  readonly over: boolean;
}

/** The press that is remembered on this page. A newer one, of any component, replaces it. */
let newest: unknown = null;

/**
 * Remembers a press that only opens something while it is not known whether the person may: the newest on the page, for
 * {@link PENDING_PRESS_MS}. It is then carried out, or answered with the reason. Never for a press that changes something.
 */
export function usePendingPress<Press>(options: PendingPressOptions<Press>): PendingPress<Press> {
  const { timers } = useKit('usePendingPress()');
  const latest = useLatest(options);
  const [held, setHeld] = useState<Held<Press> | null>(null);
  const verdict = held === null ? null : options.verdictOf(held.press);
  const status = typeof verdict === 'string' ? verdict : 'refused';
  if (held !== null && !held.over && status === 'refused') setHeld({ ...held, over: true });
  if (held?.over === true && status === 'open') setHeld(null);

  useEffect(() => {
    if (held === null || held.over || status === 'refused') return;
    if (status === 'loading') {
      return timers.after(PENDING_PRESS_MS, () => setHeld(newest === held ? { ...held, over: true } : null));
    }
    if (newest === held) {
      newest = null;
      latest.current.open(held.press);
    }
    return timers.after(0, () => setHeld(null));
  }, [held, status, timers, latest]);

  const press = useCallback(
    (pressed: Press) => {
      const { verdictOf, open } = latest.current;
      const now = verdictOf(pressed);
      const next = now === 'open' ? null : { press: pressed, over: now !== 'loading' };
      newest = next;
      setHeld(next);
      if (next === null) open(pressed);
    },
    [latest],
  );
  const late = held?.over === true && status === 'loading' ? options.late : null;
  return {
    press,
    waiting: held !== null && !held.over && status === 'loading' ? held.press : null,
    answer: typeof verdict === 'object' ? (verdict?.reason ?? null) : late,
  };
}
