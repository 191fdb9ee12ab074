import type { Access } from '../adapter/access.ts';
import type { AccountEvent } from '../adapter/accounts.ts';
import type { Call, IntegrationAdapter } from '../adapter/adapter.ts';
import { actionOf, type OptionalMethod } from '../adapter/adapter-methods.ts';
import type { MutationResult, AccountChange } from '../adapter/mutation.ts';
import type { TestReport } from '../adapter/test.ts';
import { AdapterError } from '../adapter/adapter-error.ts';
import type { Account } from '../definition/account.ts';
import { isDataRange } from '../definition/dates.ts';
import type { Failure } from '../definition/failure.ts';
import { realClock, type ScriptClock } from './clock.ts';
import { composeScript, type MethodName, type Scenario } from './script.ts';
import { answerConnect, answerRotate, onceOnly } from './script-connect.ts';
import { answerList, summarise } from './script-list.ts';
import { answerRetest, answerTest } from './script-test.ts';
import { createScriptedHost, idMaker, type ScriptedHost } from './scripted-host.ts';

/** An adapter without a server, and what a test may ask about it. Not for production. */
export interface ScriptedAdapter
  extends Required<Omit<IntegrationAdapter, OptionalMethod>>,
    Pick<IntegrationAdapter, OptionalMethod> {
  /** What a method was called with, in order. Values of a credential are replaced by `[secret]`. */
  calls(method: MethodName): readonly unknown[];
  /** The accounts of this host as they are now. */
  accounts(): readonly Account[];
  /** Whether this value is the stored credential of the account: lets a test check what was stored without reading it. */
  holds(accountId: string, value: string): boolean;
  /** Changes an account outside this adapter, as another administrator or the vendor would. */
  change(accountId: string, change: (account: Account) => Account): void;
  /** Removes an account outside this adapter. */
  remove(accountId: string): void;
  /** Adds accounts to this tenant, as if they had been connected before. */
  seed(accounts: readonly Account[]): void;
  /** The same host as another person uses it. Drafts and idempotency keys are each person's own. */
  as(person: ScriptedPerson): ScriptedAdapter;
}

/** A user of a scripted host. */
export interface ScriptedPerson {
  /** Shown as `createdBy` and `changedBy`; different for each person of a tenant. */
  readonly name: string;
  /** What this person may do; null = everything, and the adapter has no `getAccess`. @default the script's */
  readonly access?: Access | null | undefined;
  /** Whose accounts are seen and changed. A new tenant has the same vendor and no accounts. @default the same tenant */
  readonly tenant?: string | undefined;
}

/**
 * A host and a vendor in one object, acted out from scenarios; for tests and stories alike.
 *
 * @param scenarios Applied in order to a friendly host where every key works.
 * @param options.clock Where time comes from. @default the machine's clock
 */
export function scriptedAdapter(
  scenarios: readonly Scenario[] = [],
  options: { readonly clock?: ScriptClock } = {},
): ScriptedAdapter {
  const clock = options.clock ?? realClock();
  const script = composeScript(scenarios);
  const newId = idMaker();
  const hosts = new Map([[FIRST_TENANT, createScriptedHost(script, clock, newId)]]);
  const hostOf = (tenant: string): ScriptedHost => {
    const host = hosts.get(tenant) ?? createScriptedHost({ ...script, accounts: [] }, clock, newId);
    hosts.set(tenant, host);
    return host;
  };
  return adapterOf(hostOf, FIRST_TENANT, { name: script.person });
}

const FIRST_TENANT = '';

/** The methods that a scripted host leaves out. Any other method of the adapter must be played to compile. */
type UnplayedMethod = 'openSession' | 'startAuthorization';

