import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import type { Timeouts } from '../../adapter/timeouts.ts';
import type { KitEvent } from './kit-event.ts';

/** What stores need of the host. Functions answer with what the host gave last, so nothing is kept from an older render. */
export interface HostLink {
  /** The adapter for the next call. */
  getAdapter(): IntegrationAdapter;
  /** Limits for the next call. */
  getTimeouts(): Timeouts;
  /** Days before the end of a key at which it counts as expiring. */
  getWarningDays(): readonly number[];
  /** Present moment, in milliseconds since 1970, by the host's clock if it gave one. */
  now(): number;
  /** Delays. */
  readonly timers: Timers;
  /** Reports to the host; never throws. */
  emit(event: KitEvent): void;
}

/** The only source of delays, so that a test moves time by hand. */
export interface Timers {
  /** Calls `run` once after `delayMs` milliseconds; returns the function that prevents it, harmless afterwards. */
  after(delayMs: number, run: () => void): () => void;
}

/** Longest delay that browsers honour; a longer one would fire at once (https://html.spec.whatwg.org/#timers). */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** Time as it passes on the machine. */
export const systemTimers: Timers = {
  after(delayMs, run) {
    const id = setTimeout(run, Math.min(Math.max(delayMs, 0), LONGEST_DELAY_MS));
    return () => clearTimeout(id);
  },
};
