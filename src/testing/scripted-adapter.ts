import type { IntegrationSummary } from '../adapter/accounts.ts';
import type { Call, IntegrationAdapter } from '../adapter/adapter.ts';
import type { MutationResult } from '../adapter/mutation.ts';
import type { TestReport } from '../adapter/test.ts';
import { AdapterError } from '../adapter/adapter-error.ts';
import type { Account, AccountStatus } from '../definition/account.ts';
import { isDataRange } from '../definition/data-range.ts';
import { deriveStatus } from '../definition/derive-status.ts';
import type { Failure } from '../definition/failure.ts';
import { realClock, type ScriptClock } from './clock.ts';
import { composeScript, type MethodName, type Scenario } from './script.ts';
import { answerChange, answerDisconnect } from './script-changes.ts';
import { answerConnect, answerRotate } from './script-connect.ts';
import { answerList } from './script-list.ts';
import { answerRetest, answerTest } from './script-test.ts';
import { withFaults } from './with-faults.ts';
import { createWorld } from './world.ts';

/** An adapter without a server, and what a test may ask about it. Not for production. */
export interface ScriptedAdapter
  extends Required<Omit<IntegrationAdapter, OptionalMethod>>,
    Pick<IntegrationAdapter, OptionalMethod> {
  /** What a method was called with, in order. Values of a credential are replaced by `[secret]`. */
  calls(method: MethodName): readonly unknown[];
  /** The accounts of this world as they are now. */
  accounts(): readonly Account[];
  /** Whether this value is the stored credential of the account: lets a test check what was stored without reading it. */
  holds(accountId: string, value: string): boolean;
  /** Changes an account behind everybody's back, as another administrator or the vendor would. */
  change(accountId: string, change: (account: Account) => Account): void;
  /** Removes an account behind everybody's back. */
  remove(accountId: string): void;
}

type OptionalMethod = Exclude<MethodName, 'listAccounts' | 'testCredential' | 'connectAccount' | 'rotateCredential'>;

/**
 * A host and a vendor in one object, acted out from scenarios; for tests and stories alike.
 *
 * @param scenarios Applied in order to a friendly world where every key works.
 * @param options.clock Where time comes from. @default the machine's clock
 */
export function scriptedAdapter(
  scenarios: readonly Scenario[] = [],
  options: { readonly clock?: ScriptClock } = {},
): ScriptedAdapter {
  const clock = options.clock ?? realClock();
  const world = createWorld(composeScript(scenarios), clock);
  const { script } = world;
  const log: { method: MethodName; input: unknown }[] = [];

  function run<T>(
    method: MethodName,
    input: unknown,
    call: Call,
    delayMs: number,
    work: () => T | Promise<T>,
    refuse: (failure: Failure) => T,
  ) {
    log.push({ method, input: withoutValues(input) });
    return withFaults(world, method, call, delayMs, work, refuse);
  }
  const change = (
    method: MethodName,
    input: unknown,
    call: Call,
    work: () => MutationResult,
  ): Promise<MutationResult> =>
    run(method, input, call, script.latencyMs.mutation, work, (failure) => ({ ok: false, failure }));
  const emptyReport = (): TestReport => ({
    checks: [],
    capabilities: [],
    notVerified: [],
    checkedAt: new Date(clock.now()).toISOString(),
  });

  const adapter: IntegrationAdapter = {
    listAccounts: (query, call) =>
      run('listAccounts', query, call, script.latencyMs.list, () => answerList(world, query), rejectWith),
    testCredential: (input, call) =>
      run(
        'testCredential',
        input,
        call,
        0,
        () => answerTest(world, input, call),
        (failure) => ({ ...emptyReport(), ok: false, failure }),
      ),
    connectAccount: (input, call) => change('connectAccount', input, call, () => answerConnect(world, input)),
    rotateCredential: (input, call) => change('rotateCredential', input, call, () => answerRotate(world, input)),
    summarizeIntegrations: (query, call) =>
      run(
        'summarizeIntegrations',
        query,
        call,
        script.latencyMs.list,
        () => query.integrationIds.map((id) => summarise([...world.accounts.values()], id, clock.now())),
        rejectWith,
      ),
    ...(script.access === null && script.faults.getAccess === undefined
      ? {}
      : {
          getAccess: (query, call) =>
            run(
              'getAccess',
              query,
              call,
              script.latencyMs.other,
              () => script.access ?? { visible: true, can: {} },
              rejectWith,
            ),
        }),
    retestAccount: (input, call) =>
      run(
        'retestAccount',
        input,
        call,
        0,
        () => answerRetest(world, input.accountId, call),
        (failure) => ({ ...emptyReport(), ok: false, failure }),
      ),
    renameAccount: (input, call) =>
      change('renameAccount', input, call, () =>
        answerChange(world, input, (account) => ({ ...account, label: input.label === '' ? undefined : input.label })),
      ),
    pauseAccount: (input, call) =>
      change('pauseAccount', input, call, () =>
        answerChange(world, input, (account) => ({
          ...account,
          sync: { ...account.sync, phase: input.paused ? 'paused' : 'queued' },
        })),
      ),
    syncNow: (input, call) =>
      change('syncNow', input, call, () =>
        input.range === undefined || isDataRange(input.range, clock.now())
          ? answerChange(world, input, (account) => ({
              ...account,
              sync: { ...account.sync, phase: 'queued', ...(input.range && { range: input.range }) },
            }))
          : { ok: false, failure: { code: 'invalid_input', field: 'range' } },
      ),
    previewDisconnect: (input, call) =>
      run('previewDisconnect', input, call, script.latencyMs.other, () => script.preview, rejectWith),
    disconnectAccount: (input, call) => change('disconnectAccount', input, call, () => answerDisconnect(world, input)),
    subscribe: (listener) => {
      log.push({ method: 'subscribe', input: undefined });
      world.listeners.add(listener);
      return () => world.listeners.delete(listener);
    },
  };
  for (const method of script.without) delete adapter[method];
  if (!script.live) delete adapter.subscribe;

  return Object.assign(adapter, {
    calls: (method: MethodName) => log.filter((entry) => entry.method === method).map((entry) => entry.input),
    accounts: () => [...world.accounts.values()],
    holds: (accountId: string, value: string) => world.keys.get(accountId) === value,
    change: (accountId: string, apply: (account: Account) => Account) => {
      const account = world.accounts.get(accountId);
      if (account !== undefined) world.publish({ ...apply(account), version: account.version + 1 });
    },
    remove: (accountId: string) => world.remove(accountId),
  });
}

function rejectWith(failure: Failure): never {
  throw new AdapterError(failure);
}

function withoutValues(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('values' in input)) return input;
  const names = Object.keys(input.values ?? {});
  return { ...input, values: Object.fromEntries(names.map((name) => [name, '[secret]'])) };
}

function summarise(accounts: readonly Account[], integrationId: string, now: number): IntegrationSummary {
  const mine = accounts.filter((account) => account.integrationId === integrationId);
  const statuses: Partial<Record<AccountStatus, number>> = {};
  for (const account of mine) {
    const status = deriveStatus(account, now);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return { integrationId, accounts: mine.length, statuses };
}
