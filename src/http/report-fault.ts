import { isAdapterError } from '../adapter/is-adapter-error.ts';
import { toFailure } from '../adapter/to-failure.ts';
import type { Failure } from '../definition/failure.ts';
import { absorb } from '../base/absorb.ts';
import { type Redactor, SHAPES_ONLY } from '../definition/redact-failure.ts';
import type { ServeFault, ServeOptions } from './serve-options.ts';
import { safeFailure } from './without-secrets.ts';

/**
 * The failure for what was thrown on the server, with a correlation id, after it is reported to the operator. A client
 * that leaves is no fault.
 *
 * @param redactor Of what the client sent, for a failure that the adapter chose.
 */
export function reportFault(
  thrown: unknown,
  operation: ServeFault['operation'],
  onFault: ServeOptions<unknown>['onFault'],
  redactor: Redactor = SHAPES_ONLY,
): Failure {
  const failure = safeFailure(toFailure(thrown, true), redactor);
  if (failure.code === 'aborted') return failure;
  // Only `authenticate` knows the session: a 401 that was thrown here comes from a vendor or another service.
  const code = failure.code === 'host_signed_out' && !isAdapterError(thrown) ? 'unavailable' : failure.code;
  const { correlationId: chosen } = failure;
  const correlationId = typeof chosen === 'string' ? chosen : crypto.randomUUID();
  // The client's answer does not depend on the listener.
  absorb(() => onFault?.({ operation, code, correlationId }));
  return { ...failure, code, correlationId };
}
