import { callAdapter } from '../adapter/call-adapter.ts';
import type { Check, RetestResult, TestReport } from '../adapter/test.ts';
import { clampRetry } from '../definition/clamp-retry.ts';
import type { Failure } from '../definition/failure.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import { expectedChecks, settled, withCheck } from '../flow/connect-checks.ts';
import { accessStore } from './access-store.ts';
import type { AccountsHub } from './accounts-hub.ts';
import { createListeners } from './listeners.ts';
import { loadParsers } from './load-parsers.ts';
import { tellFailure } from './tell-failure.ts';
import { VERSION } from './version.ts';

/** Where the test of one stored credential is. */
export type RetestState =
  | { readonly at: 'ready'; readonly checks: readonly Check[] }
  | { readonly at: 'testing'; readonly checks: readonly Check[]; readonly slow: boolean }
  | { readonly at: 'failed'; readonly checks: readonly Check[]; readonly failure: Failure }
  | { readonly at: 'passed'; readonly report: TestReport };

/** What is known of the test, in one object that is replaced on change. */
export interface RetestSnapshot {
  readonly state: RetestState;
  /** When another test may be made, in milliseconds since 1970; null when now. */
  readonly coolDownUntil: number | null;
}

/** Tests the stored credential of one account. Holds no secret: the host has it. */
export interface RetestStore {
  subscribe(listener: () => void): () => void;
  /** The same object until something changes. */
  getSnapshot(): RetestSnapshot;
  /** Starts a test. Refused while one runs, during a cool-down, and when the host cannot test. */
  test(): void;
  /** Stops it and drops whatever it still answers. */
  cancel(): void;
  /** The view is gone: the same without a trace on screen. */
  leave(): void;
  /** Codes, times and versions of the last test, as plain text for support. */
  supportBundle(): string;
}

/** What a store needs. */
export interface RetestStoreOptions {
  readonly definition: IntegrationDefinition;
  readonly accountId: string;
  readonly hub: AccountsHub;
  /** Once per test that was answered, also with a vendor's "no". Must not throw. */
  onResult(result: RetestResult): void;
}

/** A store for the test of one account's credential. Calls nobody before `test()`. */
export function createRetestStore({ definition, accountId, hub, onResult }: RetestStoreOptions): RetestStore {
  const { host } = hub;
  const listeners = createListeners();
  const required = expectedChecks(
    definition,
    (definition.capabilities ?? []).map(({ id }) => id),
  );
  let snapshot: RetestSnapshot = { state: { at: 'ready', checks: required }, coolDownUntil: null };
  let running: AbortController | null = null;
  let startedAt = 0;

  function publish(state: RetestState, coolDownUntil: number | null = snapshot.coolDownUntil): void {
    snapshot = { state, coolDownUntil };
    listeners.notify();
  }

  function failed(failure: Failure, checks: readonly Check[]): void {
    if (failure.code === 'permission_denied') accessStore(hub).deny(definition.id);
    const wait = failure.code === 'rate_limited' ? clampRetry(failure.retryAfterMs) : undefined;
    publish({ at: 'failed', failure, checks: settled(checks) }, wait === undefined ? null : host.now() + wait);
  }

  function stop(): boolean {
    const had = running;
    running = null;
    had?.abort();
    return had !== null;
  }

  async function run(mine: AbortController): Promise<void> {
    const parsers = loadParsers();
    parsers.catch(() => {});
    const report = (answer: unknown): void => {
      const read = (parse: Awaited<typeof parsers>): void => {
        const check = parse.parseCheck(answer);
        const { state } = snapshot;
        if (check !== null && running === mine && state.at === 'testing')
          publish({ ...state, checks: withCheck(state.checks, check) });
      };
      parsers.then(read).catch(() => {});
    };
    const call = await callAdapter<RetestResult>({
      signal: mine.signal,
      timeoutMs: host.getTimeouts().testMs,
      run: (signal) => host.getAdapter().retestAccount?.({ accountId }, { signal, onCheck: report }),
      parse: async (answer) => (await parsers).parseRetestResult(answer),
      onSlow: () => {
        const { state } = snapshot;
        if (running === mine && state.at === 'testing') publish({ ...state, slow: true });
      },
    });
    const subject = { method: 'retestAccount', integrationId: definition.id, accountId } as const;
    const outcome = call.kind === 'failure' ? await tellFailure(host, subject, call, startedAt) : call;
    if (running !== mine || outcome.kind === 'aborted') return;
    running = null;
    const { state } = snapshot;
    const drawn = state.at === 'testing' ? state.checks : required;
    if (outcome.kind === 'failure') {
      failed(outcome.failure, drawn);
      return;
    }
    const result = outcome.value;
    const checks = settled(result.checks.reduce(withCheck, drawn));
    if (result.ok) publish({ at: 'passed', report: { ...result, checks } }, null);
    else failed(result.failure, checks);
    hub.publish({ type: 'resync' });
    onResult(result);
  }

  return {
    subscribe: listeners.add,
    getSnapshot: () => snapshot,
    test() {
      const { coolDownUntil } = snapshot;
      const cooling = coolDownUntil !== null && host.now() < coolDownUntil;
      if (running !== null || cooling || host.getAdapter().retestAccount === undefined) return;
      running = new AbortController();
      startedAt = host.now();
      publish({ at: 'testing', checks: required, slow: false }, null);
      void run(running);
    },
    cancel() {
      const { state } = snapshot;
      if (stop() && state.at === 'testing') failed({ code: 'aborted' }, state.checks);
    },
    leave() {
      if (stop()) publish({ at: 'ready', checks: required });
    },
    supportBundle: () => bundle(definition.id, snapshot.state, startedAt),
  };
}

function bundle(integrationId: string, state: RetestState, startedAt: number): string {
  const checks = state.at === 'passed' ? state.report.checks : state.checks;
  const failure = state.at === 'failed' ? state.failure : undefined;
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    ['integration-kit', VERSION],
    ['integration:', integrationId],
    ['state:', state.at],
    ['started:', Number.isNaN(new Date(startedAt).getTime()) ? undefined : new Date(startedAt).toISOString()],
    ['failure:', failure?.code],
    ['correlation id:', failure?.correlationId],
    ['vendor status:', failure?.vendor?.status],
    ['vendor code:', failure?.vendor?.code],
    ['vendor request:', failure?.vendor?.requestId],
  ];
  return [
    ...facts.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`])),
    ...checks.map(({ id, status }) => `  ${id}: ${status}`),
  ].join('\n');
}
