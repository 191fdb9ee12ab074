import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import type { MethodOfKind } from '../../adapter/adapter-methods.ts';
import type { Check } from '../../adapter/test.ts';
import { isAdapterError } from '../../adapter/is-adapter-error.ts';
import { toFailure } from '../../adapter/to-failure.ts';
import type { Failure } from '../../definition/failure.ts';
import type { SecretSearch } from './secret-search.ts';
import { ContractViolation, NotApplicable } from './violation.ts';

/** Whose adapter is called. */
export type Role = 'administrator' | 'colleague' | 'viewer' | 'stranger';

/** A method with one answer. */
export type Operation = MethodOfKind<'read' | 'test' | 'mutation'>;

/** What a method takes. */
export type InputOf<M extends Operation> = Parameters<NonNullable<IntegrationAdapter[M]>>[0];

/** What a method answers. */
export type AnswerOf<M extends Operation> = Awaited<ReturnType<NonNullable<IntegrationAdapter[M]>>>;

/** One call and how it ended. */
export interface Reply<T> {
  readonly role: Role;
  readonly method: Operation;
  /** Method and input, without credentials. */
  readonly called: string;
  /** The answer or the rejection, without credentials. */
  readonly answered: string;
  /** Null when the call was rejected. */
  readonly value: T | null;
  /** What it was rejected with, if it was. */
  readonly thrown: unknown;
  readonly rejected: boolean;
  /** What it reported by `onCheck`. */
  readonly checks: readonly Check[];
}

/** How a call is made, when not in the ordinary way. */
export interface CallOptions {
  /** @default one that never aborts */
  readonly signal?: AbortSignal | undefined;
  onCheck?(check: Check): void;
}

/** Calls adapters and remembers what was called. */
export interface Calls {
  /** Never rejects. @throws {NotApplicable} When the fixture has no such person or the adapter no such method. */
  make<M extends Operation>(
    role: Role,
    method: M,
    input: InputOf<M>,
    options?: CallOptions,
  ): Promise<Reply<AnswerOf<M>>>;
  /** Calls that have not settled yet, without credentials. */
  pending(): readonly string[];
}

const LONGEST = 700;

/** Calls over the adapters of one fixture. */
export function createCalls(
  people: Readonly<Partial<Record<Role, IntegrationAdapter | undefined>>>,
  search: SecretSearch,
): Calls {
  const open = new Set<() => string>();
  return {
    pending: () => [...open].map((called) => called()),
    async make(role, method, input, options = {}) {
      const adapter = adapterOf(people, role);
      const run = adapter[method] as ((input: unknown, call: unknown) => unknown) | undefined;
      if (run === undefined) throw new NotApplicable(`The adapter has no ${method}().`);
      const called = (): string => `${method}(${describe(withoutValues(input), search)}) as the ${role}`;
      const checks: Check[] = [];
      const call = {
        signal: options.signal ?? new AbortController().signal,
        onCheck(check: Check) {
          checks.push(check);
          options.onCheck?.(check);
        },
      };
      const common = { role, method, checks };
      open.add(called);
      try {
        // SAFETY: the type is the host's promise; checks that depend on the shape read it with care.
        const value = (await run.call(adapter, input, call)) as AnswerOf<typeof method>;
        return replyOf({ ...common, value, thrown: undefined, rejected: false }, called, () => describe(value, search));
      } catch (thrown) {
        const answered = (): string => `a rejection with ${describeError(thrown, search)}`;
        return replyOf<AnswerOf<typeof method>>({ ...common, value: null, thrown, rejected: true }, called, answered);
      } finally {
        open.delete(called);
      }
    },
  };
}

/** Descriptions cost more than most calls, and are read when something is wrong only. */
function replyOf<T>(
  reply: Omit<Reply<T>, 'called' | 'answered'>,
  called: () => string,
  answered: () => string,
): Reply<T> {
  return {
    ...reply,
    get called() {
      return called();
    },
    get answered() {
      return answered();
    },
  };
}

/** The adapter of a person. @throws {NotApplicable} When the fixture has no such person. */
export function adapterOf(
  people: Readonly<Partial<Record<Role, IntegrationAdapter | undefined>>>,
  role: Role,
): IntegrationAdapter {
  const adapter = people[role];
  if (adapter === undefined) throw new NotApplicable(`The fixture has no ${role}.`);
  return adapter;
}

/** Why a call was refused, as a value or as a rejection; null when it was not. */
export function refusalIn(reply: Reply<unknown>): Failure | null {
  if (reply.rejected) return toFailure(reply.thrown, true);
  const value: unknown = reply.value;
  if (typeof value !== 'object' || value === null || !('ok' in value) || value.ok !== false) return null;
  // SAFETY: only its members are looked at, and each is compared.
  return ('failure' in value ? value.failure : { code: 'unknown' }) as Failure;
}

/** A violation over one call. */
export function violation(reply: Reply<unknown>, expected: string, why: string, fix: string): ContractViolation {
  return new ContractViolation({ called: reply.called, answered: reply.answered, expected, why, fix });
}

/** The answer of a call. @throws {ContractViolation} When it was rejected. */
export function answerIn<T>(reply: Reply<T>): T {
  if (reply.rejected) {
    throw violation(
      reply,
      'an answer; a “no” of the vendor or of the host is a value with ok: false',
      'A rejection is shown as “the server cannot be reached”, so the person does not see what to change.',
      'Resolve with a value. Reject only when the transport or the host itself failed.',
    );
  }
  // SAFETY: a call that was not rejected has its value.
  return reply.value as T;
}

/** A value as short JSON in which every text that holds a part of a credential is `[secret]`. */
export function describe(value: unknown, search: SecretSearch): string {
  let text: string;
  try {
    text = JSON.stringify(clean(value, search)) ?? String(value);
  } catch {
    text = 'a value that is no JSON';
  }
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function clean(value: unknown, search: SecretSearch): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (name, part: unknown) => {
      if (typeof part === 'string') return search.formIn(part) === null ? part : '[secret]';
      if (typeof part !== 'object' || part === null) return part;
      return search.in(part).length > 0 && name !== '' && Array.isArray(part) && part.every(isPrimitive)
        ? '[secret]'
        : withCleanNames(part, search);
    }),
  );
}

function isPrimitive(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function withCleanNames(part: object, search: SecretSearch): object {
  if (Array.isArray(part)) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, member]) => [search.formIn(name) === null ? name : '[secret]', member]),
  );
}

function describeError(thrown: unknown, search: SecretSearch): string {
  if (isAdapterError(thrown)) return `an AdapterError of ${describe(thrown.failure, search)}`;
  if (!(thrown instanceof Error)) return describe(thrown, search);
  const text = `${thrown.name}: ${thrown.message}`;
  return search.formIn(text) === null ? text.slice(0, LONGEST) : `${thrown.name} with [secret] in its message`;
}

function withoutValues(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('values' in input)) return input;
  const names = Object.keys(input.values ?? {});
  return { ...input, values: Object.fromEntries(names.map((name) => [name, '[secret]'])) };
}
