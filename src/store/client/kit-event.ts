import type { ChangeAction } from '../../definition/account-action.ts';
import type { FormatVerdict } from '../../definition/field.ts';
import type { FailureCode } from '../../definition/failure.ts';
import type { IntegrationAdapter } from '../../adapter/adapter.ts';

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
  | {
      /** A change other than connecting and rotating took effect. Once per press. */
      readonly type: 'account.changed';
      /** Which change. */
      readonly action: ChangeAction;
      /** Which definition. */
      readonly integrationId: string;
      /** The host's id of the account. */
      readonly accountId: string;
      /** From the press to the answer, in milliseconds. */
      readonly durationMs: number;
    }
  | {
      /** A call of the adapter failed: it was refused, did not reach the host, or its answer could not be read. */
      readonly type: 'call.failed';
      /** Which method. */
      readonly method: keyof IntegrationAdapter;
      /** Why. */
      readonly code: FailureCode;
      /** Which definition, when the call was about one. */
      readonly integrationId?: string | undefined;
      /** The host's id of the account, when the call was about one. */
      readonly accountId?: string | undefined;
      /** From the call to its end, in milliseconds. */
      readonly durationMs: number;
    }
  | {
      /**
       * The adapter answered with what is not of its type, or its code threw. Only in development, once for each mistake;
       * the console has it too.
       */
      readonly type: 'adapter.mistake';
      /** Which method. */
      readonly method: keyof IntegrationAdapter;
      /** Where, for example `answer.items[3].credential.state`; `rejection` = its code threw. Names only, never a value. */
      readonly path: string;
      /** What the type asks for, in words. */
      readonly expected: string;
      /** The type of what was there, or the name of the error. */
      readonly received: string;
    }
  | (KitEventSubject & {
      /** A component failed by a defect and shows a message with "Try again" in its place. Once per failure. */
      readonly type: 'component.failed';
      /** Which one. `AccountDialog` is the menu or a dialog of `AccountsTable`. */
      readonly component: 'IntegrationCard' | 'ConnectWizard' | 'AccountsTable' | 'AccountDialog' | 'TestConnection';
    })
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
