import type { Account } from 'integration-kit/core';
import type { StoredAccount } from '../accounts/account-rows.ts';
import type { Vault } from './vault.ts';

/** What the sealed credential of an account is bound to: it cannot be moved to another account. */
export function secretBinding({ id, integrationId }: Pick<Account, 'id' | 'integrationId'>): readonly string[] {
  return ['accounts', id, integrationId];
}

/** The stored credential; null when it was damaged. Another one can still be put in its place. */
export function storedSecret(vault: Vault, { account, secret }: StoredAccount): string | null {
  try {
    return vault.open(secret, secretBinding(account));
  } catch {
    return null;
  }
}
