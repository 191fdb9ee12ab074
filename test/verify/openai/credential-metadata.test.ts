import { describe, expect, it } from 'vitest';
import { findCredentialMetadata, identityOf } from '../../../src/verify/openai/credential-metadata.ts';
import { CANARY, fakeVendor, insufficient, list, NOW_MS, type Scripted } from '../vendor.ts';
import { createClient } from '../../../src/verify/openai/client.ts';
import { startDeadline } from '../../../src/verify/deadline.ts';

function identify(value: string) {
  return identityOf(new Headers({ 'openai-organization': value }), CANARY);
}

describe('identityOf', () => {
  it('identityOf reports an org- id as proven', () => {
    expect(identify('org-AbC123')).toEqual({ externalId: 'org-AbC123', confidence: 'proven' });
  });

  it('identityOf reports a slug as declared', () => {
    expect(identify('quiet-orchard')).toEqual({
      externalId: 'quiet-orchard',
      name: 'quiet-orchard',
      confidence: 'declared',
    });
    expect(identify('user-1a2b')).toMatchObject({ confidence: 'declared' });
  });

  it('an answer without the header has no identity', () => {
    expect(identityOf(new Headers(), CANARY)).toBeNull();
  });

  it.each([
    ['an empty value', ' '],
    ['a sentence', 'not a slug'],
    ['a list', 'org-a, org-b'],
    ['markup', '<b>org</b>'],
    ['something endless', 'a'.repeat(129)],
    ['the key', CANARY],
    ['a part of the key', `org-${CANARY.slice(12, 24)}`],
  ])('identityOf ignores %s', (_, value) => {
    expect(identify(value)).toBeNull();
  });
});

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
  const found = await findCredentialMetadata(client);
  deadline.clear();
  return { found, seen: vendor.seen };
}

describe('findCredentialMetadata', () => {
  it('findCredentialMetadata returns name and expiry of the only key that matches', async () => {
    const { found } = await find(list([OTHER, OWN]));
    expect(found).toEqual({ credentialName: 'Console', expiresAt: '2026-09-21T14:13:20.000Z' });
  });

  it('a key that never expires is distinguished from one whose expiry is not reported', async () => {
    expect((await find(list([{ ...OWN, expires_at: null }]))).found.expiresAt).toBeNull();
    expect((await find(list([{ id: 'a', redacted_value: OWN.redacted_value }]))).found).toEqual({});
  });

  it('findCredentialMetadata returns nothing when two keys match', async () => {
    expect((await find(list([OWN, { ...OWN, id: 'key_second' }]))).found).toEqual({});
  });

  it('findCredentialMetadata returns nothing when a second match is on a later page', async () => {
    const { found, seen } = await find(list([OWN], { has_more: true }), list([{ ...OWN, id: 'key_second' }]));
    expect(found).toEqual({});
    expect(seen[1]?.url).toContain('after=key_own');
  });

  it('findCredentialMetadata finds the key on a later page', async () => {
    expect((await find(list([OTHER], { has_more: true }), list([OWN]))).found.credentialName).toBe('Console');
  });

  it('findCredentialMetadata stops reading an endless list', async () => {
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
  ])('findCredentialMetadata does not match %s', async (_, redacted) => {
    expect((await find(list([{ ...OWN, redacted_value: redacted }]))).found).toEqual({});
  });

  it('findCredentialMetadata matches another kind of mask', async () => {
    expect(
      (await find(list([{ ...OWN, redacted_value: `sk-admin****${CANARY.slice(-4)}` }]))).found.credentialName,
    ).toBe('Console');
  });

  it('findCredentialMetadata returns nothing after a refusal', async () => {
    expect((await find(insufficient('api.management.read'))).found).toEqual({});
  });

  it.each([
    ['a list of another shape', Response.json({ keys: [] })],
    ['no data', list([])],
  ])('findCredentialMetadata returns nothing for %s', async (_, page) => {
    expect((await find(page)).found).toEqual({});
  });

  it.each([
    ['far beyond dates', 1e15],
    ['negative', -1],
  ])('findCredentialMetadata ignores an expiry that is %s', async (_, expires) => {
    expect((await find(list([{ ...OWN, expires_at: expires }]))).found).toEqual({ credentialName: 'Console' });
  });

  it('findCredentialMetadata redacts the key in its own name', async () => {
    const { found } = await find(list([{ ...OWN, name: `mine ${CANARY}` }]));
    expect(JSON.stringify(found)).not.toContain('CANARY7');
  });
});
