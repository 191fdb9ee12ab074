import type { Call } from '../adapter/adapter.ts';
import { AdapterError } from '../adapter/adapter-error.ts';
import type { Failure } from '../definition/failure.ts';
import type { MethodName } from './script.ts';
import type { ScriptedHost } from './scripted-host.ts';

/**
 * Runs one scripted call: waits, misbehaves as the script says, or does the work.
 *
 * @param refuse Builds the method's own "no" from a failure.
 */
export async function withFaults<T>(
  host: ScriptedHost,
  method: MethodName,
  call: Call,
  delayMs: number,
  work: () => T | Promise<T>,
  refuse: (failure: Failure) => T,
): Promise<T> {
  const fault = host.takeFault(method);
  if (fault?.kind === 'hang') return new Promise<never>(() => {});
  if (fault === null || fault.kind !== 'lose') call.signal.throwIfAborted();
  if (fault?.kind !== 'lose' && delayMs > 0) await host.clock.wait(delayMs, call.signal);
  switch (fault?.kind) {
    case undefined:
      return work();
    case 'refuse':
      return refuse(fault.failure);
    case 'reject':
      throw new AdapterError(fault.failure);
    case 'throw':
      throw fault.thrown;
    case 'lie':
      // SAFETY: lying about the type is this fault's purpose; the library must parse it away.
      return fault.answer as T;
    case 'lose':
      await work();
      await host.clock.wait(delayMs);
      throw new AdapterError({ code: 'unavailable' });
  }
}
