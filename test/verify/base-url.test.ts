import { describe, expect, it } from 'vitest';
import { checkBaseUrl } from '../../src/verify/base-url.ts';

describe('checkBaseUrl', () => {
  it.each([
    ['https://api.openai.com', 'https://api.openai.com'],
    ['https://proxy.example/openai/', 'https://proxy.example/openai'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://localhost:4010/', 'http://localhost:4010'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
    ['https://API.vendor.example:443/a/?', 'https://api.vendor.example/a'],
  ])('checkBaseUrl accepts %s', (given, expected) => {
    expect(checkBaseUrl(given)).toBe(expected);
  });

  it.each([
    'http://api.openai.com',
    'http://localhost.example',
    'http://127.0.0.1.example',
    'https://user:password@api.openai.com',
    'https://api.openai.com?x=1',
    'https://api.openai.com#x',
    'ftp://api.openai.com',
    'api.openai.com',
    '',
  ])('checkBaseUrl refuses %j, where a secret would not be safe', (given) => {
    expect(() => checkBaseUrl(given)).toThrow(/baseUrl/);
  });
});
