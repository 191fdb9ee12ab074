import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../src/adapter/adapter-error.ts';
import type { Check, TestInput } from '../../src/adapter/test.ts';
import { realClock } from '../../src/testing/clock.ts';
import { scenarios } from '../../src/testing/scenarios.ts';
import type { MethodName, Scenario } from '../../src/testing/script.ts';
import { type ScriptedAdapter, scriptedAdapter } from '../../src/testing/scripted-adapter.ts';

const KEY = 'sk-admin-CANARY-0123456789-3fQ9';
const INPUT: TestInput = {
  integrationId: 'openai',
  methodId: 'admin_key',
  values: { adminKey: KEY },
  capabilities: ['usage', 'management'],
};
const host = (...applied: readonly Scenario[]): ScriptedAdapter =>
  scriptedAdapter(applied, { clock: realClock({ speed: 0 }) });
const quiet = (onCheck: (check: Check) => void = () => {}) => ({ signal: new AbortController().signal, onCheck });
const codeOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (thrown: unknown) => (thrown instanceof AdapterError ? thrown.failure.code : thrown),
  );

describe('a scripted vendor', () => {
  it.each([
    ['wrongKey', 'invalid_credential'],
    ['missingScope', 'missing_scope'],
    ['wrongKind', 'wrong_kind'],
    ['projectKey', 'wrong_kind'],
    ['networkPolicy', 'network_policy'],
    ['otherRegion', 'wrong_target'],
    ['rateLimited', 'rate_limited'],
  ] as const)('%s: a test is refused with %s, as a value', async (name, code) => {
    const result = await host(scenarios[name]).testCredential(INPUT, quiet());
    expect(result).toMatchObject({ ok: false, failure: { code } });
    expect(JSON.stringify(result).includes('CANARY')).toBe(false);
  });

  it.each([
    ['wrongKey', 'failed'],
    ['wrongKind', 'failed'],
    ['networkPolicy', 'skipped'],
    ['otherRegion', 'skipped'],
    ['rateLimited', 'skipped'],
  ] as const)('%s: the line of the key is %s', async (name, status) => {
    const { checks } = await host(scenarios[name]).testCredential(INPUT, quiet());
    expect(checks.map((check) => check.status)).toEqual([status, 'skipped', 'skipped', 'skipped']);
  });

  it.each([
    [
      'optionalMissing',
      {
        capabilities: [
          { id: 'usage', state: 'granted' },
          { id: 'management', state: 'missing' },
        ],
      },
    ],
    ['otherOrganization', { identity: { name: 'Helios Energy' }, relation: { kind: 'new' } }],
    ['duplicate', { relation: { kind: 'existing' } }],
    ['resend', { draft: 'resend' }],
    ['expiringKey', { expiresAt: expect.stringMatching(/^\d{4}-/u) }],
  ] as const)('%s: a test passes, and says what is particular', async (name, said) => {
    expect(await host(scenarios[name]).testCredential(INPUT, quiet())).toMatchObject({ ok: true, ...said });
  });

  it.each([
    ['noIdentity', 'identity'],
    ['unreadableExpiry', 'expiresAt'],
  ] as const)('%s: a test passes and leaves out %s', async (name, left) => {
    const result = await host(scenarios[name]).testCredential(INPUT, quiet());
    expect(result.ok).toBe(true);
    expect(result).not.toHaveProperty(left);
  });

  it('a scripted vendor reports every check as it goes, each to its end', async () => {
    const last = new Map<string, Check['status']>();
    await host(scenarios.empty).testCredential(
      INPUT,
      quiet(({ id, status }) => void last.set(id, status)),
    );
    expect([...last]).toEqual([
      ['credential', 'passed'],
      ['identity', 'passed'],
      ['usage', 'passed'],
      ['management', 'passed'],
    ]);
  });
});

describe('a scripted host', () => {
  it.each([
    ['offline', 'offline'],
    ['unavailable', 'unavailable'],
    ['signedOut', 'host_signed_out'],
  ] as const)('%s: every call is rejected with %s', async (name, code) => {
    const adapter = host(scenarios.twoAccounts, scenarios[name]);
    expect(await codeOf(adapter.listAccounts({ limit: 50 }, quiet()))).toBe(code);
    expect(await codeOf(adapter.testCredential(INPUT, quiet()))).toBe(code);
  });

  it('a scripted host with the least has four methods and nothing else', () => {
    const adapter = host(scenarios.fourMethods);
    const optional: readonly MethodName[] = ['getAccess', 'retestAccount', 'subscribe', 'summarizeIntegrations'];
    expect(optional.filter((name) => adapter[name] !== undefined)).toEqual([]);
    expect(adapter.connectAccount).toBeTypeOf('function');
  });

  it.each([
    ['viewer', { visible: true, can: { connect: { reason: expect.any(String) } } }],
    ['hidden', { visible: false, can: {} }],
  ] as const)('%s: says what the person may do', async (name, access) => {
    expect(await host(scenarios[name]).getAccess?.({ integrationId: 'openai' }, quiet())).toEqual(
      expect.objectContaining({ visible: access.visible, can: expect.objectContaining(access.can) }),
    );
  });

  it('a scripted host whose access cannot be asked rejects that call alone', async () => {
    const adapter = host(scenarios.twoAccounts, scenarios.accessFails);
    expect(await codeOf(adapter.getAccess?.({ integrationId: 'openai' }, quiet()) ?? Promise.resolve())).toBe(
      'unavailable',
    );
    expect((await adapter.listAccounts({ limit: 50 }, quiet())).items).toHaveLength(2);
  });

  it('a scripted host that loses an answer has done the work, and gives the same answer to the same key', async () => {
    const adapter = host(scenarios.empty, scenarios.lostAnswer);
    const tested = await adapter.testCredential(INPUT, quiet());
    if (!tested.ok) throw new Error('The test did not pass.');
    const { integrationId, methodId, capabilities } = INPUT;
    const press = { integrationId, methodId, capabilities, draft: tested.draft, idempotencyKey: 'press-1' };
    expect(await codeOf(adapter.connectAccount(press, quiet()))).toBe('unavailable');
    expect(adapter.accounts()).toHaveLength(1);
    expect(await adapter.connectAccount(press, quiet())).toMatchObject({ ok: true });
    expect(adapter.accounts()).toHaveLength(1);
  });

  it('a scripted host records the calls that it received, without their secrets', async () => {
    const adapter = host(scenarios.empty);
    await adapter.testCredential(INPUT, quiet());
    expect(adapter.calls('testCredential')).toEqual([{ ...INPUT, values: { adminKey: '[secret]' } }]);
    expect(JSON.stringify(adapter).includes('CANARY')).toBe(false);
  });

  it('a scripted host reports what happens outside the adapter, to the listeners that are left', () => {
    const adapter = host(scenarios.twoAccounts);
    const seen: string[] = [];
    const stop = adapter.subscribe?.(
      (event) => seen.push(event.type),
      () => {},
    );
    adapter.change('acc_atlas', (account) => ({ ...account, label: 'Renamed' }));
    adapter.change('not-there', (account) => account);
    adapter.remove('acc_northwind');
    stop?.();
    adapter.remove('acc_atlas');
    expect(seen).toEqual(['upsert', 'removed']);
    expect(adapter.accounts()).toEqual([]);
  });
});
