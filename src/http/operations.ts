import { ADAPTER_METHODS, METHOD_NAMES, type MethodOfKind } from '../adapter/adapter-methods.ts';

/** An adapter method that is one request with one answer. `subscribe` is a stream of its own. */
export type Operation = MethodOfKind<'read' | 'test' | 'mutation'>;

/** Every operation, in the order of the table of methods. */
export const OPERATIONS: readonly Operation[] = METHOD_NAMES.filter(isOperation);

/** Last part of the address of the stream of changes. */
export const EVENTS_PATH = 'events';

/** Content type of a streamed answer: one JSON object a line (https://github.com/ndjson/ndjson-spec). */
export const STREAM_TYPE = 'application/x-ndjson';

/** Whether a text names an operation. */
export function isOperation(name: string): name is Operation {
  // SAFETY: the table has this key.
  return (
    Object.hasOwn(ADAPTER_METHODS, name) && ADAPTER_METHODS[name as keyof typeof ADAPTER_METHODS].kind !== 'stream'
  );
}
