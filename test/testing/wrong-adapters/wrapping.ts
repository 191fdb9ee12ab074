import type { AccountEvent } from '../../../src/adapter/accounts.ts';
import type { Call, IntegrationAdapter } from '../../../src/adapter/adapter.ts';
import { ADAPTER_METHODS, type AdapterMethod, METHOD_NAMES } from '../../../src/adapter/adapter-methods.ts';
import type { AccountChange, ConnectInput, MutationResult, RotateInput } from '../../../src/adapter/mutation.ts';
import type { TestCall } from '../../../src/adapter/test.ts';
import type { Account } from '../../../src/definition/account.ts';
import type { ChangeMethod } from '../../../src/testing/contract/changes.ts';
import type { People, WrongAdapter } from './wrong-adapter.ts';

/** Some methods of an adapter. */
export type Methods = Partial<IntegrationAdapter>;
/** Who calls. */
export type Person = keyof People;
/** A method that is called with an input and answers. */
export type Method = Exclude<keyof IntegrationAdapter, 'subscribe'>;
/** A method that changes something. */
export type Mutation = 'connectAccount' | ChangeMethod;

type Signature<M extends Method> = NonNullable<IntegrationAdapter[M]>;
export type Input<M extends Method> = Parameters<Signature<M>>[0];
export type CallOf<M extends Method> = Parameters<Signature<M>>[1];
export type Answer<M extends Method> = Awaited<ReturnType<Signature<M>>>;
export type MutationInput = ConnectInput | RotateInput | AccountChange;

/** Methods that change an account that exists. */
export const CHANGES: readonly ChangeMethod[] = METHOD_NAMES.filter(isChange);
/** Methods that carry an idempotency key. */
export const MUTATIONS: readonly Mutation[] = ['connectAccount', ...CHANGES];

function isChange(method: AdapterMethod): method is ChangeMethod {
  const { kind, control } = ADAPTER_METHODS[method];
  return kind === 'mutation' && control !== null && control !== 'connect';
}

/** A call that is never aborted and whose checks are ignored. */
export function quiet(): TestCall {
  return { signal: new AbortController().signal, onCheck: () => {} };
}

/** Passes an answer off as what was promised. */
export function passOff(value: unknown): never {
  // SAFETY: answering another type than promised is the defect that is shown.
  return value as never;
}

/** The value without one of its members. */
export function without<T extends object, K extends keyof T>(value: T, name: K): Omit<T, K> {
  const { [name]: _, ...rest } = value;
  return rest;
}

/** The adapter with other methods. What the adapter lacks stays absent. */
export function override(adapter: IntegrationAdapter, methods: Methods): IntegrationAdapter {
  return new Proxy(adapter, {
    get(target, name) {
      const original: unknown = Reflect.get(target, name);
      if (typeof original !== 'function') return original;
      const other: unknown = Reflect.get(methods, name);
      return typeof other === 'function' ? other : original.bind(target);
    },
  });
}

/** Changes the adapter of every person. */
export function everyone(
  right: People,
  change: (adapter: IntegrationAdapter, person: Person, right: People) => Methods,
): People {
  const of = (person: Person): IntegrationAdapter => override(right[person], change(right[person], person, right));
  return {
    administrator: of('administrator'),
    colleague: of('colleague'),
    viewer: of('viewer'),
    stranger: of('stranger'),
  };
}

/** Changes the adapter of one person. */
export function only(
  person: Person,
  change: (adapter: IntegrationAdapter, right: People) => Methods,
): (right: People) => People {
  return (right) => everyone(right, (adapter, who) => (who === person ? change(adapter, right) : {}));
}

/** A wrong adapter whose defect keeps nothing between calls. */
export function wrong(
  name: string,
  breaks: string,
  change: (adapter: IntegrationAdapter, person: Person, right: People) => Methods,
): WrongAdapter {
  return { name, breaks, wrap: (right) => everyone(right, change) };
}

