import { type Failure, isFailureCode } from '../definition/failure.ts';
import { isAdapterError } from './adapter-error.ts';

/**
 * Turns whatever an adapter threw or rejected with into a failure. Reads no message: only a code that the adapter
 * chose, the kind of error, or the HTTP status of the host's answer.
 *
 * A failure that the adapter chose keeps its other members as they came: text from outside, to be parsed before it is
 * shown.
 *
 * @param thrown Anything: an Error, a string, undefined, a Proxy that throws when read.
 * @param online Whether the browser believes it has a network.
 */
export function toFailure(thrown: unknown, online: boolean): Failure {
  if (isAdapterError(thrown)) return chosenFailure(thrown);
  const name = read(thrown, 'name');
  if (name === 'AbortError') return { code: 'aborted' };
  if (!online) return { code: 'offline' };
  if (name === 'TimeoutError') return { code: 'timeout' };
  // The answer came and was no JSON, as from a proxy's error page.
  if (name === 'SyntaxError') return { code: 'unexpected_answer' };
  // A vendor's refusal is a value, so the status of a rejection is the host's own.
  if (read(thrown, 'status') === 401) return { code: 'host_signed_out' };
  return { code: 'unavailable' };
}

/** The failure that a host chose; `unknown` when its code is not one, or cannot be read. */
export function chosenFailure(thrown: { readonly failure: Failure }): Failure {
  try {
    const { failure } = thrown;
    return isFailureCode(failure.code) ? failure : { code: 'unknown' };
  } catch {
    return { code: 'unknown' };
  }
}

function read(thrown: unknown, member: 'name' | 'status'): unknown {
  try {
    return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, member) : undefined;
  } catch {
    return undefined;
  }
}
