import { describe, expect, it } from 'vitest';
import { KEYS } from '../../sandbox/keys.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { ask, NOW_MS } from './asking.ts';

const sandbox = createSandbox({ now: () => NOW_MS });

interface List {
  readonly data: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
  readonly first_id: string | null;
  readonly last_id: string | null;
  readonly has_more: boolean;
}

async function list(path: string, keyId = 'works'): Promise<List> {
  // SAFETY: read as a list only to be compared; a wrong shape fails the expectations on it.
  return (await ask(sandbox, path, keyId)).body as List;
}

describe('GET /v1/organization/projects', () => {
  it('GET projects lists the organization’s projects', async () => {
    expect(await list('/v1/organization/projects')).toMatchObject({
      object: 'list',
      data: [{ id: 'proj_nwDefault', object: 'organization.project', status: 'active' }, {}, {}],
      first_id: 'proj_nwDefault',
      last_id: 'proj_nwDocs',
      has_more: false,
    });
  });

  it('GET projects pages by the id of the last project', async () => {
    const first = await list('/v1/organization/projects?limit=2');
    expect([first.data.length, first.has_more]).toEqual([2, true]);
    const second = await list(`/v1/organization/projects?limit=2&after=${first.last_id}`);
    expect(second.data.map(({ id }) => id)).toEqual(['proj_nwDocs']);
    expect(second.has_more).toBe(false);
  });

  it('GET projects is empty for an organization without projects', async () => {
    expect(await list('/v1/organization/projects', 'empty')).toMatchObject({ data: [], first_id: null, last_id: null });
  });

  it.each(['0', '101', 'x'])('GET projects refuses limit=%s', async (limit) => {
    expect((await ask(sandbox, `/v1/organization/projects?limit=${limit}`)).status).toBe(400);
  });
});

describe('GET /v1/organization/admin_api_keys', () => {
  it('GET admin_api_keys lists the active keys, with only the ends of their values', async () => {
    const { data } = await list('/v1/organization/admin_api_keys?limit=100');
    expect(data.find(({ id }) => id === 'key_admin_works')).toMatchObject({
      object: 'organization.admin_api_key',
      name: 'Console, read only',
      redacted_value: 'sk-admin...fQ9',
      expires_at: null,
      owner: { type: 'user', role: 'owner' },
    });
    expect(data.map(({ id }) => id)).not.toContain('key_admin_revoked');
    expect(data.map(({ id }) => id)).not.toContain('key_admin_expired');
    expect(data.map(({ id }) => id)).not.toContain('key_admin_other');
    for (const { value } of KEYS) expect(JSON.stringify(data)).not.toContain(value);
  });

  it('GET admin_api_keys returns when a key expires, in Unix seconds', async () => {
    const { data } = await list('/v1/organization/admin_api_keys?limit=100');
    expect(data.find(({ id }) => id === 'key_admin_expiring')?.['expires_at']).toBe(NOW_MS / 1_000 + 6 * 86_400);
  });

  it('GET admin_api_keys lists in descending order too', async () => {
    const forwards = await list('/v1/organization/admin_api_keys?limit=100');
    const backwards = await list('/v1/organization/admin_api_keys?limit=100&order=desc');
    expect(backwards.data.map(({ id }) => id)).toEqual(forwards.data.map(({ id }) => id).toReversed());
  });

  it('GET admin_api_keys requires the management scope', async () => {
    expect((await ask(sandbox, '/v1/organization/admin_api_keys', 'usage-only')).status).toBe(403);
  });
});