function adapterOf(hostOf: (tenant: string) => ScriptedHost, tenant: string, person: ScriptedPerson): ScriptedAdapter {
  const host = hostOf(tenant);
  const { script, clock } = host;
  const { name } = person;
  const access = person.access === undefined ? script.access : person.access;
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
    const action = actionOf(method, Reflect.get(Object(input), 'accountId'));
    const denied = action !== null && access !== null && access.can[action] !== true;
    return withFaults(host, method, call, delayMs, denied ? () => refuse({ code: 'permission_denied' }) : work, refuse);
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

  const played: Required<Omit<IntegrationAdapter, UnplayedMethod | 'getAccess'>> &
    Pick<IntegrationAdapter, 'getAccess'> = {
    listAccounts: (query, call) =>
      run('listAccounts', query, call, script.latencyMs.list, () => answerList(host, query), rejectWith),
    testCredential: (input, call) =>
      run(
        'testCredential',
        input,
        call,
        0,
        () => answerTest(host, name, input, call),
        (failure) => ({ ...emptyReport(), ok: false, failure }),
      ),
    connectAccount: (input, call) => change('connectAccount', input, call, () => answerConnect(host, name, input)),
    rotateCredential: (input, call) => change('rotateCredential', input, call, () => answerRotate(host, name, input)),
    summarizeIntegrations: (query, call) =>
      run(
        'summarizeIntegrations',
        query,
        call,
        script.latencyMs.list,
        () => query.integrationIds.map((id) => summarise([...host.accounts.values()], id, clock.now())),
        rejectWith,
      ),
    ...(access === null && script.faults.getAccess === undefined
      ? {}
      : {
          getAccess: (query, call) =>
            run(
              'getAccess',
              query,
              call,
              script.latencyMs.other,
              () => access ?? { visible: true, can: {} },
              rejectWith,
            ),
        }),
    retestAccount: (input, call) =>
      run(
        'retestAccount',
        input,
        call,
        0,
        () => answerRetest(host, input.accountId, call),
        (failure) => ({ ...emptyReport(), ok: false, failure }),
      ),
    renameAccount: (input, call) =>
      change('renameAccount', input, call, () =>
        answerChange(host, name, 'renameAccount', input, (account) => ({
          ...account,
          label: input.label === '' ? undefined : input.label,
        })),
      ),
    pauseAccount: (input, call) =>
      change('pauseAccount', input, call, () =>
        answerChange(host, name, 'pauseAccount', input, (account) => ({
          ...account,
          sync: { ...account.sync, phase: input.paused ? 'paused' : 'queued' },
        })),
      ),
    syncNow: (input, call) =>
      change('syncNow', input, call, () =>
        input.range === undefined || isDataRange(input.range, clock.now())
          ? answerChange(host, name, 'syncNow', input, (account) => ({
              ...account,
              sync: { ...account.sync, phase: 'queued', ...(input.range && { range: input.range }) },
            }))
          : { ok: false, failure: { code: 'invalid_input', field: 'range' } },
      ),
    previewDisconnect: (input, call) =>
      run(
        'previewDisconnect',
        input,
        call,
        script.latencyMs.other,
        () =>
          host.accounts.has(input.accountId)
            ? script.preview
            : rejectWith({ code: 'not_found', accountId: input.accountId }),
        rejectWith,
      ),
    disconnectAccount: (input, call) =>
      change('disconnectAccount', input, call, () => answerDisconnect(host, name, input)),
    subscribe: (listener) => {
      log.push({ method: 'subscribe', input: undefined });
      // Wrapped, so that one function given twice is two subscriptions.
      const own = (event: AccountEvent): void => listener(event);
      host.listeners.add(own);
      return () => void host.listeners.delete(own);
    },
  };
  const adapter: IntegrationAdapter = played;
  for (const method of script.without) delete adapter[method];
  if (!script.live) delete adapter.subscribe;

  return Object.assign(adapter, {
    calls: (method: MethodName) => log.filter((entry) => entry.method === method).map((entry) => entry.input),
    accounts: () => [...host.accounts.values()],
    holds: (accountId: string, value: string) => host.keys.get(accountId) === value,
    change: (accountId: string, apply: (account: Account) => Account) => {
      const account = host.accounts.get(accountId);
      if (account !== undefined) host.publish({ ...apply(account), version: account.version + 1 });
    },
    remove: (accountId: string) => host.remove(accountId),
    seed: (accounts: readonly Account[]) => {
      for (const account of accounts) host.publish(account);
    },
    as: (other: ScriptedPerson) => adapterOf(hostOf, other.tenant ?? tenant, other),
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

/** Changes an account if the person saw its newest version; remembers the outcome per idempotency key. */
function answerChange(
  host: ScriptedHost,
  person: string,
  method: MethodName,
  input: AccountChange,
  change: (account: Account) => Account,
): MutationResult {
  return onceOnly(host, person, method, input, () => {
    const account = host.accounts.get(input.accountId);
    if (account === undefined) return { ok: false, failure: { code: 'not_found', accountId: input.accountId } };
    if (account.version !== input.version) return { ok: false, failure: { code: 'version_conflict' }, account };
    const next = { ...change(account), version: account.version + 1 };
    host.publish(next);
    return { ok: true, account: next, notices: [] };
  });
}

/** Forgets the credential and says what happened to the data. */
function answerDisconnect(
  host: ScriptedHost,
  person: string,
  input: AccountChange & { data: 'keep' | 'delete' },
): MutationResult {
  return onceOnly(host, person, 'disconnectAccount', input, () => {
    const account = host.accounts.get(input.accountId);
    if (account === undefined) return { ok: false, failure: { code: 'not_found', accountId: input.accountId } };
    if (account.version !== input.version) return { ok: false, failure: { code: 'version_conflict' }, account };
    host.keys.delete(account.id);
    host.remove(account.id);
    const code = input.data === 'keep' ? 'data_kept' : 'data_deleted';
    return { ok: true, account: null, notices: [{ code }, { code: 'old_credential_still_active' }] };
  });
}

/**
 * Runs one scripted call: waits, misbehaves as the script says, or does the work.
 *
 * @param refuse Builds the method's own "no" from a failure.
 */
async function withFaults<T>(
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
