import type { FormatVerdict } from '../definition/format-hints.ts';
import type { FailureCode } from '../definition/failure.ts';
import type { StoreEvent } from '../store/store-event.ts';

/** What an event of a wizard or a test is about. */
export interface KitEventSubject {
  /** Which definition. */
  readonly integrationId: string;
  /** The host's id of the account whose credential is replaced or tested. Absent when connecting. */
  readonly accountId?: string | undefined;
}

/**
 * Something that happened, for the host's own metrics; reported through the provider's `onEvent`.
 *
 * Ids, codes and durations only: no string that a person typed or a vendor sent, and nothing about a key but the kind
 * it looks like.
 */
export type KitEvent =
  | StoreEvent
  | (KitEventSubject & {
      /** A wizard opened. Once per opening. */
      readonly type: 'wizard.opened';
    })
  | (KitEventSubject & {
      /** A step came on screen. */
      readonly type: 'wizard.step_viewed';
      /** Which of the two. */
      readonly step: 'configure' | 'test';
    })
  | (KitEventSubject & {
      /** A wizard closed. Once per opening. */
      readonly type: 'wizard.closed';
      /** Whether something was stored. */
      readonly outcome: 'done' | 'abandoned';
      /** How long it was open, in milliseconds. */
      readonly durationMs: number;
    })
  | (KitEventSubject & {
      /** Something was pasted into a secret field. */
      readonly type: 'key.pasted';
      /** What it looks like by the field's hints. Never the value, never its length. */
      readonly verdict: FormatVerdict['verdict'];
    })
  | (KitEventSubject & {
      /** A test started. */
      readonly type: 'test.started';
      /** Number of the attempt, the same in every event of it. */
      readonly runId: string;
    })
  | (KitEventSubject & {
      /** One line of a test ended. */
      readonly type: 'test.check_finished';
      /** Number of the attempt. */
      readonly runId: string;
      /** `credential`, `identity`, the id of a capability of the definition, or `other`. */
      readonly checkId: string;
      /** How it ended. */
      readonly status: 'passed' | 'warning' | 'failed' | 'skipped';
      /** Why, when it failed or warns. */
      readonly code?: FailureCode | undefined;
      /** From the start of the test, in milliseconds. */
      readonly durationMs: number;
    })
  | (KitEventSubject & {
      /** A test ended. Once per start. */
      readonly type: 'test.finished';
      /** Number of the attempt. */
      readonly runId: string;
      /** How it ended. `failed` holds a vendor's "no" and a test that could not be made. */
      readonly outcome: 'passed' | 'failed' | 'cancelled';
      /** Why, when it failed. */
      readonly code?: FailureCode | undefined;
      /** From its start, in milliseconds. */
      readonly durationMs: number;
    })
  | (KitEventSubject & {
      /** A new account was stored, or a credential replaced. */
      readonly type: 'account.connected' | 'account.rotated';
      /** Number of the attempt. */
      readonly runId: string;
      /** From the press of Finish, in milliseconds. */
      readonly durationMs: number;
    });
