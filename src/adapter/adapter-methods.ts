import type { Action, METHOD_OF_ACTION } from '../definition/account-action.ts';
import type { IntegrationAdapter } from './adapter.ts';
import type { Timeouts } from './timeouts.ts';

/** Name of an adapter method. */
export type AdapterMethod = keyof IntegrationAdapter;

type IsRequired<M extends AdapterMethod> = object extends Pick<IntegrationAdapter, M> ? false : true;

/** How a method behaves, see `AdapterMethodRule.kind`. */
type MethodKind = 'read' | 'test' | 'mutation' | 'stream';

type KindOf<M extends AdapterMethod> =
  ReturnType<Required<IntegrationAdapter>[M]> extends Promise<unknown> ? Exclude<MethodKind, 'stream'> : 'stream';

type MethodOfAction = typeof METHOD_OF_ACTION;

/** The action that a method carries out, see `METHOD_OF_ACTION`. */
type ControlOf<M extends AdapterMethod> = [CarriedOutBy<M>] extends [never] ? null : CarriedOutBy<M>;

type CarriedOutBy<M extends AdapterMethod> = { [A in Action]: MethodOfAction[A] extends M ? A : never }[Action];

/** What holds for one method of the adapter. */
interface AdapterMethodRule<M extends AdapterMethod> {
  /** Whether every adapter has it. */
  readonly required: IsRequired<M>;
  /**
   * `read` and `test` end when the caller leaves; a `mutation` runs to its end; a `test` reports checks while it runs;
   * a `stream` answers until it is stopped. Over HTTP a `stream` is `GET events`, every other kind `POST {method}`.
   * The kind also decides the time limit of a call, see {@link limitOf}.
   */
  readonly kind: KindOf<M>;
  /** What the person must be allowed to do; `connectOrRotate` = `rotate` when an account is named, else `connect`. */
  readonly action: Action | 'connectOrRotate' | null;
  /** The action that this method carries out: without the method the action has no control. */
  readonly control: ControlOf<M>;
}

/**
 * Every method of `IntegrationAdapter`. Client, server, description and components derive every fact about a method from
 * its row; what a page of cards needs is in `METHOD_OF_ACTION` and in `required-methods.ts`.
 */
export const ADAPTER_METHODS = {
  listAccounts: { required: true, kind: 'read', action: null, control: null },
  testCredential: { required: true, kind: 'test', action: 'connectOrRotate', control: null },
  connectAccount: { required: true, kind: 'mutation', action: 'connect', control: 'connect' },
  rotateCredential: { required: true, kind: 'mutation', action: 'rotate', control: 'rotate' },
  summarizeIntegrations: { required: false, kind: 'read', action: null, control: null },
  getAccess: { required: false, kind: 'read', action: null, control: null },
  retestAccount: { required: false, kind: 'test', action: 'retest', control: 'retest' },
  renameAccount: { required: false, kind: 'mutation', action: 'rename', control: 'rename' },
  pauseAccount: { required: false, kind: 'mutation', action: 'pause', control: 'pause' },
  syncNow: { required: false, kind: 'mutation', action: 'syncNow', control: 'syncNow' },
  previewDisconnect: { required: false, kind: 'read', action: 'disconnect', control: null },
  disconnectAccount: { required: false, kind: 'mutation', action: 'disconnect', control: 'disconnect' },
  subscribe: { required: false, kind: 'stream', action: null, control: null },
  openSession: { required: false, kind: 'mutation', action: 'connectOrRotate', control: null },
  startAuthorization: { required: false, kind: 'mutation', action: null, control: null },
} as const satisfies { readonly [M in AdapterMethod]-?: AdapterMethodRule<M> };

/** The type of {@link ADAPTER_METHODS}. */
export type AdapterMethodTable = typeof ADAPTER_METHODS;

type Table = AdapterMethodTable;

/** The methods of some kinds. */
export type MethodOfKind<K extends MethodKind> = {
  [M in AdapterMethod]: Table[M]['kind'] extends K ? M : never;
}[AdapterMethod];

/** A method that an adapter may leave out. */
export type OptionalMethod = { [M in AdapterMethod]: Table[M]['required'] extends true ? never : M }[AdapterMethod];

/** Names of all methods. */
// SAFETY: the table has these keys and no others.
export const METHOD_NAMES = Object.keys(ADAPTER_METHODS) as readonly AdapterMethod[];

/**
 * What a person must be allowed to do for a call; null = looking is enough.
 *
 * @param accountId The account that the input names.
 */
export function actionOf(method: AdapterMethod, accountId: unknown): Action | null {
  const { action } = ADAPTER_METHODS[method];
  if (action !== 'connectOrRotate') return action;
  return accountId === undefined ? 'connect' : 'rotate';
}

const LIMIT_OF_KIND = { read: 'listMs', test: 'testMs', mutation: 'mutationMs' } as const;

/** How long a call of a method may take in the page, in milliseconds. */
export function limitOf(method: MethodOfKind<'read' | 'test' | 'mutation'>, timeouts: Timeouts): number {
  return timeouts[LIMIT_OF_KIND[ADAPTER_METHODS[method].kind]];
}
