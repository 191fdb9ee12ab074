import type { AccountChange } from '../../adapter/mutation.ts';
import type { Account } from '../../definition/account.ts';
import { type InputOf, type Operation, refusalIn, type Reply, type Role } from './calls.ts';
import { BASIC } from './check-names.ts';
import type { CheckContext } from './context.ts';
import { blockedBy, draftMembers, newKey, passTest, versionOf } from './steps.ts';
import { Blocked, NotApplicable } from './violation.ts';

/** A method that changes an account. */
export type ChangeMethod = {
  [M in Operation]: InputOf<M> extends AccountChange ? M : never;
}[Operation];

/** In an order in which all of them work on one account. */
const BASIC_OF: Readonly<Record<ChangeMethod, string>> = {
  renameAccount: BASIC.rename,
  syncNow: BASIC.syncNow,
  rotateCredential: BASIC.rotate,
  pauseAccount: BASIC.pause,
  disconnectAccount: BASIC.disconnect,
};

// SAFETY: the record has these keys and no others.
const CHANGE_METHODS = Object.keys(BASIC_OF) as readonly ChangeMethod[];

/** The methods of this adapter that change an account. */
export function changeMethods(context: CheckContext): readonly ChangeMethod[] {
  return CHANGE_METHODS.filter((method) => context.fixture.adapter[method] !== undefined);
}

/**
 * An input that changes the account.
 *
 * @param variant Odd and even differ; a rotation alternates between two credentials of the account's organization, and
 *   an account that was connected with `values.working` begins with an odd one.
 */
export async function changeInput<M extends ChangeMethod>(
  context: CheckContext,
  method: M,
  account: Account,
  more: Partial<AccountChange> = {},
  variant = 1,
  role: Role = 'administrator',
): Promise<InputOf<M>> {
  const base = { accountId: account.id, version: versionOf(account), idempotencyKey: newKey(), ...more };
  const odd = variant % 2 === 1;
  const details: { readonly [C in ChangeMethod]: () => Promise<Omit<InputOf<C>, keyof AccountChange>> } = {
    renameAccount: async () => ({ label: `Contract ${variant}` }),
    pauseAccount: async () => ({ paused: odd }),
    disconnectAccount: async () => ({ data: 'keep' }),
    syncNow: async () => ({}),
    rotateCredential: async () => {
      const values = odd ? context.fixture.values.sameOrganization : context.fixture.values.working;
      const { draft } = await passTest(context, values, account.id, role);
      return draftMembers(draft, values);
    },
  };
  return { ...base, ...(await details[method]()) };
}

/** Makes a change. */
export function change<M extends ChangeMethod>(
  context: CheckContext,
  method: M,
  input: InputOf<M>,
  role: Role = 'administrator',
) {
  return context.calls.make<ChangeMethod>(role, method, input);
}

/** A change that works. @throws {Blocked} When it does not. */
export async function changed(
  context: CheckContext,
  method: ChangeMethod,
  account: Account,
  more?: Partial<AccountChange>,
  variant?: number,
): Promise<Account | null> {
  const reply = await change(context, method, await changeInput(context, method, account, more, variant));
  return accountAfter(method, reply);
}

/** The account after a change that worked. @throws {Blocked} When it did not. */
export function accountAfter(method: ChangeMethod, reply: Reply<unknown>): Account | null {
  if (refusalIn(reply)?.code === 'unsupported')
    throw new NotApplicable(`The host answers ${method}() with "unsupported".`);
  const value = reply.value;
  if (typeof value !== 'object' || value === null || !('ok' in value) || value.ok !== true)
    throw blockedBy(BASIC_OF[method], reply, 'ok: true');
  // SAFETY: a caller that needs a missing member looks for it in the list.
  return ('account' in value ? value.account : null) as Account | null;
}

/** Looks at one method after the other. What blocks one does not keep the others from being looked at. */
export async function forEachChange(
  methods: readonly ChangeMethod[],
  look: (method: ChangeMethod) => Promise<void>,
): Promise<void> {
  if (methods.length === 0) throw new NotApplicable('The adapter has none of the methods that change an account so.');
  let blocked: Blocked | null = null;
  for (const method of methods) {
    try {
      await look(method);
    } catch (thrown) {
      if (thrown instanceof Blocked) blocked ??= thrown;
      else if (!(thrown instanceof NotApplicable) || methods.length === 1) throw thrown;
    }
  }
  if (blocked !== null) throw blocked;
}

/** @throws {NotApplicable} When the adapter leaves a method out. */
export function needs(context: CheckContext, method: keyof CheckContext['fixture']['adapter']): void {
  if (context.fixture.adapter[method] === undefined) throw new NotApplicable(`The adapter has no ${method}().`);
}

/** Phases that the library knows. */
export const PHASES: readonly unknown[] = [
  'queued',
  'importing',
  'up_to_date',
  'delayed',
  'failing',
  'paused',
  'waiting',
  'none',
] satisfies readonly Account['sync']['phase'][];
