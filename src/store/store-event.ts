import type { IntegrationAdapter } from '../adapter/adapter.ts';
import type { FailureCode } from '../definition/failure.ts';

/** What stores report of their work, for the host's own metrics. Ids and codes only; no string from a person or a vendor. */
export type StoreEvent =
  | {
      /** A change other than connecting and rotating took effect. Once per press. */
      readonly type: 'account.changed';
      /** Which change. */
      readonly action: 'rename' | 'pause' | 'syncNow' | 'disconnect';
      /** Which definition. */
      readonly integrationId: string;
      /** The host's id of the account. */
      readonly accountId: string;
      /** From the press to the answer, in milliseconds. */
      readonly durationMs: number;
    }
  | {
      /** A call of the adapter came to nothing: it was refused, failed on the road, or its answer could not be read. */
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
    };
