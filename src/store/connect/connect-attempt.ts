import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import type { Timeouts } from '../../adapter/timeouts.ts';
import type { Account } from '../../definition/account.ts';
import type { IntegrationDefinition, Method } from '../../definition/integration.ts';
import type { ConnectEvent, ConnectState, ConnectContext } from '../../flow/connect-state.ts';
import type { ConnectParsers } from './connect-calls.ts';
import type { KitEvent } from '../client/kit-event.ts';
import type { SecretFields, SecretFieldStatus } from './secret-fields.ts';
import type { Timers } from '../client/host-link.ts';
import type { Failure } from '../../definition/failure.ts';

/** What an attempt needs. Functions are called when their value is needed, so that no value of an older render is kept. */
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
  /** The attempt was left while it is unknown whether Finish took effect: lists may show old data. Must not throw. */
  onLeftUnknown(): void;
}

/** One connection attempt, live: the flow, the buffer and the calls. */
export interface ConnectStore {
  subscribe(listener: () => void): () => void;
  /** The same object until something changes. */
  getSnapshot(): ConnectSnapshot;
  /** A disabled press changes nothing; see `offReason`. */
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
  /** The page became visible again: limits count by elapsed time. */
  wake(): void;
  /** The page is left or was kept in the back/forward cache: everything is wiped and every call left. */
  leave(): void;
  /** The attempt is on screen. May be called again after `dispose`. */
  open(): void;
  /**
   * The attempt is off screen: everything is wiped and every call aborted. When a secret was entered before the first
   * `open`, this waits for the next task, and another `open` until then cancels it.
   */
  dispose(): void;
  /** See `UseConnectFlowResult.supportBundle`. */
  supportBundle(): string;
}

/** What is entered besides the secrets, at one moment. */
export interface FormValues {
  /** Visible fields that are part of the test, by name. */
  readonly values: Readonly<Record<string, string | boolean>>;
  /** Names of the visible secret fields. */
  readonly secrets: readonly string[];
  /** Ids of the requested capabilities. */
  readonly capabilities: readonly string[];
  /** The account's name here; absent when left empty. */
  readonly label?: string | undefined;
  /** When the key expires, as entered; absent when left empty. */
  readonly expiresAt?: string | undefined;
}

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

/** What decides about presses and is known outside the store: what is entered, and what the host allows. */
export interface PressContext extends Pick<ConnectContext, 'access' | 'fieldProblem' | 'finishProblem'> {
  /** Names of the visible secret fields that must be filled in. */
  readonly needed: readonly string[];
  /** Names of all visible secret fields. */
  readonly secrets: readonly string[];
}

/** Everything that decides about a press besides the state. */
export function contextOf(
  { secrets, coolDownUntil }: Pick<ConnectSnapshot, 'secrets' | 'coolDownUntil'>,
  facts: PressContext,
): ConnectContext {
  const { access, fieldProblem, finishProblem } = facts;
  const coolingDown = coolDownUntil !== null;
  return { access, fieldProblem, finishProblem, coolingDown, secrets: secretsOf(secrets, facts) };
}

/** An empty refusal is the same as nothing typed. */
function secretsOf(
  statuses: ConnectSnapshot['secrets'],
  { needed, secrets }: Pick<PressContext, 'needed' | 'secrets'>,
): ConnectContext['secrets'] {
  const refusals = secrets.map((name) => statuses[name]?.refusal?.code ?? 'empty');
  if (refusals.some((code) => code !== 'empty')) return 'refused';
  return needed.every((name) => statuses[name]?.content === 'typed') ? 'ready' : 'missing';
}
