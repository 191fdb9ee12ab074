import type { Action } from '../adapter/access.ts';
import type { IntegrationAdapter } from '../adapter/adapter.ts';

/** An adapter method that is one request with one answer. `subscribe` is a stream of its own. */
export type Operation = Exclude<keyof IntegrationAdapter, 'subscribe'>;

/** A method that an adapter may leave out. */
export type OptionalMethod = Exclude<
  keyof IntegrationAdapter,
  'listAccounts' | 'testCredential' | 'connectAccount' | 'rotateCredential'
>;

/** How an operation behaves on the road. */
export interface OperationRule {
  /**
   * `read` and `test` end when the client leaves; a `mutation` runs to its end. A `test` may answer as a stream of
   * checks.
   */
  readonly kind: 'read' | 'test' | 'mutation';
  /** What the person must be allowed to do; `connectOrRotate` = `rotate` when an account is named, else `connect`. */
  readonly action: Action | 'connectOrRotate' | null;
}

/** Every operation. The one table that client, server and description share. */
export const OPERATIONS: Readonly<Record<Operation, OperationRule>> = {
  listAccounts: { kind: 'read', action: null },
  testCredential: { kind: 'test', action: 'connectOrRotate' },
  connectAccount: { kind: 'mutation', action: 'connect' },
  rotateCredential: { kind: 'mutation', action: 'rotate' },
  summarizeIntegrations: { kind: 'read', action: null },
  getAccess: { kind: 'read', action: null },
  retestAccount: { kind: 'test', action: 'retest' },
  renameAccount: { kind: 'mutation', action: 'rename' },
  pauseAccount: { kind: 'mutation', action: 'pause' },
  syncNow: { kind: 'mutation', action: 'syncNow' },
  previewDisconnect: { kind: 'read', action: 'disconnect' },
  disconnectAccount: { kind: 'mutation', action: 'disconnect' },
  openSession: { kind: 'mutation', action: 'connectOrRotate' },
  startAuthorization: { kind: 'mutation', action: null },
};

/** Last part of the address of the stream of changes. */
export const EVENTS_PATH = 'events';

/** Content type of a streamed answer: one JSON object a line (https://github.com/ndjson/ndjson-spec). */
export const STREAM_TYPE = 'application/x-ndjson';

/** Whether a text names an operation. */
export function isOperation(name: string): name is Operation {
  return Object.hasOwn(OPERATIONS, name);
}
