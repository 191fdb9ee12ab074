import { UsageError } from '../base/usage-error.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Checks the vendor's address and returns it without a trailing slash, so that a path can be appended.
 *
 * @throws {UsageError} when it is no address, has a password, query or fragment, or would send the secret unencrypted.
 */
export function checkBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  const safe = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)));
  if (url === null || !safe || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new UsageError(
      'baseUrl is not an address that a secret may be sent to.',
      'A credential must not be sent unencrypted, nor to an address other than the vendor’s.',
      'Pass an https: address without user, query or fragment, or http: on localhost for a sandbox.',
    );
  }
  // Built from its parts: `href` would keep the question mark of an empty query, and a path is appended.
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
