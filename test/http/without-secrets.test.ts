import { describe, expect, it } from 'vitest';
import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import { AdapterError } from '../../src/adapter/adapter-error.ts';
import type { TestCall, TestInput, TestResult } from '../../src/adapter/test.ts';
import { createRedactor } from '../../src/definition/redactor.ts';
import type { IntegrationDefinition } from '../../src/definition/integration.ts';
import { jsonWithoutSecrets, secretsIn } from '../../src/http/without-secrets.ts';
import { CANARY, post, quick, connectHttp, TEST_INPUT } from './transport.ts';

const ENCODED = [CANARY, btoa(CANARY), btoa(`x${CANARY}`), CANARY.slice(3, 30), `a "${CANARY}" b`];

/** An adapter that repeats what it was sent wherever a text can stand. */
function leaking(key: string): IntegrationAdapter {
  const report = {
    checks: [],
    capabilities: [],
    notVerified: [],
    checkedAt: '2026-03-02T09:00:00Z',
    credentialName: `Key ${key}`,
    identity: { externalId: key, confidence: 'proven' as const },
    [key]: 'a name that repeats it',
  };
  const failure = {
    code: 'invalid_credential' as const,
    message: key,
    vendor: { text: `Incorrect key ${key}`, more: key },
  };
  return {
    ...quick(),
    testCredential: async (_: TestInput, call: TestCall): Promise<TestResult> => {
      call.onCheck({ id: 'credential', required: true, status: 'failed', failure });
      return { ...report, ok: false, failure };
    },
    connectAccount: async () => ({ ok: false, failure: { ...failure, accountId: key } }),
    rotateCredential: () => Promise.reject(new AdapterError({ ...failure, correlationId: key, field: key })),
  };
}

describe('a secret that was sent', () => {
  it.each(ENCODED)('a secret that was sent is in no answer, fault, error or address (%#)', async (leak) => {
    const { client, sentRequests, faults, fetch } = connectHttp(leaking(leak));
    const signal = new AbortController().signal;
    const change = { ...TEST_INPUT, draft: 'resend', idempotencyKey: 'k' } as const;
    const said: unknown[] = [];
    const call = { signal, onCheck: (check: unknown) => said.push(check) };
    said.push(await client.testCredential(TEST_INPUT, call));
    said.push(await client.connectAccount(change, call));
    const thrown = await client
      .rotateCredential({ ...change, accountId: 'a', version: 1 }, call)
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(AdapterError);
    if (thrown instanceof AdapterError) said.push(thrown.failure, thrown.message, thrown.stack);
    said.push(
      faults,
      sentRequests.map(({ url, headers }) => [url, [...headers]]),
    );
    const text = JSON.stringify(said);
    for (let at = 9; at + 12 <= CANARY.length; at += 1) expect(text).not.toContain(CANARY.slice(at, at + 12));
    expect(text).not.toContain(btoa(CANARY).slice(8, 24));
    expect(said).toHaveLength(8);
    expect(sentRequests.every(({ body }) => body.includes(CANARY))).toBe(true);
    expect(fetch).toBeTypeOf('function');
  });

  it('a secret that was sent is not repeated by a refusal of a broken body', async () => {
    const { serve } = connectHttp(quick());
    const response = await serve(post('testCredential', `{"values":{"adminKey":"${CANARY}"`));
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('CANARY');
  });
});

describe('secretsIn', () => {
  const label = (text: string) => ({ en: text });
  const definition = {
    id: 'openai',
    methods: [
      {
        id: 'admin_key',
        label: label('Key'),
        steps: [
          {
            id: 'one',
            title: label('One'),
            blocks: [
              {
                type: 'fields',
                fields: [
                  { name: 'adminKey', label: label('Key'), input: 'secret' },
                  { name: 'region', label: label('Region'), input: 'text' },
                ],
              },
            ],
          },
        ],
      },
    ],
  } as unknown as IntegrationDefinition;
  const input = { ...TEST_INPUT, values: { adminKey: CANARY, region: 'Northern Europe', live: true } };

  it('secretsIn takes the values of secret fields', () => {
    expect(secretsIn(input, [definition])).toEqual([CANARY]);
  });

  it('secretsIn takes every longer text when no definition says which fields are secret', () => {
    expect(secretsIn(input, [])).toEqual([CANARY, 'Northern Europe']);
    expect(secretsIn({ ...input, values: { region: 'eu' } }, [])).toEqual([]);
  });
});

describe('jsonWithoutSecrets', () => {
  it('jsonWithoutSecrets leaves everything else as it is', () => {
    const value = { name: 'Northwind', lastFour: CANARY.slice(-4), list: [1, null, true, { note: 'sk-admin-… key' }] };
    expect(JSON.parse(jsonWithoutSecrets(value, createRedactor([CANARY])))).toEqual(value);
  });

  it('jsonWithoutSecrets makes null of nothing', () => {
    expect(jsonWithoutSecrets(undefined, createRedactor([]))).toBe('null');
  });

  it('jsonWithoutSecrets lets a failure’s target leave only as a host name without anything of the secret', () => {
    const leaves = (target: unknown): unknown =>
      JSON.parse(
        jsonWithoutSecrets({ failure: { code: 'wrong_target', target } }, createRedactor(['zkv9mte4-secret'])),
      );
    expect(leaves('eu.api.openai.com')).toEqual({ failure: { code: 'wrong_target', target: 'eu.api.openai.com' } });
    for (const target of ['https://eu.example/', 7, 'zkv9mte4.vendor.example']) {
      expect(leaves(target)).toEqual({ failure: { code: 'wrong_target' } });
    }
  });

  it('jsonWithoutSecrets keeps a failure with members of odd types to its code', () => {
    const value = { failure: { code: 'rate_limited', vendor: { text: 7 } } };
    expect(JSON.parse(jsonWithoutSecrets(value, createRedactor([CANARY])))).toEqual({
      failure: { code: 'rate_limited' },
    });
  });
});
