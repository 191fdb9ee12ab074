import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import { limitOf, METHOD_OF_ACTION } from '../../adapter/adapter-methods.ts';
import { callAdapter } from '../../adapter/call-adapter.ts';
import type { AccountChange, MutationResult } from '../../adapter/mutation.ts';
import type { AccountActionEvent, AccountRequest } from '../../flow/account-state.ts';
import { accessStore } from '../client/access-store.ts';
import type { AccountsClient } from '../client/accounts-client.ts';
import { loadParsers } from '../client/load-parsers.ts';
import { reportFailure } from '../client/report-failure.ts';

/** One change to be sent. */
export interface ChangeOrder {
  readonly integrationId: string;
  readonly accountId: string;
  readonly request: AccountRequest;
  readonly intent: string;
  readonly version: number;
}

/** Presses whose effect the host's metrics heard of. */
export type ToldPresses = Set<string>;

/**
 * Sends a change once; it is never repeated by itself. Reports `slowed`, then `changed` or `changeLost`; after the signal
 * aborted only a late answer, since the change did take effect.
 *
 * @param told Read and added to: a press and its repeats are one change, whichever of them is answered.
 */
export async function runChange(
  client: AccountsClient,
  order: ChangeOrder,
  told: ToldPresses,
  signal: AbortSignal,
  report: (event: AccountActionEvent) => void,
): Promise<void> {
  const { host } = client;
  const { integrationId, accountId, request, intent, version } = order;
  const startedAt = host.now();
  const subject = { method: METHOD_OF_ACTION[request.action], integrationId, accountId };

  function answered(result: MutationResult): void {
    if (result.ok) {
      const durationMs = Math.max(0, host.now() - startedAt);
      const first = !told.has(intent);
      told.add(intent);
      if (first) host.emit({ type: 'account.changed', action: request.action, integrationId, accountId, durationMs });
    } else {
      void reportFailure(host, subject, { kind: 'failure', failure: result.failure }, startedAt);
      if (result.failure.code === 'permission_denied') accessStore(client).deny(integrationId);
    }
    report({ type: 'changed', intent, result });
  }

  loadParsers().catch(() => {});
  const outcome = await callAdapter<MutationResult>({
    run: (inner) => send(host.getAdapter(), request, { accountId, version, idempotencyKey: intent }, inner),
    parse: async (answer) => (await loadParsers()).parseMutationResult(answer),
    timeoutMs: limitOf(subject.method, host.getTimeouts()),
    signal,
    onSlow: () => report({ type: 'slowed' }),
    onLate: answered,
  });
  if (outcome.kind === 'answer') answered(outcome.value);
  if (outcome.kind !== 'failure') return;
  const { failure } = await reportFailure(host, subject, outcome, startedAt);
  if (failure.code === 'permission_denied') accessStore(client).deny(integrationId);
  if (!signal.aborted) report({ type: 'changeLost', intent, failure });
}

function send(
  adapter: IntegrationAdapter,
  request: AccountRequest,
  change: AccountChange,
  signal: AbortSignal,
): unknown {
  switch (request.action) {
    case 'rename':
      return adapter.renameAccount?.({ ...change, label: request.label }, { signal });
    case 'pause':
      return adapter.pauseAccount?.({ ...change, paused: request.paused }, { signal });
    case 'syncNow':
      return adapter.syncNow?.({ ...change, ...(request.range && { range: request.range }) }, { signal });
    case 'disconnect':
      return adapter.disconnectAccount?.({ ...change, data: request.data }, { signal });
    default:
      return request satisfies never;
  }
}
