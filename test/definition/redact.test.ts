import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REDACTED } from '../../src/definition/key-shapes.ts';
import { redact, redactFailure } from '../../src/definition/redact.ts';

const KEY = 'qz7-CANARY-Xw29LmPtRv84KdHs';

describe('redact', () => {
  it.each([
    ['itself', `Key ${KEY} is wrong`],
    ['inside other text', `https://x/${KEY}/y`],
    ['base64', `Basic ${btoa(KEY)}`],
    ['URL-encoded', encodeURIComponent(`${KEY}&`)],
    ['a head and a tail around a mask', `${KEY.slice(0, 8)}***************${KEY.slice(-4)}`],
    ['a head and a tail around an ellipsis', `${KEY.slice(0, 4)}…${KEY.slice(-4)}`],
    ['a tail after dots', `...${KEY.slice(-4)} was refused`],
    ['a part of it', `starts with ${KEY.slice(3, 14)}`],
  ])('takes out a key as %s', (_, text) => {
    const safe = redact(text, [KEY]);
    expect(safe).toContain(REDACTED);
    for (let at = 0; at + 5 <= KEY.length; at += 1) expect(safe).not.toContain(KEY.slice(at, at + 5));
    expect(safe).not.toContain(KEY.slice(-4));
  });

  it('takes out what has the shape of a key, whether known or not', () => {
    expect(redact('Incorrect API key provided: sk-admin-abcdefghij***wxyz.', [])).toBe(
      `Incorrect API key provided: ${REDACTED}.`,
    );
    expect(redact('Authorization: Bearer abcdefgh12345', [])).toBe(`Authorization: ${REDACTED}`);
  });

  it('leaves ordinary words alone', () => {
    const text = 'You have insufficient permissions for this operation. Missing scopes: api.usage.read';
    expect(redact(text, [KEY])).toBe(text);
  });

  it('cuts at 2 KB before it looks', () => {
    expect(redact('a b '.repeat(3_000_000), [KEY]).length).toBeLessThanOrEqual(2_048);
  });

  it('leaves no run of five characters of any key', () => {
    const character = fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789+/=-_'.split(''));
    const key = fc.string({ unit: character, minLength: 20, maxLength: 80 });
    fc.assert(
      fc.property(key, fc.lorem(), fc.nat(30), fc.nat(30), (secret, words, from, length) => {
        const part = secret.slice(from, from + length + 5);
        const safe = redact(`${words} ${secret} and ${part} or ${btoa(secret)}`, [secret])
          .replaceAll(REDACTED, ' ')
          .replaceAll(words, ' ');
        for (let at = 0; at + 5 <= secret.length; at += 1) expect(safe.includes(secret.slice(at, at + 5))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('redactFailure', () => {
  it('cleans the vendor’s text, code and request id', () => {
    const failure = redactFailure(
      { code: 'invalid_credential', vendor: { status: 401, code: KEY, requestId: `req-${KEY}`, text: `no: ${KEY}` } },
      [KEY],
    );
    expect(JSON.stringify(failure)).not.toContain('CANARY');
    expect(failure.vendor?.status).toBe(401);
  });
});
