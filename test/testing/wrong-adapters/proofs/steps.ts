import type { AccountEvent, AccountsQuery } from '../../../../src/adapter/accounts.ts';
import type { IntegrationAdapter } from '../../../../src/adapter/adapter.ts';
import type { AccountChange, ConnectInput, MutationResult } from '../../../../src/adapter/mutation.ts';
import type { Draft, TestCall, TestInput } from '../../../../src/adapter/test.ts';
import type { Account } from '../../../../src/definition/account.ts';
import { quiet } from '../wrapping.ts';
import type { People } from '../wrong-adapter.ts';
import { KEYS } from './right-people.ts';

/** Whether the people are served as promised. */
export type Proof = (people: People) => Promise<boolean>;
/** One proof for each wrong adapter of a subject. */
export type Proofs<Defects> = Readonly<Record<keyof Defects, Proof>>;

let serial = 0;

/** An idempotency key that no other press has. */
export function newPress(): string {
  serial += 1;
  return `press-${serial}`;
}

function typed(key: string, accountId?: string): TestInput {
  const target = accountId === undefined ? {} : { accountId };
  return {
    ...{ integrationId: 'openai', methodId: 'admin_key', values: { adminKey: key } },
    ...target,
    capabilities: ['usage', 'management'],
  };
}

export async function tryKey(adapter: IntegrationAdapter, key: string, call: TestCall = quiet(), accountId?: string) {
  return adapter.testCredential(typed(key, accountId), call);
}

/** The draft of a test that passes. */
export async function draftOf(adapter: IntegrationAdapter, key: string, accountId?: string): Promise<Draft> {
  const result = await tryKey(adapter, key, quiet(), accountId);
  if (!result.ok) throw new Error(`The test failed: ${result.failure.code}.`);
  return result.draft;
}

export function connection(draft: Draft, more: Partial<ConnectInput> = {}): ConnectInput {
  return {
    ...{ integrationId: 'openai', methodId: 'admin_key', draft },
    ...{ capabilities: ['usage', 'management'], idempotencyKey: newPress() },
    ...more,
  };
}

/** Connects and hands out the account as it is listed. */
export async function connect(
  adapter: IntegrationAdapter,
  key: string = KEYS.northwind,
  more: Partial<ConnectInput> = {},
): Promise<Account> {
  const answer = await adapter.connectAccount(connection(await draftOf(adapter, key), more), quiet());
  if (!answer.ok) throw new Error(`The connection failed: ${answer.failure.code}.`);
  const rows = await list(adapter);
  const account = rows.find(({ id }) => id === answer.account?.id) ?? rows.at(-1);
  if (account === undefined) throw new Error('The account is not in the list.');
  return account;
}

/** Two accounts: Northwind without a label, then Atlas with one. */
export async function connectTwo(adapter: IntegrationAdapter): Promise<readonly [Account, Account]> {
  const first = await connect(adapter, KEYS.northwind);
  return [first, await connect(adapter, KEYS.atlas, { label: 'Alpha, production' })];
}

export async function list(
  adapter: IntegrationAdapter,
  query: Partial<AccountsQuery> = {},
): Promise<readonly Account[]> {
  return (await adapter.listAccounts({ limit: 100, ...query }, quiet())).items;
}

export async function idsOf(adapter: IntegrationAdapter, query: Partial<AccountsQuery>): Promise<string> {
  return (await list(adapter, query)).map(({ id }) => id).join(' ');
}

/** Ids of all pages of one row each, at most ten. */
export async function idsByPage(adapter: IntegrationAdapter, query: Partial<AccountsQuery> = {}): Promise<string> {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 10; pages += 1) {
    const page = await adapter.listAccounts({ limit: 1, ...query, cursor }, quiet());
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    if (cursor === undefined) break;
  }
  return ids.join(' ');
}

/** The account as it is listed now. */
export async function present(
  adapter: IntegrationAdapter,
  { id }: { readonly id: string },
): Promise<Account | undefined> {
  return (await list(adapter)).find((row) => row.id === id);
}

export function press({ id, version }: Account, idempotencyKey: string = newPress()): AccountChange {
  return { accountId: id, version, idempotencyKey };
}

export const rename = (adapter: IntegrationAdapter, change: AccountChange, label: string) =>
  asked(adapter.renameAccount?.({ ...change, label }, quiet()));
export const pause = (adapter: IntegrationAdapter, change: AccountChange, paused = true) =>
  asked(adapter.pauseAccount?.({ ...change, paused }, quiet()));
export const sync = (adapter: IntegrationAdapter, change: AccountChange) => asked(adapter.syncNow?.(change, quiet()));
export const disconnect = (adapter: IntegrationAdapter, change: AccountChange, data: 'keep' | 'delete' = 'keep') =>
  asked(adapter.disconnectAccount?.({ ...change, data }, quiet()));
export const retest = (adapter: IntegrationAdapter, accountId: string, call: TestCall = quiet()) =>
  asked(adapter.retestAccount?.({ accountId }, call));
export const preview = (adapter: IntegrationAdapter, accountId: string) =>
  asked(adapter.previewDisconnect?.({ accountId }, quiet()));
export const summaries = (adapter: IntegrationAdapter, ...integrationIds: readonly string[]) =>
  asked(adapter.summarizeIntegrations?.({ integrationIds }, quiet()));
export const access = (adapter: IntegrationAdapter) => asked(adapter.getAccess?.({ integrationId: 'openai' }, quiet()));

/** Replaces the credential by the key, which is tested first. */
export async function rotate(
  adapter: IntegrationAdapter,
  change: AccountChange,
  key: string = KEYS.northwindToo,
): Promise<MutationResult> {
  const draft = await draftOf(adapter, key, change.accountId);
  return adapter.rotateCredential({ ...change, draft }, quiet());
}

/** Notes what a subscription reports. */
export function listen(adapter: IntegrationAdapter): { readonly events: AccountEvent[]; readonly stop: () => void } {
  const events: AccountEvent[] = [];
  const stop = adapter.subscribe?.(
    (event) => events.push(event),
    () => {},
  );
  return { events, stop: stop ?? (() => {}) };
}

/** The code of a refusal; `ok`, or `rejected` when it is no value. */
export async function codeOf(answer: Promise<{ readonly ok: boolean }>): Promise<string> {
  try {
    const value: { readonly ok: boolean; readonly failure?: { readonly code: string } } = await answer;
    return value.ok ? 'ok' : (value.failure?.code ?? 'no code');
  } catch {
    return 'rejected';
  }
}

/** What a call rejects with; undefined when it answers. */
export async function rejection(answer: Promise<unknown>): Promise<unknown> {
  try {
    await answer;
    return undefined;
  } catch (thrown) {
    return thrown;
  }
}

/** Whether something ends within a few turns of the event loop. */
export async function ends(answer: Promise<unknown>): Promise<boolean> {
  const ended = answer.then(
    () => true,
    () => true,
  );
  const passed = Array.from({ length: 20 }).reduce<Promise<unknown>>((before) => before.then(turn), Promise.resolve());
  return Promise.race([ended, passed.then(() => false)]);
}

/** One turn of the event loop. */
export async function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** A moment as it is promised. */
export function isMoment(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u.test(value);
}

function asked<T>(answer: Promise<T> | undefined): Promise<T> {
  if (answer === undefined) throw new Error('The adapter lacks the method.');
  return answer;
}
