import type { Account } from '../../definition/account.ts';
import type { Failure } from '../../definition/failure.ts';
import type { Method } from '../../definition/integration.ts';
import type { ConnectState } from '../../flow/connect-state.ts';
import type { SecretFieldStatus } from './secret-fields.ts';

/** Everything that is known of an attempt, in one object that is replaced on change. No value of a secret. */
export interface ConnectSnapshot {
  readonly state: ConnectState;
  /** The method in use. */
  readonly method: Method;
  /** The account whose credential is replaced, or is offered for it, as last read. */
  readonly account: Account | null;
  /** Where the reading of that account is. */
  readonly reading: 'idle' | 'reading' | Failure;
  /** When another test may be made, in milliseconds since 1970; null when now. */
  readonly coolDownUntil: number | null;
  /** Seconds until the secret is wiped, only during the last 30; null otherwise. */
  readonly wipesInSeconds: number | null;
  /** By name of the secret field. */
  readonly secrets: Readonly<Record<string, SecretFieldStatus>>;
  /** Last four characters of the tested secrets, by field name; empty without a pass. */
  readonly lastFour: Readonly<Record<string, string>>;
}
