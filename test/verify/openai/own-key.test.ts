import { describe, expect, it } from 'vitest';
import { findOwnKey } from '../../../src/verify/openai/own-key.ts';
import { createClient } from '../../../src/verify/openai/client.ts';
import { startDeadline } from '../../../src/verify/deadline.ts';
import { CANARY, fakeVendor, insufficient, list, NOW_MS, type Scripted } from '../vendor.ts';

const PATH = '/v1/organization/admin_api_keys';
const OWN = {
  id: 'key_own',
  redacted_value: `sk-admin...${CANARY.slice(-3)}`,
  name: 'Console',
  expires_at: 1_790_000_000,
};
const OTHER = { id: 'key_other', redacted_value: 'sk-admin...zzz', name: 'Other', expires_at: null };

async function find(...pages: readonly Scripted[]) {
  const vendor = fakeVendor({ [PATH]: pages });
  const deadline = startDeadline(new AbortController().signal, 15_000);
  const client = createClient({
    fetch: vendor.fetch,
    baseUrl: 'https://vendor.test',
    key: CANARY,
    deadline,
    now: () => NOW_MS,
  });
  const found = await findOwnKey(client);
  deadline.clear();
  return { found, seen: vendor.seen };
}

describe('findOwnKey', () => {
  it('reads the name and the expiry of the one key that shows the same end', async () => {
    const { found } = await find(list([OTHER, OWN]));
    expect(found).toEqual({ credentialName: 'Console', expiresAt: '2026-09-21T14:13:20.000Z' });
  });

  it('a key that never expires is distinguished from one whose expiry is not reported', async () => {
    expect((await find(list([{ ...OWN, expires_at: null }]))).found.expiresAt).toBeNull();
    expect((await find(list([{ id: 'a', redacted_value: OWN.redacted_value }]))).found).toEqual({});
  });

  it('claims nothing when two keys show the same end', async () => {
    expect((await find(list([OWN, { ...OWN, id: 'key_twin' }]))).found).toEqual({});
  });

  it('claims nothing when the twin is on a later page', async () => {
    const { found, seen } = await find(list([OWN], { has_more: true }), list([{ ...OWN, id: 'key_twin' }]));
    expect(found).toEqual({});
    expect(seen[1]?.url).toContain('after=key_own');
  });

  it('finds the key on a later page', async () => {
    expect((await find(list([OTHER], { has_more: true }), list([OWN]))).found.credentialName).toBe('Console');
  });

  it('gives up on a list without end', async () => {
    const { found, seen } = await find(list([OWN], { has_more: true }));
    expect(found).toEqual({});
    expect(seen.length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['another end', 'sk-admin...abc'],
    ['another beginning', `sk-proj...${CANARY.slice(-3)}`],
    ['too short an end', `sk-admin...${CANARY.slice(-2)}`],
    ['no end', 'sk-admin...'],
    ['no mask', CANARY.slice(-3)],
  ])('does not recognise itself by %s', async (_, redacted) => {
    expect((await find(list([{ ...OWN, redacted_value: redacted }]))).found).toEqual({});
  });

  it('recognises itself behind another mask', async () => {
    expect(
      (await find(list([{ ...OWN, redacted_value: `sk-admin****${CANARY.slice(-4)}` }]))).found.credentialName,
    ).toBe('Console');
  });

  it('takes a refusal as not knowing', async () => {
    expect((await find(insufficient('api.management.read'))).found).toEqual({});
  });

  it.each([
    ['a list of another shape', Response.json({ keys: [] })],
    ['no data', list([])],
  ])('knows nothing from %s', async (_, page) => {
    expect((await find(page)).found).toEqual({});
  });

  it.each([
    ['far beyond dates', 1e15],
    ['negative', -1],
  ])('takes an expiry that is %s as not told', async (_, expires) => {
    expect((await find(list([{ ...OWN, expires_at: expires }]))).found).toEqual({ credentialName: 'Console' });
  });

  it('keeps a key out of its own name', async () => {
    const { found } = await find(list([{ ...OWN, name: `mine ${CANARY}` }]));
    expect(JSON.stringify(found)).not.toContain('CANARY7');
  });
});
