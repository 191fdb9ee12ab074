import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Account, AccountEvent, IntegrationAdapter, TestResult } from 'integration-kit/core';
import { keyById, KEYS } from '../../sandbox/keys.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { type Console, createConsole, type ConsoleOptions } from '../../server/console.ts';
import { openDatabase } from '../../server/database/open-database.ts';
import type { LogEntry } from '../../server/log.ts';
import { folderTransport } from '../../server/mail/mail-transports.ts';
import { consoleKey } from '../../server/secrets/console-key.ts';
import { type User, userById } from '../../server/users.ts';
import { manualClock, type ManualClock, settled } from './manual-clock.ts';

/** The clock in these tests: Tuesday, 2026-03-10 15:30 UTC. */
export const NOW_MS = Date.UTC(2026, 2, 10, 15, 30);
export const ORIGIN = 'http://127.0.0.1:4300';

/** A request that reached the vendor, with the short name of its key instead of the key. */
export interface VendorCall {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly keyId: string;
  readonly signal: AbortSignal;
}

/** A console over a folder of its own, its vendor, and everything a test may want to see of both. */
export interface Scenario {
  console: Console;
  database: DatabaseSync;
  readonly sandbox: Sandbox;
  readonly clock: ManualClock;
  readonly folder: string;
  readonly logs: readonly LogEntry[];
  readonly vendorCalls: readonly VendorCall[];
  /** Delays vendor requests: called before each, which continues when the promise resolves. */
  holdBack(wait: ((call: VendorCall) => Promise<void> | undefined) | null): void;
  /** Answers vendor requests instead of the sandbox. */
  answerWith(answer: ((call: VendorCall) => Response | Promise<Response> | undefined) | null): void;
  as(userId: string): IntegrationAdapter;
  /** Stops the console and closes its folder. */
  stop(): Promise<void>;
  /** Ends the console, if it was not ended, and starts another over the same folder, whose database may be prepared. */
  restart(): Promise<void>;
  restart<T>(prepare: (database: DatabaseSync) => T): Promise<T>;
  dispose(): Promise<void>;
}

const open: Scenario[] = [];

/** To be called after each test. */
export async function disposeScenarios(): Promise<void> {
  for (const scenario of open.splice(0)) await scenario.dispose();
}

/** A new scenario, importing nothing until `console.start()`. */
export function createScenario(more: Partial<ConsoleOptions> = {}): Scenario {
  const folder = mkdtempSync(join(tmpdir(), 'console-'));
  const clock = manualClock(NOW_MS);
  const sandbox = createSandbox({ now: clock.now, wait: async () => {} });
  const logs: LogEntry[] = [];
  const vendorCalls: VendorCall[] = [];
  let answer: ((call: VendorCall) => Response | Promise<Response> | undefined) | null = null;
  let wait: ((call: VendorCall) => Promise<void> | undefined) | null = null;

  async function fetch(url: string, init: RequestInit): Promise<Response> {
    const request = new Request(url, init);
    const { pathname, searchParams } = new URL(url);
    const call = { path: pathname, query: searchParams, keyId: keyIdOf(request), signal: request.signal };
    vendorCalls.push(call);
    await wait?.(call);
    return answer?.(call) ?? sandbox.fetch(request);
  }
  function build<T>(prepare?: (database: DatabaseSync) => T) {
    const database = openDatabase(folder);
    const prepared = prepare?.(database);
    const console = createConsole({
      ...{ database, sandbox, fetch, clock, baseUrl: 'http://127.0.0.1' },
      key: consoleKey(database, folder, null),
      mailTransport: folderTransport(join(folder, 'outbox')),
      webFolder: join(folder, 'web'),
      publicUrl: () => ORIGIN,
      log: (entry) => logs.push(entry),
      random: () => 1,
      ...more,
    });
    return { prepared, console, database };
  }
  const { console: first, database: firstDatabase } = build();
  const scenario: Scenario = {
    ...{ console: first, database: firstDatabase },
    ...{ sandbox, clock, folder, logs, vendorCalls },
    holdBack(next) {
      wait = next;
    },
    answerWith(next) {
      answer = next;
    },
    as: (userId) => scenario.console.adapter(person(userId)),
    async stop() {
      await scenario.console.close();
      if (scenario.database.isOpen) scenario.database.close();
    },
    async restart<T>(prepare?: (database: DatabaseSync) => T) {
      await scenario.stop();
      const { console, database, prepared } = build(prepare);
      Object.assign(scenario, { console, database });
      // SAFETY: undefined only without `prepare`, when the result is not used.
      return prepared as T;
    },
    async dispose() {
      wait = null;
      await scenario.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  open.push(scenario);
  return scenario;
}

export function person(userId: string): User {
  const user = userById(userId);
  if (user === null) throw new Error(`There is no user "${userId}".`);
  return user;
}

export const quiet = (): { readonly signal: AbortSignal } => ({ signal: new AbortController().signal });

/** Tests a key of the sandbox; the account is the one to be rotated. */
export function tryKey(adapter: IntegrationAdapter, keyId: string, accountId?: string): Promise<TestResult> {
  return adapter.testCredential(
    {
      ...{ integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] },
      values: { adminKey: keyById(keyId).value },
      ...(accountId === undefined ? {} : { accountId }),
    },
    { ...quiet(), onCheck: () => {} },
  );
}

/** The draft of a key that passes. */
export async function draftOf(adapter: IntegrationAdapter, keyId: string, accountId?: string) {
  const result = await tryKey(adapter, keyId, accountId);
  if (!result.ok || result.draft === 'resend') throw new Error(`The key "${keyId}" did not pass.`);
  return result.draft;
}

/** Connects a key of the sandbox. */
export async function connectKey(adapter: IntegrationAdapter, keyId: string): Promise<Account> {
  const result = await adapter.connectAccount(
    {
      ...{ integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] },
      draft: await draftOf(adapter, keyId),
      idempotencyKey: crypto.randomUUID(),
    },
    quiet(),
  );
  if (!result.ok || result.account === null) throw new Error(`The key "${keyId}" was not connected.`);
  return result.account;
}

