import type { AccountActionEvent } from '../../flow/account-state.ts';
import type { HostLink } from '../client/host-link.ts';
import { readAdapter } from '../client/read-adapter.ts';

/** Asks what a disconnect would do. Reports `previewed` or `previewFailed`; nothing after an abort. */
export async function runPreview(
  host: HostLink,
  { integrationId, accountId }: { readonly integrationId: string; readonly accountId: string },
  signal: AbortSignal,
  report: (event: AccountActionEvent) => void,
): Promise<void> {
  const outcome = await readAdapter(
    host,
    {
      method: 'previewDisconnect',
      integrationId,
      accountId,
      ask: (adapter, inner) => adapter.previewDisconnect?.({ accountId }, { signal: inner }),
      parse: (parsers, answer) => parsers.parseDisconnectPreview(answer),
    },
    { signal },
  );
  if (outcome.kind === 'answer') report({ type: 'previewed', preview: outcome.value });
  if (outcome.kind === 'failure') report({ type: 'previewFailed', failure: outcome.failure });
}
