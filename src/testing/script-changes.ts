import type { AccountChange, MutationResult } from '../adapter/mutation.ts';
import type { Account } from '../definition/account.ts';
import { onceOnly } from './script-connect.ts';
import type { MethodName } from './script.ts';
import type { ScriptedHost } from './scripted-host.ts';

/** Changes an account if the person saw its newest version; remembers the outcome per idempotency key. */
export function answerChange(
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
export function answerDisconnect(
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
