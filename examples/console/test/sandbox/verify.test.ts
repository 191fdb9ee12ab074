import { openaiVerifier, type VerifyCall, type VerifyOutcome } from 'integration-kit/verify/openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS, keyById } from '../../sandbox/keys.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/sandbox.ts';
import { startSandbox, type SandboxServer } from '../../sandbox/server.ts';
import { NOW_MS } from './asking.ts';

const instantly = { now: () => NOW_MS, wait: async () => {} };

function verify(keyValue: string, sandbox: Sandbox, more: Partial<VerifyCall> = {}): Promise<VerifyOutcome> {
  return openaiVerifier.verify(
    { values: { adminKey: keyValue }, capabilities: ['usage', 'management'] },
    {
      fetch: (url, init) => sandbox.fetch(new Request(url, init)),
      baseUrl: 'http://127.0.0.1:4010',
      signal: new AbortController().signal,
      onCheck: () => {},
      now: () => NOW_MS,
      ...more,
    },
  );
}

async function verdict(keyId: string, options: SandboxOptions = instantly) {
  const outcome = await verify(keyById(keyId).value, createSandbox(options));
  return outcome.ok
    ? { ok: true, organization: outcome.identity?.externalId, notVerified: outcome.notVerified }
    : outcome.failure;
}

describe('verifying the sandbox’s keys', () => {
  it.each([
    ['works', 'org-Northwind7Qd2'],
    ['second', 'org-Northwind7Qd2'],
    ['expiring', 'org-Northwind7Qd2'],
    ['slow', 'org-Northwind7Qd2'],
    ['revocable', 'org-Northwind7Qd2'],
    ['usage-only', 'org-Northwind7Qd2'],
    ['other', 'org-Harbour4Tk9'],
    ['third', 'org-Linden8Wm3'],
    ['empty', 'org-Meadow1Zx6'],
  ])('the verifier passes the key "%s" as of %s', async (keyId, organization) => {
    expect(await verdict(keyId)).toEqual({ ok: true, organization, notVerified: [] });
  });

  it('the verifier passes the key "slug" and reports that the organization is not proven', async () => {
    expect(await verdict('slug')).toEqual({ ok: true, organization: 'quiet-orchard', notVerified: ['identity'] });
  });

  it('the verifier passes the key "nameless" and reports that the organization is unknown', async () => {
    expect(await verdict('nameless')).toEqual({ ok: true, organization: undefined, notVerified: ['identity'] });
  });

  it.each([
    ['no-usage', { code: 'missing_scope', missingScopes: ['api.usage.read'] }],
    ['fresh', { code: 'missing_scope', missingScopes: ['api.usage.read'] }],
    ['revoked', { code: 'invalid_credential', field: 'adminKey' }],
    ['expired', { code: 'invalid_credential', field: 'adminKey' }],
    ['project', { code: 'wrong_kind', foundKind: 'project_key' }],
    ['rate-limited', { code: 'rate_limited', retryAfterMs: 20_000 }],
    ['ip', { code: 'network_policy' }],
    ['vendor-down', { code: 'provider_unavailable' }],
    ['no-credit', { code: 'account_unavailable' }],
    ['no-organization', { code: 'account_unavailable' }],
    ['location', { code: 'provider_refused_location' }],
    ['eu-region', { code: 'wrong_target', target: 'eu.api.openai.com' }],
    ['no-residency', { code: 'wrong_target' }],
    ['spend-limit', { code: 'account_unavailable' }],
    ['unknown-reason', { code: 'unknown', vendor: { code: 'made_up_for_this_sandbox' } }],
  ])('the verifier fails the key "%s" with its cause', async (keyId, failure) => {
    expect(await verdict(keyId)).toMatchObject(failure);
  });

  it('the verifier fails a key that the sandbox does not know', async () => {
    const outcome = await verify('sk-admin-NOTREAL-99-aB1cD2eF3g-4hJ5', createSandbox(instantly));
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid_credential' } });
  });

  it('the verifier reads the name and expiry of the key', async () => {
    const outcome = await verify(keyById('expiring').value, createSandbox(instantly));
    expect(outcome).toMatchObject({ credentialName: 'Cost reader expiring', expiresAt: '2026-03-16T15:30:00.000Z' });
    expect(await verify(keyById('works').value, createSandbox(instantly))).toMatchObject({
      credentialName: 'Console, read only',
      expiresAt: null,
    });
  });

  it('the verifier reports a missing optional scope and no expiry', async () => {
    const outcome = await verify(keyById('usage-only').value, createSandbox(instantly));
    expect(outcome.capabilities[1]).toEqual({
      id: 'management',
      state: 'missing',
      missingScopes: ['api.management.read'],
    });
    expect(outcome.expiresAt).toBeUndefined();
  });

  it('the verifier passes a fresh key once its scope has propagated', async () => {
    let nowMs = NOW_MS;
    const sandbox = createSandbox({ now: () => nowMs });
    expect((await verify(keyById('fresh').value, sandbox)).ok).toBe(false);
    nowMs += 20_000;
    expect((await verify(keyById('fresh').value, sandbox)).ok).toBe(true);
  });

  it('the verifier puts no key into an outcome', async () => {
    for (const { value } of KEYS) {
      const text = JSON.stringify(await verify(value, createSandbox(instantly)));
      const part = value.slice(value.indexOf('NOTREAL'));
      for (let at = 0; at + 5 <= part.length; at += 1) expect(text).not.toContain(part.slice(at, at + 5));
    }
  });
});

describe('verifying over HTTP', () => {
  let server: SandboxServer;
  beforeAll(async () => {
    server = await startSandbox(0, { now: () => NOW_MS });
  });
  afterAll(() => server.close());

  const overHttp = (keyId: string, more: Partial<VerifyCall> = {}) =>
    verify(keyById(keyId).value, server.sandbox, { fetch: globalThis.fetch, baseUrl: server.url, ...more });

  it('the verifier over HTTP passes a working key', async () => {
    expect(await overHttp('works')).toMatchObject({ ok: true, identity: { externalId: 'org-Northwind7Qd2' } });
  });

  it('the verifier over HTTP reports a rate limit and its wait', async () => {
    expect(await overHttp('rate-limited')).toMatchObject({
      ok: false,
      failure: { code: 'rate_limited', retryAfterMs: 20_000 },
    });
  });

  it('the verifier over HTTP ends its request when the host aborts', async () => {
    const host = new AbortController();
    const outcome = overHttp('slow', { signal: host.signal, onCheck: () => host.abort() });
    expect(await outcome).toMatchObject({ ok: false, failure: { code: 'aborted' } });
  });

  it('the verifier over HTTP reports an unreachable vendor as unavailable', async () => {
    const closed = await startSandbox(0);
    await closed.close();
    expect(await overHttp('works', { baseUrl: closed.url })).toMatchObject({
      ok: false,
      failure: { code: 'provider_unavailable' },
    });
  });
});
