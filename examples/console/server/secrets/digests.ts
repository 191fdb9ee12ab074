import { createHmac } from 'node:crypto';
import { derivedKey } from './vault.ts';

/**
 * Keyed digests (HMAC-SHA-256): equal input gives an equal digest, and without the console's key an input cannot be
 * guessed by trying. Digests stay on the server: they are neither logged nor sent.
 */
export interface Digests {
  /** Of a secret, exactly as it is stored, for one integration. */
  ofSecret(integrationId: string, secret: string): Uint8Array;
  /** Of the input of a change, whatever the order of its members. The input may hold a secret. */
  ofInput(input: object): Uint8Array;
}

/** @param key The console's key, 32 bytes. */
export function createDigests(key: Uint8Array): Digests {
  const secrets = derivedKey(key, 'digests of secrets');
  const inputs = derivedKey(key, 'digests of inputs');
  const digest = (own: Uint8Array, text: string): Uint8Array => createHmac('sha256', own).update(text, 'utf8').digest();
  return {
    // JSON, so that no two pairs of integration and secret give one text.
    ofSecret: (integrationId, secret) => digest(secrets, JSON.stringify(['account', integrationId, secret])),
    ofInput: (input) => digest(inputs, canonicalJson(input)),
  };
}

/** JSON with the members of every object in the order of their names. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([left], [right]) => (left < right ? -1 : 1)))
      : member,
  );
}
