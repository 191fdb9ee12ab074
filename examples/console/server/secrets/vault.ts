import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Account } from 'integration-kit/core';
import type { StoredAccount } from '../accounts/account-store.ts';

const ALGORITHM = 'aes-256-gcm';
/** First byte of everything sealed: lets a later console read what an earlier one wrote. */
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals and opens secrets. What was sealed for one record cannot be opened for another. */
export interface Vault {
  /** @param binding Which record it belongs to, for example its table, id and integration. */
  seal(secret: string, binding: readonly string[]): Uint8Array;
  /** @throws {Error} When it was not sealed with this key for exactly this record, or was changed since. */
  open(sealed: Uint8Array, binding: readonly string[]): string;
}

/** @param key 32 bytes. */
export function createVault(key: Uint8Array): Vault {
  const sealing = derivedKey(key, 'sealing');
  return {
    seal(secret, binding) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, sealing, nonce);
      cipher.setAAD(associated(binding));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.getAuthTag(), text]);
    },
    open(sealed, binding) {
      const bytes = Buffer.from(sealed);
      const body = 1 + NONCE_BYTES + TAG_BYTES;
      if (bytes[0] !== FORMAT || bytes.length < body) throw new Error('This is no sealed secret.');
      const decipher = createDecipheriv(ALGORITHM, sealing, bytes.subarray(1, 1 + NONCE_BYTES));
      decipher.setAAD(associated(binding));
      decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, body));
      return Buffer.concat([decipher.update(bytes.subarray(body)), decipher.final()]).toString('utf8');
    },
  };
}

/** A key for one purpose, from the console's one key: no two purposes share bytes (RFC 5869). */
export function derivedKey(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `integration-kit console ${purpose}`, 32));
}

/** JSON, so that no two lists of parts look alike. */
function associated(binding: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify([FORMAT, ...binding]), 'utf8');
}

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
