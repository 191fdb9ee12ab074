import * as z from 'zod/mini';
import type { TestReport } from '../../adapter/test.ts';
import { redactKey, isClean } from './redact-key.ts';
import { plainText } from '../../definition/sanitise-text.ts';
import type { IsoDateTime } from '../../definition/text.ts';
import type { Client } from './client.ts';
import { SCOPE_OF } from './plan.ts';

/** The organization of a key, by the responses to requests that carried it. */
export type Identity = NonNullable<TestReport['identity']>;

/**
 * The organization in the response header `openai-organization`
 * (https://developers.openai.com/api/reference/overview: the organization of the request). The published API
 * description has no request that returns the organization of a key, so the header is the only documented source.
 *
 * An `org-…` id is `proven`. A slug names the organization but is not its id: it can be renamed, and the same
 * organization may answer with its id another day. As `proven` it would refuse a good rotation and hide a duplicate,
 * so it is `declared`: compared, shown and warned about, never a reason to refuse. Any other value, and any that
 * repeats the key, is ignored.
 */
export function identityOf(headers: Headers, key: string): Identity | null {
  const value = headers.get('openai-organization')?.trim() ?? '';
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(value) || !isClean(value, key)) return null;
  if (/^org-[A-Za-z0-9_-]+$/.test(value)) return { externalId: value, confidence: 'proven' };
  return { externalId: value, name: value, confidence: 'declared' };
}

const PAGE_SIZE = 50;
/** Most pages that are read. A longer list of Admin keys is not read to its end, and nothing is reported. */
const MAX_PAGES = 5;
/** Fewest visible characters at the end that identify a key. OpenAI's example shows three. */
const SHORTEST_TAIL = 3;
/** 9999-12-31, the last day that ISO 8601 writes with four digits. */
const LAST_UNIX_SECOND = 253_402_214_400;

const keyRecord = z.object({
  id: z.string(),
  redacted_value: z.string(),
  name: z.optional(z.nullable(z.string())),
  /** Absent in older API descriptions, which means unknown and not never. */
  expires_at: z.optional(z.nullable(z.number())),
});
const keysPage = z.object({ data: z.array(keyRecord), has_more: z.optional(z.boolean()) });

type KeyRecord = z.infer<typeof keyRecord>;

/** Name and expiry of the key at the vendor. Empty when the vendor does not report them. */
export interface CredentialMetadata {
  readonly credentialName?: string | undefined;
  readonly expiresAt?: IsoDateTime | null | undefined;
}

/**
 * Finds the key's own record in `GET /v1/organization/admin_api_keys` by the characters that `redacted_value` shows.
 *
 * Reports nothing when two records match, when none does, or when the list cannot be read to its end: another key's expiry
 * would be worse than none. Reports nothing after a refusal either; the scope that the list needs is not documented.
 */
export async function findCredentialMetadata(client: Client): Promise<CredentialMetadata> {
  const matching: KeyRecord[] = [];
  let after = '';
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const reading = await client.get(`/v1/organization/admin_api_keys?limit=${PAGE_SIZE}${after}`, SCOPE_OF.management);
    const parsed = reading.ok ? keysPage.safeParse(reading.json) : null;
    if (!parsed?.success) return {};
    const { data, has_more } = parsed.data;
    matching.push(...data.filter((record) => matchesMask(record.redacted_value, client.key)));
    const last = data.at(-1);
    if (has_more !== true || last === undefined) return matching.length === 1 ? describe(matching[0], client.key) : {};
    after = `&after=${encodeURIComponent(last.id)}`;
  }
  return {};
}

/** Whether a masked value such as `sk-admin...def` has the start and the end of the key. */
function matchesMask(redactedValue: string, key: string): boolean {
  const parts = /^([^.*…]*)[.*…]+([^.*…]*)$/.exec(redactedValue);
  const [, head, tail] = parts ?? [];
  return (
    head !== undefined &&
    tail !== undefined &&
    tail.length >= SHORTEST_TAIL &&
    key.startsWith(head) &&
    key.endsWith(tail)
  );
}

function describe(record: KeyRecord | undefined, key: string): CredentialMetadata {
  const name = plainText(redactKey(record?.name ?? '', key));
  const seconds = record?.expires_at;
  const readable = typeof seconds === 'number' && seconds >= 0 && seconds <= LAST_UNIX_SECOND;
  return {
    ...(name === '' ? {} : { credentialName: name }),
    ...(seconds === null ? { expiresAt: null } : {}),
    ...(readable ? { expiresAt: new Date(seconds * 1_000).toISOString() } : {}),
  };
}
