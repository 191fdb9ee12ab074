import type { AccountChange, MutationResult } from '../adapter/mutation.ts';
import type { Account } from '../definition/account.ts';
import { onceOnly } from './script-connect.ts';
import type { MethodName } from './script.ts';
import type { World } from './world.ts';

/** Changes an account if the person saw its newest version; remembers the outcome per idempotency key. */
export function answerChange(
  world: World,
  person: string,
  method: MethodName,
  input: AccountChange,
  change: (account: Account) => Account,
): MutationResult {
  return onceOnly(world, person, method, input, () => {
    const account = world.accounts.get(input.accountId);
    if (account === undefined) return { ok: false, failure: { code: 'not_found', accountId: input.accountId } };
    if (account.version !== input.version) return { ok: false, failure: { code: 'version_conflict' }, account };
    const next = { ...change(account), version: account.version + 1 };
    world.publish(next);
    return { ok: true, account: next, notices: [] };
  });
}

/** Forgets the credential and says what happened to the data. */
export function answerDisconnect(
  world: World,
  person: string,
  input: AccountChange & { data: 'keep' | 'delete' },
): MutationResult {
  return onceOnly(world, person, 'disconnectAccount', input, () => {
    const account = world.accounts.get(input.accountId);
    if (account === undefined) return { ok: false, failure: { code: 'not_found', accountId: input.accountId } };
    if (account.version !== input.version) return { ok: false, failure: { code: 'version_conflict' }, account };
    world.keys.delete(account.id);
    world.remove(account.id);
    const code = input.data === 'keep' ? 'data_kept' : 'data_deleted';
    return { ok: true, account: null, notices: [{ code }, { code: 'old_credential_still_active' }] };
  });
}