/** One method with something around it; nothing when the adapter lacks it. */
export function around<M extends Method>(
  adapter: IntegrationAdapter,
  method: M,
  run: (
    input: Input<M>,
    ask: (input?: Input<M>, call?: CallOf<M>) => Promise<Answer<M>>,
    call: CallOf<M>,
  ) => Answer<M> | Promise<Answer<M>>,
): Methods {
  const original: unknown = adapter[method];
  if (typeof original !== 'function') return {};
  const wrapped = async (input: Input<M>, call: CallOf<M>): Promise<Answer<M>> =>
    // SAFETY: the method of this name has these types.
    run(input, (other = input, with_ = call) => original.call(adapter, other, with_) as Promise<Answer<M>>, call);
  return { [method]: wrapped };
}

/** Several mutations with the same thing around each. */
export function aroundMutations(
  adapter: IntegrationAdapter,
  run: (
    input: MutationInput,
    ask: (input?: MutationInput) => Promise<MutationResult>,
    method: Mutation,
    call: Call,
  ) => Promise<MutationResult>,
  methods: readonly Mutation[] = MUTATIONS,
): Methods {
  return Object.assign(
    {},
    ...methods.map((method) =>
      around(adapter, method, (input, ask, call) => run(input, (other = input) => ask(other), method, call)),
    ),
  ) as Methods;
}

/** Changes of existing accounts with the same thing around each. */
export function aroundChanges(
  adapter: IntegrationAdapter,
  run: (
    input: AccountChange,
    ask: (input?: AccountChange) => Promise<MutationResult>,
    method: Mutation,
    call: Call,
  ) => Promise<MutationResult>,
  methods: readonly (typeof CHANGES)[number][] = CHANGES,
): Methods {
  // SAFETY: every method of these is called with a change.
  return aroundMutations(adapter, (input, ...rest) => run(input as AccountChange, ...rest), methods);
}

/** Every account that an adapter hands out, changed: in lists, answers and events. */
export function reshape(adapter: IntegrationAdapter, change: (account: Account) => Account): Methods {
  return { ...reshapeAnswers(adapter, change), ...reshapeList(adapter, change), ...reshapeEvents(adapter, change) };
}

/** Every account in an answer to a mutation, changed. */
export function reshapeAnswers(
  adapter: IntegrationAdapter,
  change: (account: Account) => Account,
  methods: readonly Mutation[] = MUTATIONS,
): Methods {
  return aroundMutations(adapter, async (_, ask) => reshapeResult(await ask(), change), methods);
}

export function reshapeResult(answer: MutationResult, change: (account: Account) => Account): MutationResult {
  const { account } = answer;
  return account === null || account === undefined ? answer : { ...answer, account: change(account) };
}

/** Every account in a list, changed. */
export function reshapeList(adapter: IntegrationAdapter, change: (account: Account) => Account): Methods {
  return around(adapter, 'listAccounts', async (_, ask) => {
    const page = await ask();
    return { ...page, items: page.items.map(change) };
  });
}

/** Every account in an event, changed. */
export function reshapeEvents(adapter: IntegrationAdapter, change: (account: Account) => Account): Methods {
  return changeEvents(adapter, (event) =>
    event.type === 'upsert' ? [{ ...event, account: change(event.account) }] : [event],
  );
}

/** Every event, changed, left out or repeated. */
export function changeEvents(
  adapter: IntegrationAdapter,
  change: (event: AccountEvent) => readonly AccountEvent[],
): Methods {
  return {
    subscribe: (listener, onFailure) =>
      adapter.subscribe?.((event) => change(event).forEach(listener), onFailure) ?? (() => {}),
  };
}

/** The account as this adapter lists it. */
export async function findAccount(adapter: IntegrationAdapter, accountId: string): Promise<Account | undefined> {
  const { items } = await adapter.listAccounts({ ids: [accountId], limit: 1 }, quiet());
  return items.find(({ id }) => id === accountId);
}

/** The change with the version that the account has now. */
export async function withPresentVersion(adapter: IntegrationAdapter, input: AccountChange): Promise<AccountChange> {
  const present = await findAccount(adapter, input.accountId);
  return present === undefined ? input : { ...input, version: present.version };
}
