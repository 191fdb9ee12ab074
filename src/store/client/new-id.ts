/**
 * A unique random id, also where `crypto.randomUUID` is missing because the page is not served securely. A file of its own,
 * so that a page of cards does not load it.
 */
export function newId(): string {
  const { crypto } = globalThis;
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
