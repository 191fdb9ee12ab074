import { UsageError } from '../base/usage-error.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The vendor's address without a trailing slash, fit for putting a path behind it.
 *
 * @throws {UsageError} when it is no address, carries a password, query or fragment, or would send the secret readable.
 */
export function checkBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  const safe = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)));
  if (url === null || !safe || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new UsageError(
      'A baseUrl was given that a secret cannot be sent to.',
      'A credential must not travel readable, nor to an address that is not exactly the vendor’s.',
      'Pass an https: address without user, query or fragment, or http: on localhost for a sandbox.',
    );
  }
  // Put together from its parts: the whole would keep the mark of an empty query, and a path is put behind it.
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
