import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import type { Failure } from '../../definition/failure.ts';
import type { HostLink } from './host-link.ts';
import { loadParsers } from './load-parsers.ts';

/** What a call was about. */
interface CallSubject {
  readonly method: keyof IntegrationAdapter;
  readonly integrationId?: string | undefined;
  readonly accountId?: string | undefined;
}

/** A call that came to nothing. */
interface FailedCall {
  readonly kind: 'failure';
  readonly failure: Failure;
}

/**
 * Reports a failed call to the host's metrics, by its code, and makes its failure fit to be shown: what a host's error
 * carries beside its code is text from outside.
 *
 * @param startedAt When the first try began, in milliseconds since 1970.
 */
export async function reportFailure(
  host: HostLink,
  subject: CallSubject,
  failed: FailedCall,
  startedAt: number,
): Promise<FailedCall> {
  const { method, integrationId, accountId } = subject;
  const { code } = failed.failure;
  host.emit({
    type: 'call.failed',
    method,
    code,
    integrationId,
    accountId,
    durationMs: Math.max(0, host.now() - startedAt),
  });
  const parsers = await loadParsers().catch(() => null);
  return { kind: 'failure', failure: parsers === null ? { code } : parsers.parseFailure(failed.failure) };
}
