import { describe, expect, it } from 'vitest';
import { openaiBaseUrl, openaiVerifier } from '../../../src/verify/openai.ts';
import { CANARY, callWith, costs, fakeVendor } from '../vendor.ts';

/** What people give, and where the path of a request is put behind. */
const GIVEN = [
  ['https://api.openai.com', 'https://api.openai.com'],
  ['https://api.openai.com/', 'https://api.openai.com'],
  ['https://api.openai.com/v1', 'https://api.openai.com'],
  ['https://api.openai.com/v1/', 'https://api.openai.com'],
  ['https://api.openai.com//v1//', 'https://api.openai.com'],
  ['https://api.openai.com/v1/v1', 'https://api.openai.com'],
  ['https://API.OpenAI.com/V1', 'https://api.openai.com'],
  ['https://eu.api.openai.com/v1', 'https://eu.api.openai.com'],
  ['https://api.openai.com:443/v1', 'https://api.openai.com'],
  ['https://api.openai.com:8443/v1', 'https://api.openai.com:8443'],
  [' https://api.openai.com/v1 ', 'https://api.openai.com'],
  ['https://api.openai.com/v1?', 'https://api.openai.com'],
  ['https://api.openai.com/v1#', 'https://api.openai.com'],
  ['https://proxy.example/openai', 'https://proxy.example/openai'],
  ['https://proxy.example/openai/v1', 'https://proxy.example/openai'],
  ['https://proxy.example/openai/v1/', 'https://proxy.example/openai'],
  ['https://proxy.example/v1/openai', 'https://proxy.example/v1/openai'],
  ['https://proxy.example/dev1', 'https://proxy.example/dev1'],
  ['https://v1/v1', 'https://v1'],
  ['http://127.0.0.1:4010/v1', 'http://127.0.0.1:4010'],
  ['http://[::1]:4010/v1/', 'http://[::1]:4010'],
] as const;

describe('the address of OpenAI', () => {
  it.each(GIVEN)('openaiBaseUrl reads %j as %s', (given, expected) => {
    expect(openaiBaseUrl(given)).toBe(expected);
    expect(openaiBaseUrl(openaiBaseUrl(given))).toBe(expected);
  });

  it.each(GIVEN)('requests for %j have exactly one /v1 in their path', async (given, expected) => {
    const vendor = fakeVendor({ [`${new URL(expected).pathname}/v1/organization/costs`.replace('//', '/')]: costs() });
    const call = callWith(vendor.fetch, { baseUrl: given });
    const { ok } = await openaiVerifier.verify({ values: { adminKey: CANARY }, capabilities: ['usage'] }, call);
    expect(vendor.seen.map(({ url }) => url.split('?')[0])).toEqual([`${expected}/v1/organization/costs`]);
    expect(ok).toBe(true);
  });

  it.each([
    'http://api.openai.com/v1',
    'https://user:password@api.openai.com/v1',
    'https://:password@api.openai.com/v1',
    'https://api.openai.com/v1?key=x',
    'https://api.openai.com/v1#x',
    'api.openai.com/v1',
    '',
  ])('openaiBaseUrl refuses %j, where a secret would not be safe', (given) => {
    expect(() => openaiBaseUrl(given)).toThrow(/baseUrl/);
  });
});
