import * as z from 'zod/mini';
import { plainText } from '../../definition/sanitise-text.ts';
import type { IsoDateTime } from '../../definition/text.ts';
import type { Client } from './client.ts';
import { conceal } from './conceal.ts';
import { SCOPE_OF } from './plan.ts';

const PAGE_SIZE = 50;
/** An organization with more Admin keys than this is not read to its end, and then nothing is claimed. */
const MAX_PAGES = 5;
/** Fewer visible characters at the end than this recognise nothing. OpenAI's example shows three. */
const SHORTEST_TAIL = 3;
/** 9999-12-31, the last day that ISO 8601 writes with four digits. */
const LAST_UNIX_SECOND = 253_402_214_400;

const keyRecord = z.object({
  id: z.string(),
  redacted_value: z.string(),
  name: z.optional(z.nullable(z.string())),
  /** Absent in older API descriptions: then nothing is known, which is not "never". */
  expires_at: z.optional(z.nullable(z.number())),
});
const keysPage = z.object({ data: z.array(keyRecord), has_more: z.optional(z.boolean()) });

type KeyRecord = z.infer<typeof keyRecord>;

/** What the vendor keeps about the key itself. Empty where the vendor does not report it. */
export interface OwnKey {
  readonly credentialName?: string | undefined;
  readonly expiresAt?: IsoDateTime | null | undefined;
}

/**
 * Finds the key's own record in `GET /v1/organization/admin_api_keys` by the characters that `redacted_value` shows.
 *
 * Two records that fit, a list that cannot be read to its end, or no record: nothing is claimed, because another key's
 * expiry would be worse than none. A refusal is not a finding either; which scope the list needs is not documented.
 */
export async function findOwnKey(client: Client): Promise<OwnKey> {
  const fitting: KeyRecord[] = [];
  let after = '';
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const reading = await client.get(`/v1/organization/admin_api_keys?limit=${PAGE_SIZE}${after}`, SCOPE_OF.management);
    const parsed = reading.ok ? keysPage.safeParse(reading.json) : null;
    if (!parsed?.success) return {};
    const { data, has_more } = parsed.data;
    fitting.push(...data.filter((record) => shows(record.redacted_value, client.key)));
    const last = data.at(-1);
    if (has_more !== true || last === undefined) return fitting.length === 1 ? describe(fitting[0], client.key) : {};
    after = `&after=${encodeURIComponent(last.id)}`;
  }
  return {};
}

/** Whether `sk-admin...def` could be this key: what precedes and follows the mask is its start and its end. */
function shows(redactedValue: string, key: string): boolean {
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

function describe(record: KeyRecord | undefined, key: string): OwnKey {
  const name = plainText(conceal(record?.name ?? '', key));
  const seconds = record?.expires_at;
  const readable = typeof seconds === 'number' && seconds >= 0 && seconds <= LAST_UNIX_SECOND;
  return {
    ...(name === '' ? {} : { credentialName: name }),
    ...(seconds === null ? { expiresAt: null } : {}),
    ...(readable ? { expiresAt: new Date(seconds * 1_000).toISOString() } : {}),
  };
}
