import type { Failure } from '../definition/failure.ts';
import { isAdapterError } from './is-adapter-error.ts';

/**
 * Turns whatever an adapter threw or rejected with into a failure. Reads no message: only a code that the adapter
 * chose, the kind of error, or the HTTP status of the host's answer.
 *
 * A failure that the adapter chose keeps its members as they came, the code too, which may be any text: it is from outside,
 * and is read by `parseFailure` before it is reported or shown. It is not checked here, because every page of cards would
 * load the list of codes for it.
 *
 * @param thrown Anything: an Error, a string, undefined, a Proxy that throws when read.
 * @param online Whether the browser believes it has a network.
 */
export function toFailure(thrown: unknown, online: boolean): Failure {
  if (isAdapterError(thrown)) return chosen(thrown);
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

function chosen(thrown: { readonly failure: Failure }): Failure {
  try {
    const { failure } = thrown;
    return typeof failure.code === 'string' ? failure : { code: 'unknown' };
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
