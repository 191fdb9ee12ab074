import type { Account } from '../definition/account.ts';
import type { FailureCode } from '../definition/failure.ts';

/** What `onConnected`, `onRotated` and `onDisconnected` of every component are called with. */
export interface AccountOutcome {
  /** Id of the definition. */
  readonly integrationId: string;
  /** The host's id of the account. Absent when the host stored it and did not send back which one it is. */
  readonly accountId?: string | undefined;
  /** The account after the change; null when it was removed, or the host did not send a readable one. */
  readonly account: Account | null;
}

/** What `onTested` of every component is called with, after every test that ended. Holds no key and no vendor text. */
export interface TestOutcome {
  /** Id of the definition. */
  readonly integrationId: string;
  /** The host's id of the account whose credential was tested or is replaced. Absent while connecting a new one. */
  readonly accountId?: string | undefined;
  /** How it ended. `failed`: the vendor refused, or the test could not be made. */
  readonly outcome: 'passed' | 'failed' | 'cancelled';
  /** Why it failed. Absent otherwise. */
  readonly code?: FailureCode | undefined;
}

/** How a dialog came to be closed. `outside` only when nothing was entered; `context` when `contextKey` changed. */
export type CloseReason = 'escape' | 'outside' | 'close-button' | 'cancel' | 'done' | 'context';

/** What `onClose` is called with. */
export interface CloseOutcome {
  /** How it came to be closed. */
  readonly reason: CloseReason;
}

/** What `onStepChange` is called with. */
export interface StepChange {
  /** The step that is on screen now. */
  readonly step: 'configure' | 'test' | 'done';
}
