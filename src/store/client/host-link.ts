import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import type { Timeouts } from '../../adapter/timeouts.ts';
import type { KitEvent } from './kit-event.ts';
import type { Timers } from './timers.ts';

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
