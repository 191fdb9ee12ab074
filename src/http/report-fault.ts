import { isAdapterError } from '../adapter/is-adapter-error.ts';
import { toFailure } from '../adapter/to-failure.ts';
import type { Failure } from '../definition/failure.ts';
import { absorb } from '../base/absorb.ts';
import { type Redactor, SHAPES_ONLY } from '../definition/redact-failure.ts';
import type { ServeFault, ServeOptions } from './serve-options.ts';
import { safeFailure } from './without-secrets.ts';

/**
 * The failure of whatever was thrown on the server, with a correlation id, after telling the operator. A client that
 * left is no fault.
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
  // Only `authenticate` tells who is signed in: a 401 that was thrown here is a vendor's or another service's.
  const code = failure.code === 'host_signed_out' && !isAdapterError(thrown) ? 'unavailable' : failure.code;
  const { correlationId: chosen } = failure;
  const correlationId = typeof chosen === 'string' ? chosen : crypto.randomUUID();
  // The client's answer does not depend on who listens.
  absorb(() => onFault?.({ operation, code, correlationId }));
  return { ...failure, code, correlationId };
}
