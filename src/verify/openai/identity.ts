import type { TestReport } from '../../adapter/test.ts';
import { isClean } from './conceal.ts';

/** What the answers to an authenticated request say about whose key it is. */
export type Identity = NonNullable<TestReport['identity']>;

/**
 * The organization in the response header `openai-organization`
 * (https://developers.openai.com/api/reference/overview: the organization of the request). The published API
 * description has no request for "which organization is this", so the header is the only documented witness.
 *
 * An `org-…` id is `proven`. A slug names the organization but is not its id: it can be renamed, and the same
 * organization may answer with its id another day. As `proven` it would refuse a good rotation and hide a duplicate,
 * so it is `declared`: compared and shown, warned about, never a reason to refuse. Anything else, and anything that
 * repeats the key, is no identity.
 */
export function identityOf(headers: Headers, key: string): Identity | null {
  const value = headers.get('openai-organization')?.trim() ?? '';
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(value) || !isClean(value, key)) return null;
  if (/^org-[A-Za-z0-9_-]+$/.test(value)) return { externalId: value, confidence: 'proven' };
  return { externalId: value, name: value, confidence: 'declared' };
}
