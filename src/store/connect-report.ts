import type { FormatVerdict } from '../definition/format-hints.ts';
import type { FailureCode } from '../definition/failure.ts';
import type { StoreEvent } from './store-event.ts';

/** What a report is about. */
interface Subject {
  /** Which definition. */
  readonly integrationId: string;
  /** The host's id of the account whose credential is replaced. Absent when connecting. */
  readonly accountId?: string | undefined;
}

/** What an attempt reports of itself, for the host's own metrics. Ids, codes and durations; no string of a vendor. */
export type ConnectReport =
  | Extract<StoreEvent, { type: 'call.failed' }>
  | (Subject &
      (
        | { readonly type: 'wizard.opened' }
        | { readonly type: 'wizard.step_viewed'; readonly step: 'configure' | 'test' }
        | { readonly type: 'wizard.closed'; readonly outcome: 'done' | 'abandoned'; readonly durationMs: number }
        | { readonly type: 'key.pasted'; readonly verdict: FormatVerdict['verdict'] }
        | { readonly type: 'test.started'; readonly runId: string }
        | {
            readonly type: 'test.check_finished';
            readonly runId: string;
            readonly checkId: string;
            readonly status: 'passed' | 'warning' | 'failed' | 'skipped';
            readonly code?: FailureCode | undefined;
            readonly durationMs: number;
          }
        | {
            readonly type: 'test.finished';
            readonly runId: string;
            readonly outcome: 'passed' | 'failed' | 'cancelled';
            readonly code?: FailureCode | undefined;
            readonly durationMs: number;
          }
        | {
            readonly type: 'account.connected' | 'account.rotated';
            readonly runId: string;
            readonly durationMs: number;
          }
      ));
