import { limitOf } from '../../adapter/adapter-methods.ts';
import { callAdapter } from '../../adapter/call-adapter.ts';
import type { RetestResult } from '../../adapter/test.ts';
import type { AccountActionEvent } from '../../flow/account-state.ts';
import { accessStore } from '../client/access-store.ts';
import type { AccountsClient } from '../client/accounts-client.ts';
import { loadParsers } from '../client/load-parsers.ts';
import { reportFailure } from '../client/report-failure.ts';

/** Tests the stored credential of one account, once. Reports checks as they come, then `tested` or `testFailed`; nothing after an abort. */
export async function runRetest(
  client: AccountsClient,
  order: { readonly integrationId: string; readonly accountId: string; readonly run: number },
  signal: AbortSignal,
  report: (event: AccountActionEvent) => void,
): Promise<void> {
  const { host } = client;
  const { integrationId, accountId, run } = order;
  const startedAt = host.now();
  const parsers = loadParsers();
  parsers.catch(() => {});

  async function onCheck(raw: unknown): Promise<void> {
    const check = await parsers.then((loaded) => loaded.parseCheck(raw)).catch(() => null);
    if (check !== null && !signal.aborted) report({ type: 'checkReported', run, check });
  }

  const outcome = await callAdapter<RetestResult>({
    run: (inner) =>
      host.getAdapter().retestAccount?.({ accountId }, { signal: inner, onCheck: (check) => void onCheck(check) }),
    parse: async (answer) => (await parsers).parseRetestResult(answer),
    timeoutMs: limitOf('retestAccount', host.getTimeouts()),
    signal,
    onSlow: () => report({ type: 'slowed' }),
  });
  if (outcome.kind === 'answer') {
    const result = outcome.value;
    if (!result.ok && result.failure.code === 'permission_denied') accessStore(client).deny(integrationId);
    report({ type: 'tested', run, result });
  }
  if (outcome.kind !== 'failure') return;
  const { failure } = await reportFailure(
    host,
    { method: 'retestAccount', integrationId, accountId },
    outcome,
    startedAt,
  );
  if (failure.code === 'permission_denied') accessStore(client).deny(integrationId);
  if (!signal.aborted) report({ type: 'testFailed', run, failure });
}
