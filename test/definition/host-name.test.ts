import { describe, expect, it } from 'vitest';
import { isHostName } from '../../src/definition/host-name.ts';

describe('isHostName', () => {
  it.each(['eu.api.openai.com', 'EU.API.OPENAI.COM', 'datadoghq.eu', 'us-east-1', 'eu', `${'a'.repeat(63)}.example`])(
    'takes %j',
    (text) => {
      expect(isHostName(text)).toBe(true);
    },
  );

  it.each([
    '',
    '.',
    'eu.api.openai.com.',
    '-eu.example',
    'eu-.example',
    'https://eu.api.openai.com',
    'eu.api.openai.com/v1',
    'eu.api.openai.com:8443',
    'eu.api.openai.com?x',
    'user@eu.api.openai.com',
    'eu api',
    'eu_api.example',
    'eu\u202E.example',
    'е\u0443.example',
    '[redacted]',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(126)}ab`,
  ])('refuses %j', (text) => {
    expect(isHostName(text)).toBe(false);
  });
});