/** Puts a tested key in place of the stored one. */
export async function rotateKey(adapter: IntegrationAdapter, account: Account, keyId: string) {
  return adapter.rotateCredential(
    {
      ...{ accountId: account.id, version: account.version, idempotencyKey: crypto.randomUUID() },
      draft: await draftOf(adapter, keyId, account.id),
    },
    quiet(),
  );
}

/** The account as it is listed now. */
export async function accountNow(scenario: Scenario, accountId: string): Promise<Account> {
  const { items } = await scenario.as('mara').listAccounts({ ids: [accountId], limit: 1 }, quiet());
  const [account] = items;
  if (account === undefined) throw new Error('The account is not listed.');
  return account;
}

/** The first change of an account that fits, from now on or already there. */
export async function accountWhere(
  scenario: Scenario,
  accountId: string,
  fits: (account: Account) => boolean,
): Promise<Account> {
  const present = await accountNow(scenario, accountId);
  if (fits(present)) return present;
  return new Promise((resolve) => {
    const onEvent = (event: AccountEvent): void => {
      if (event.type !== 'upsert' || event.account.id !== accountId || !fits(event.account)) return;
      stop?.();
      resolve(event.account);
    };
    const stop = scenario.as('mara').subscribe?.(onEvent, () => {});
  });
}

/** A promise that the caller resolves. */
export function gate<T = void>(): { readonly passed: Promise<T>; open(value: T): void } {
  let open: (value: T) => void = () => {};
  const passed = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { passed, open: (value) => open(value) };
}

function keyIdOf(request: Request): string {
  const value = request.headers.get('authorization')?.replace('Bearer ', '');
  return KEYS.find((key) => key.value === value)?.id ?? 'unknown';
}

/** Moves the clock from timer to timer until an account fits. */
export async function turnUntil(
  scenario: Scenario,
  accountId: string,
  fits: (account: Account) => boolean,
): Promise<Account> {
  for (let turn = 0; turn < 200; turn += 1) {
    await settled();
    const account = await accountNow(scenario, accountId);
    if (fits(account)) return account;
    if (!(await scenario.clock.toNext())) break;
  }
  throw new Error('Nothing is left to wait for, and the account does not fit.');
}

export const isDone = ({ sync }: Account): boolean => sync.phase === 'up_to_date';
