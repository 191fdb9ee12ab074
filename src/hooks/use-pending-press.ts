import { useEffect, useState } from 'react';
import { useLatest } from './use-latest.ts';

/** How long a press is remembered, in milliseconds. After that, what it opens would surprise the person. */
export const PENDING_PRESS_MS = 5_000;

/** Whether what a press opens may be opened now: yes, not known yet, or no, with a message. */
export type PressVerdict = 'open' | 'loading' | { readonly reason: string };

/** What {@link usePendingPress} needs. */
export interface PendingPressOptions<Press> {
  /** Called at the press, and at every render while a press is remembered. */
  readonly verdictOf: (press: Press) => PressVerdict;
  /** Opens what was pressed: at once, or when the answer arrives in time. */
  readonly open: (press: Press) => void;
  /** The message when access is still unknown after {@link PENDING_PRESS_MS}. */
  readonly late: string;
}

/** Presses that only open something. */
export interface PendingPress<Press> {
  /** Handles a press. Call it for every press, allowed or not. Use the result of the newest render only. */
  readonly press: (press: Press) => void;
  /** Why the newest press opened nothing, as text; null when there is no reason. Show and announce it. */
  readonly answer: string | null;
}

interface Pending<Press> {
  readonly press: Press;
  /** It is no longer pending: it was refused, or access was not known in time. */
  readonly over: boolean;
}

/** The press that is remembered on this page. A newer one, of any component, replaces it. */
let newest: unknown = null;

/**
 * Remembers a press that only opens something while it is not known whether the person may: the newest on the page, for
 * {@link PENDING_PRESS_MS}. It is then carried out, or answered with the reason. Never for a press that changes something.
 */
export function usePendingPress<Press>(options: PendingPressOptions<Press>): PendingPress<Press> {
  const { verdictOf, open, late } = options;
  const carryOut = useLatest(open);
  const [pending, setPending] = useState<Pending<Press> | null>(null);
  const verdict = pending && verdictOf(pending.press);
  const waits = pending !== null && !pending.over;
  if (waits && verdict !== 'loading' && verdict !== 'open') setPending({ ...pending, over: true });

  useEffect(() => {
    if (!waits) return;
    const opens = verdict === 'open';
    if (opens && newest === pending) {
      newest = null;
      carryOut.current(pending.press);
    }
    const timer = setTimeout(
      () => setPending(newest === pending ? { ...pending, over: true } : null),
      opens ? 0 : PENDING_PRESS_MS,
    );
    return () => clearTimeout(timer);
  }, [waits, pending, verdict, carryOut]);

  return {
    press(press) {
      const now = verdictOf(press);
      newest = { press, over: now !== 'loading' };
      setPending(now === 'open' ? null : (newest as Pending<Press>));
      if (now === 'open') open(press);
    },
    answer:
      typeof verdict === 'object'
        ? (verdict?.reason ?? null)
        : pending?.over === true && verdict === 'loading'
          ? late
          : null,
  };
}
