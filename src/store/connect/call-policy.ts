import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import { clampRetry } from '../../definition/retry-after.ts';
import type { Failure } from '../../definition/failure.ts';
import { FAILURE_TRAITS } from '../../definition/failure-traits.ts';
import type { KitEvent } from '../client/kit-event.ts';
import type { Timers } from '../client/host-link.ts';

/** How long a typed secret is kept after the host's sign-in ended. 60 seconds, in milliseconds. */
const SESSION_GRACE_MS = 60_000;

/** Dependencies of a call policy. */
export interface CallPolicyOptions {
  readonly integrationId: string;
  now(): number;
  readonly timers: Timers;
  emit(report: KitEvent): void;
  /** {@link SESSION_GRACE_MS} after the host's sign-in ended, unless a call was answered since. */
  onSessionEnded(): void;
  /** When calls may be made again, in milliseconds since 1970; null when now. */
  onCoolDown(until: number | null): void;
}

/** Reacts to how calls ended, beyond the state of the attempt. */
export interface CallPolicy {
  /** A call ended, well (null) or not. */
  ended(method: keyof IntegrationAdapter, failure: Failure | null, startedAt: number): void;
  /** Looks now; for a page that wakes up. */
  check(): void;
  /** Stops waiting for anything. */
  stop(): void;
}

/** Observes the calls of one attempt: a rate limit of the vendor, the end of the host's sign-in. */
export function createCallPolicy(options: CallPolicyOptions): CallPolicy {
  const { integrationId, now, timers, emit } = options;
  let sessionEndsAt: number | null = null;
  let coolsUntil: number | null = null;
  let stopTimer = (): void => {};

  function check(): void {
    stopTimer();
    if (coolsUntil !== null && now() >= coolsUntil) {
      coolsUntil = null;
      options.onCoolDown(null);
    }
    if (sessionEndsAt !== null && now() >= sessionEndsAt) {
      sessionEndsAt = null;
      options.onSessionEnded();
    }
    const next = Math.min(coolsUntil ?? Infinity, sessionEndsAt ?? Infinity);
    if (next !== Infinity) stopTimer = timers.after(next - now(), check);
  }

  return {
    ended(method, failure, startedAt) {
      if (failure?.code === 'host_signed_out') sessionEndsAt ??= now() + SESSION_GRACE_MS;
      else if (failure === null || FAILURE_TRAITS[failure.code].fromTransport !== true) sessionEndsAt = null;
      if (failure !== null) {
        emit({ type: 'call.failed', method, code: failure.code, integrationId, durationMs: now() - startedAt });
        const retryAfterMs = failure.code === 'rate_limited' ? clampRetry(failure.retryAfterMs) : undefined;
        if (retryAfterMs !== undefined) {
          coolsUntil = now() + retryAfterMs;
          options.onCoolDown(coolsUntil);
        }
      }
      check();
    },
    check,
    stop() {
      stopTimer();
      sessionEndsAt = null;
      if (coolsUntil === null) return;
      coolsUntil = null;
      options.onCoolDown(null);
    },
  };
}
