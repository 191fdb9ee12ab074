import { describe, expect, it } from 'vitest';
import { startDeadline } from '../../../src/verify/deadline.ts';
import { createClient, probeManagement, probeUsage } from '../../../src/verify/openai/client.ts';
import { CANARY, fakeVendor, list, NOW_MS, type Scripted } from '../vendor.ts';

function clientOf(scripts: Readonly<Record<string, Scripted>>) {
  const vendor = fakeVendor(scripts);
  const deadline = startDeadline(new AbortController().signal, 15_000);
  deadline.clear();
  return {
    seen: vendor.seen,
    client: createClient({
      fetch: vendor.fetch,
      baseUrl: 'https://vendor.test',
      key: CANARY,
      deadline,
      now: () => NOW_MS,
    }),
  };
}

describe('probeUsage', () => {
  it('probeUsage requests one bucket of costs from the beginning of today, UTC', async () => {
    const { client, seen } = clientOf({});
    await probeUsage(client, NOW_MS);
    expect(seen[0]?.url).toBe(
      `https://vendor.test/v1/organization/costs?start_time=${Date.UTC(2026, 2, 10) / 1_000}&limit=1`,
    );
  });

  it.each([
    ['results', { data: [{ results: [] }] }],
    ['the older result', { data: [{ result: [] }] }],
    ['an organization without any bucket', { data: [] }],
  ])('probeUsage accepts a page with %s', async (_, page) => {
    const { client } = clientOf({ '/v1/organization/costs': Response.json(page) });
    expect((await probeUsage(client, NOW_MS)).ok).toBe(true);
  });

  it.each([
    ['other JSON', Response.json({ hello: 'world' }), 'provider_unavailable'],
    ['buckets without results', Response.json({ data: [{}] }), 'provider_unavailable'],
    ['a page that is no JSON', new Response('<html>'), 'wrong_target'],
    ['an empty success', new Response(null, { status: 204 }), 'provider_unavailable'],
  ])('probeUsage refuses %s', async (_, answer, code) => {
    const { client } = clientOf({ '/v1/organization/costs': answer });
    expect(await probeUsage(client, NOW_MS)).toMatchObject({ ok: false, failure: { code } });
  });

  it('probeUsage refuses an error with status 200', async () => {
    const { client } = clientOf({
      '/v1/organization/costs': Response.json({ data: [], error: { message: 'Invalid Authentication' } }),
    });
    expect(await probeUsage(client, NOW_MS)).toMatchObject({ ok: false, failure: { code: 'invalid_credential' } });
  });
});

describe('probeManagement', () => {
  it('probeManagement requests one project', async () => {
    const { client, seen } = clientOf({ '/v1/organization/projects': list([]) });
    expect((await probeManagement(client)).ok).toBe(true);
    expect(seen[0]?.url).toBe('https://vendor.test/v1/organization/projects?limit=1');
  });
});
