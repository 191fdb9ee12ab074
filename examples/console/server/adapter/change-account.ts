import type { AccountChange, MutationResult } from 'integration-kit/core';
import type { StoredAccount } from '../accounts/account-rows.ts';
import type { User } from '../users.ts';
import type { ConsoleParts } from './console-parts.ts';

/**
 * A change of an account, once per press and only by somebody who saw what other people did to it. What the importer
 * noted meanwhile is in nobody's way: else every page would undo what a person is about to press.
 */
export function changeAccount(
  { outcomes, accounts }: ConsoleParts,
  user: User,
  input: AccountChange,
  operation: string,
  change: (stored: StoredAccount) => MutationResult,
): MutationResult {
  const { accountId, version, idempotencyKey } = input;
  const intent = { userId: user.id, idempotencyKey, operation: `${operation} ${accountId}`, input };
  return outcomes.once(intent, () => {
    const stored = accounts.find(accountId);
    if (stored === null) return { ok: false, failure: { code: 'not_found', accountId } };
    const { account, adminVersion } = stored;
    if (version < adminVersion || version > account.version)
      return { ok: false, failure: { code: 'version_conflict', accountId }, account };
    return change(stored);
  });
}
