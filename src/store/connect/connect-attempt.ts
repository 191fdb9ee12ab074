import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import type { Timeouts } from '../../adapter/timeouts.ts';
import type { Account } from '../../definition/account.ts';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import type { ConnectEvent } from '../../flow/connect-state.ts';
import type { ConnectParsers } from './connect-calls.ts';
import type { PressContext } from './connect-context.ts';
import type { KitEvent } from '../client/kit-event.ts';
import type { FormValues } from './connect-save.ts';
import type { ConnectSnapshot } from './connect-snapshot.ts';
import type { SecretFields } from './secret-fields.ts';
import type { Timers } from '../client/timers.ts';

/** What an attempt needs. Functions are asked when they are needed, so nothing of an older render is kept. */
export interface ConnectStoreOptions {
  /** Frozen for the life of the attempt. */
  readonly definition: IntegrationDefinition;
  /** @default the recommended method, else the first */
  readonly methodId?: string | undefined;
  /** The account whose credential is to be replaced; absent to connect a new one. */
  readonly accountId?: string | undefined;
  getAdapter(): IntegrationAdapter;
  getTimeouts(): Timeouts;
  /** What is entered now, besides the secrets. */
  getEntry(): FormValues;
  /** What decides about presses besides the attempt itself. */
  getFacts(): PressContext;
  /** In milliseconds since 1970. */
  now(): number;
  readonly timers: Timers;
  /** A new id for every press of Finish, and one for the attempt. */
  newId(): string;
  loadParsers(): Promise<ConnectParsers>;
  /** Reports for the host's metrics. Must not throw. */
  emit(report: KitEvent): void;
  /** Once per attempt that ends well. `null`: the host stored it but did not send a readable account. Must not throw. */
  onStored(account: Account | null): void;
  /** The attempt was left while nobody knows whether Finish took effect: what lists show may be old. Must not throw. */
  onLeftUnknown(): void;
}

/** One connection attempt, live: the flow, the box and the calls. */
export interface ConnectStore {
  subscribe(listener: () => void): () => void;
  /** The same object until something changes. */
  getSnapshot(): ConnectSnapshot;
  /** A press that is off changes nothing; see `offReason`. */
  send(event: ConnectEvent): void;
  /** The secret fields of the method in use. */
  readonly fields: SecretFields;
  next(): void;
  test(): void;
  /** A new idempotency key per press. */
  finish(): void;
  selectMethod(id: string): void;
  /** Restarts the idle limit. */
  stay(): void;
  /** The page is looked at again: limits count by elapsed time. */
  wake(): void;
  /** The page is left or was kept in the back/forward cache: everything is wiped and every call left. */
  leave(): void;
  /** The attempt is on screen. May be called again after `dispose`. */
  open(): void;
  /** The attempt is off screen: everything is wiped and every call left. */
  dispose(): void;
  /** See `UseConnectFlowResult.supportBundle`. */
  supportBundle(): string;
}
