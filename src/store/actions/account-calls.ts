import type { Call, IntegrationAdapter } from '../../adapter/adapter.ts';
import { callAdapter } from '../../adapter/call-adapter.ts';
import type { AccountChange, MutationResult } from '../../adapter/mutation.ts';
import type { AccountActionEvent, AccountRequest } from '../../flow/account-state.ts';
import { limitOf } from '../../adapter/adapter-methods.ts';
import { denyAccess, knownAccess } from '../client/access-answers.ts';
import { accessStore, accessTo } from '../client/access-store.ts';
import type { AccountsClient } from '../client/accounts-client.ts';
import { loadParsers, reportFailure, readAdapter } from '../client/read-adapter.ts';
import type { HostLink } from '../client/host-link.ts';
import type { RetestResult } from '../../adapter/test.ts';
import { type Action, METHOD_OF_ACTION } from '../../definition/account-action.ts';
import type { Failure } from '../../definition/failure.ts';
import { failureOfAccess } from '../client/access-failure.ts';

/** One change to be sent. */
export interface ChangeOrder {
  readonly integrationId: string;
  readonly accountId: string;
  readonly request: AccountRequest;
  readonly intent: string;
  readonly version: number;
}

/** Idempotency keys of changes that were reported to the host's metrics. */
export type ReportedIntents = Set<string>;

/**
 * Sends a change once; it is never repeated by itself. Reports `slowed`, then `changed` or `changeLost`; after the signal
 * aborted only a late answer, since the change did take effect.
 *
 * @param reported Idempotency keys that were reported; added to. A press and its repeats are one change, whichever is answered.
 */
export async function runChange(
  client: AccountsClient,
  order: ChangeOrder,
  reported: ReportedIntents,
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
      const first = !reported.has(intent);
      reported.add(intent);
      if (first) host.emit({ type: 'account.changed', action: request.action, integrationId, accountId, durationMs });
    } else {
      void reportFailure(host, subject, { kind: 'failure', failure: result.failure }, startedAt);
      if (result.failure.code === 'permission_denied') denyAccess(accessStore(client), integrationId);
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
  if (failure.code === 'permission_denied') denyAccess(accessStore(client), integrationId);
  if (!signal.aborted) report({ type: 'changeLost', intent, failure });
}

function send(
  adapter: IntegrationAdapter,
  { action, ...details }: AccountRequest,
  change: AccountChange,
  signal: AbortSignal,
): unknown {
  // SAFETY: the type of a request derives its details from the input of the method of its action.
  const method = adapter[METHOD_OF_ACTION[action]] as ((input: AccountChange, call: Call) => unknown) | undefined;
  return method?.call(adapter, { ...details, ...change }, { signal });
}

/** Reads what a disconnect would do. Reports `previewed` or `previewFailed`; nothing after an abort. */
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
    if (!result.ok && result.failure.code === 'permission_denied') denyAccess(accessStore(client), integrationId);
    report({ type: 'tested', run, result });
  }
  if (outcome.kind !== 'failure') return;
  const { failure } = await reportFailure(
    host,
    { method: 'retestAccount', integrationId, accountId },
    outcome,
    startedAt,
  );
  if (failure.code === 'permission_denied') denyAccess(accessStore(client), integrationId);
  if (!signal.aborted) report({ type: 'testFailed', run, failure });
}

/**
 * Why an action on an account is not possible; null when it may be sent, `waiting` while the answer about access is
 * pending. When access was never read, the host itself refuses the call.
 */
export function obstacleTo(
  client: AccountsClient,
  about: { readonly integrationId: string; readonly accountId: string; readonly action: Action },
): Failure | 'waiting' | null {
  const adapter = client.host.getAdapter();
  const { integrationId, accountId, action } = about;
  const names = [METHOD_OF_ACTION[action], 'getAccess'] as const;
  const methods = new Set(names.filter((name) => typeof adapter[name] === 'function'));
  const known = knownAccess(accessStore(client), integrationId, accountId);
  if (known === null) methods.delete('getAccess');
  const access = accessTo(action, methods, known);
  return access.status === 'loading' ? 'waiting' : failureOfAccess(access);
}
