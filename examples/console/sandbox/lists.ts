import type { SandboxKey } from './keys.ts';
import type { Organization } from './organizations.ts';
import { invalidParameter, type Refusal } from './refusals.ts';

/** When every project, key and person of the sandbox was made: 2025-01-06 09:00 UTC. */
const CREATED_AT = 1_736_154_000;

/** One thing in a list. */
export type Listed = { readonly id: string } & Readonly<Record<string, unknown>>;

/** One page of a list: `{object: "list", data, first_id, last_id, has_more}` of the published API description. */
export interface ListPage {
  readonly object: 'list';
  readonly data: readonly Listed[];
  readonly first_id: string | null;
  readonly last_id: string | null;
  readonly has_more: boolean;
}

/** `limit` 1 to 100, 20 by default; `after` is the id of the last one seen (published API description). */
export function listPage(items: readonly Listed[], query: URLSearchParams): ListPage | Refusal {
  const limit = Number(query.get('limit') ?? '20');
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 100)) {
    return invalidParameter('limit', "Invalid 'limit': expected an integer between 1 and 100.", 'invalid_value');
  }
  const ordered = query.get('order') === 'desc' ? items.toReversed() : items;
  const after = query.get('after');
  const begin = after === null ? 0 : ordered.findIndex(({ id }) => id === after) + 1;
  const data = ordered.slice(begin, begin + limit);
  return {
    object: 'list',
    data,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    has_more: begin + limit < ordered.length,
  };
}

/** `GET /v1/organization/projects`, schema `Project`. */
export function projectsOf(organization: Organization): readonly Listed[] {
  return organization.projects.map(({ id, name }) => ({
    id,
    object: 'organization.project',
    name,
    created_at: CREATED_AT,
    archived_at: null,
    status: 'active',
  }));
}

/**
 * `GET /v1/organization/admin_api_keys`, schema `AdminApiKey`: of the value only `sk-admin...` and its last three
 * characters.
 */
export function adminKeyRecord(
  key: SandboxKey,
  expiresAtSeconds: number | null,
  lastUsedAtSeconds: number | null,
): Listed {
  return {
    id: `key_admin_${key.id}`,
    object: 'organization.admin_api_key',
    name: key.name,
    redacted_value: `sk-admin...${key.value.slice(-3)}`,
    created_at: CREATED_AT,
    last_used_at: lastUsedAtSeconds,
    expires_at: expiresAtSeconds,
    owner: {
      type: 'user',
      object: 'organization.user',
      id: 'user_owner',
      name: 'Organization owner',
      created_at: CREATED_AT,
      role: 'owner',
    },
  };
}
