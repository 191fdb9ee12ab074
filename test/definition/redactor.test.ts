import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REDACTED } from '../../src/definition/redact-failure.ts';
import { createRedactor, redact, redactFailure } from '../../src/definition/redactor.ts';

const KEY = 'sk-admin-CANARYq7Xw29LmPtRv84KdHs-3fQ9';
const OTHER = 'sk-admin-Zb5TgYh1NjMk0OpLuIe6RcVx-8wE2';

const hex = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const each = (text: string, spell: (character: string, at: number) => string): string =>
  Array.from(text).map(spell).join('');
const point = (character: string): number => character.codePointAt(0) ?? 0;
const toHex = (character: string): string => point(character).toString(16);

/** How a text may be spelled where it is repeated. */
const SPELLINGS: readonly (readonly [string, (text: string) => string])[] = [
  ['itself', (text) => text],
  ['upper case', (text) => text.toUpperCase()],
  ['lower case', (text) => text.toLowerCase()],
  [
    'mixed case',
    (text) => each(text, (character, at) => (at % 2 === 0 ? character.toUpperCase() : character.toLowerCase())),
  ],
  ['reversed', (text) => Array.from(text).toReversed().join('')],
  ['reversed upper case', (text) => Array.from(text).toReversed().join('').toUpperCase()],
  ['hex', hex],
  ['upper-case hex', (text) => hex(text).toUpperCase()],
  ['hex with colons', (text) => hex(text).match(/../gu)?.join(':') ?? ''],
  ['hex as a dump', (text) => each(text, (character) => `0x${toHex(character)}, `)],
  ['base64', btoa],
  ['base64 one byte on', (text) => btoa(`x${text}y`)],
  ['base64 two bytes on', (text) => btoa(`xx${text}yy`)],
  ['base64 for URLs', (text) => btoa(`??>${text}`).replaceAll('+', '-').replaceAll('/', '_')],
  [
    'base64 in lines',
    (text) =>
      btoa(text)
        .match(/.{1,6}/gu)
        ?.join('\n') ?? '',
  ],
  ['spaces between', (text) => each(text, (character) => `${character} `)],
  ['dashes between', (text) => each(text, (character) => `${character}-`)],
  ['dots between', (text) => each(text, (character) => `${character}.`)],
  ['soft hyphens between', (text) => each(text, (character) => `${character}\u00AD`)],
  ['zero-width spaces between', (text) => each(text, (character) => `${character}\u200B`)],
  ['joiners between', (text) => each(text, (character) => `${character}\u200D`)],
  ['marks between', (text) => each(text, (character) => `${character}\u0301`)],
  ['full-width letters', (text) => each(text, (character) => String.fromCodePoint(point(character) + 0xfee0))],
  [
    'mathematical letters',
    (text) =>
      each(text, (character) =>
        /[A-Z]/u.test(character) ? String.fromCodePoint(0x1d400 + point(character) - 65) : character,
      ),
  ],
  ['URL escapes', (text) => each(text, (character) => `%${toHex(character)}`)],
  ['some URL escapes', (text) => each(text, (character, at) => (at % 3 === 0 ? `%${toHex(character)}` : character))],
  ['URL escapes twice', (text) => each(text, (character) => `%25${toHex(character)}`)],
  ['JSON escapes', (text) => each(text, (character) => `\\u00${toHex(character)}`)],
  [
    'some JSON escapes',
    (text) => each(text, (character, at) => (at % 2 === 0 ? `\\u00${toHex(character)}` : character)),
  ],
  ['escaped JSON escapes', (text) => each(text, (character) => `\\\\u00${toHex(character)}`)],
  ['script escapes', (text) => each(text, (character) => `\\x${toHex(character)}`)],
  ['code point escapes', (text) => each(text, (character) => `\\u{${toHex(character)}}`)],
  ['HTML numbers', (text) => each(text, (character) => `&#${point(character)};`)],
  ['HTML hex numbers', (text) => each(text, (character, at) => (at % 2 === 0 ? `&#x${toHex(character)};` : character))],
];

/** The longest sequence of letters and digits of the key that a text contains, in any spelling. */
function longestRun(text: string, secret: string): number {
  const left = text
    .replaceAll(REDACTED, '|')
    .toLowerCase()
    .replace(/[^a-z0-9|]/gu, '');
  const own = secret
    .replace('sk-admin-', '')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
  for (let size = own.length; size > 0; size -= 1) {
    for (let at = 0; at + size <= own.length; at += 1) if (left.includes(own.slice(at, at + size))) return size;
  }
  return 0;
}

describe('a copy of a secret', () => {
  it.each(SPELLINGS)('a copy of a secret is found as %s', (_, spell) => {
    const redactor = createRedactor([KEY]);
    const copy = spell(KEY);
    for (const text of [copy, `Incorrect key: "${copy}" was refused`]) {
      expect(redactor.repeats(text)).toBe(true);
      expect(redactor.name(text)).toContain(REDACTED);
      const free = redactor.text(text);
      expect(free).toContain(REDACTED);
      expect(longestRun(free, KEY)).toBeLessThan(6);
    }
    // A copy of another key is none of this one: what is found is the secret, not the spelling.
    expect(redactor.repeats(spell(OTHER))).toBe(false);
  });

  it.each(SPELLINGS)('the redactor leaves the text around a secret: %s', (_, spell) => {
    const safe = createRedactor([KEY]).text(`The key (${spell(KEY)}) has no scope.`);
    expect(safe.startsWith('The key (')).toBe(true);
    expect(safe.endsWith(' has no scope.')).toBe(true);
  });

  it('a copy of a secret is found in every string of a failure', () => {
    const copy = KEY.toUpperCase();
    const failure = redactFailure(
      {
        code: 'missing_scope',
        field: copy,
        missingScopes: ['api.usage.read', copy],
        foundKind: copy,
        accountId: copy,
        egressIps: [copy],
        correlationId: copy,
        vendor: { status: 401, code: copy, requestId: copy, text: copy },
      },
      [KEY],
    );
    expect(longestRun(JSON.stringify(failure), KEY)).toBeLessThan(6);
    expect(failure.code).toBe('missing_scope');
    expect(failure.missingScopes?.[0]).toBe('api.usage.read');
  });

  it('a copy of a secret with escapes is found', () => {
    const secret = 'p%40ss&amp;w0rd\\u0041-9f3Kq';
    const redactor = createRedactor([secret]);
    expect(redactor.repeats(`no: ${secret}`)).toBe(true);
    expect(redactor.repeats(JSON.stringify(secret))).toBe(true);
    expect(redactor.repeats('no: p@ss&w0rdA-9f3Kq')).toBe(true);
  });

  it('a copy of a line of a secret file is found', () => {
    const lines = Array.from({ length: 40 }, (_, line) => btoa(`${line}-${KEY}-${line * 7919}`).slice(0, 64));
    const redactor = createRedactor([`-----BEGIN KEY-----\n${lines.join('\n')}\n-----END KEY-----`]);
    expect(redactor.repeats(`line: ${lines[17]}`)).toBe(true);
    expect(redactor.repeats(`line: ${lines[17]?.toUpperCase()}`)).toBe(true);
  });
});

describe('text without a copy of a secret', () => {
  it('text without a copy of a secret is unchanged: a public prefix, the last four characters, another kind of mask', () => {
    const redactor = createRedactor([KEY]);
    for (const text of [
      'sk-admin-',
      'Keys that begin with sk-admin- are Admin keys',
      '3fQ9',
      'Ask an administrator',
      'Key ending 3fQ9',
    ]) {
      expect(redactor.name(text)).toBe(text);
      expect(redactor.repeats(text)).toBe(false);
    }
    const part = createRedactor([KEY.replace('sk-admin-', '')]);
    for (const text of ['Ask an administrator to task admins.', 'Admin keys only', 'Key ending 3fQ9'])
      expect(part.text(text)).toBe(text);
  });

  it('text without a copy of a secret is unchanged for generated sentences and ids', () => {
    const unit = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split(''));
    const key = fc.string({ unit, minLength: 40, maxLength: 160 }).map((text) => `sk-admin-${text}`);
    const words = fc.constantFrom(
      'You have insufficient permissions for this operation. Missing scopes: api.usage.read, api.management.read.',
      'Rate limit reached for requests. Please try again in 20s. Visit https://vendor.example/limits?kind=usage%20data.',
      'Your organization (org-Northwind Traders) has not been verified; ask an administrator &amp; try again.',
      'req_0a1b2c3d4e5f60718293a4b5c6d7e8f9 at 2026-03-02T09:00:00.000Z',
      '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    );
    fc.assert(
      fc.property(key, words, fc.lorem({ maxCount: 60 }), (secret, sentence, lorem) => {
        const redactor = createRedactor([secret]);
        for (const text of [sentence, lorem]) {
          expect(redactor.repeats(text)).toBe(false);
          expect(redactor.name(text)).toBe(text);
        }
        // Five or six consecutive characters are rarely a coincidence, and never with this seed.
        expect(createRedactor([secret.replace('sk-admin-', '')]).text(sentence)).toBe(sentence);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('a secret that is a word is not searched for in names', () => {
    const redactor = createRedactor(['admin', 'key']);
    expect(redactor.name('Acme admin')).toBe('Acme admin');
    expect(createRedactor([]).searches).toBe(false);
    expect(createRedactor(['abc']).searches).toBe(false);
  });
});

describe('the cost of a redactor', () => {
  const secret = (length: number): string =>
    Array.from({ length }, (_, at) =>
      'abcdefghijkmnpqrstuvwxyz23456789'.charAt((at * 7919 + ((at * at) % 1013)) % 32),
    ).join('');
  const texts = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, at) => `Check ${at}: missing scopes api.usage.read, api.management.read`);

  function workOf(secretLength: number, count: number): { readonly built: number; readonly read: number } {
    const redactor = createRedactor([secret(secretLength)]);
    redactor.text('a');
    redactor.repeats('a');
    const built = redactor.work;
    for (const text of texts(count)) {
      redactor.text(text);
      redactor.repeats(text);
    }
    return { built, read: redactor.work - built };
  }

  it('the indexes of a redactor are built once, at a cost linear in the secret', () => {
    const small = workOf(8_000, 1_000);
    const large = workOf(64_000, 1_000);
    expect(large.built / small.built).toBeLessThan(8.5);
    expect(large.built).toBeLessThan(64_000 * 30);
    expect(large.read).toBe(small.read);
  });

  it('the cost of a redactor is linear in the texts that are read', () => {
    const one = workOf(8_000, 500);
    const two = workOf(8_000, 1_000);
    expect(two.read / one.read).toBeLessThan(2.1);
    const characters = texts(1_000).join('').length;
    expect(two.read).toBeLessThan(characters * 10);
  });
});

const PLAIN_KEY = 'qz7-CANARY-Xw29LmPtRv84KdHs';

describe('redact', () => {
  it.each([
    ['itself', `Key ${PLAIN_KEY} is wrong`],
    ['inside other text', `https://x/${PLAIN_KEY}/y`],
    ['base64', `Basic ${btoa(PLAIN_KEY)}`],
    ['URL-encoded', encodeURIComponent(`${PLAIN_KEY}&`)],
    ['a head and a tail around a mask', `${PLAIN_KEY.slice(0, 8)}***************${PLAIN_KEY.slice(-4)}`],
    ['a head and a tail around an ellipsis', `${PLAIN_KEY.slice(0, 4)}…${PLAIN_KEY.slice(-4)}`],
    ['a tail after dots', `...${PLAIN_KEY.slice(-4)} was refused`],
    ['a part of it', `starts with ${PLAIN_KEY.slice(3, 14)}`],
  ])('redact removes a key as %s', (_, text) => {
    const safe = redact(text, [PLAIN_KEY]);
    expect(safe).toContain(REDACTED);
    for (let at = 0; at + 5 <= PLAIN_KEY.length; at += 1) expect(safe).not.toContain(PLAIN_KEY.slice(at, at + 5));
    expect(safe).not.toContain(PLAIN_KEY.slice(-4));
  });

  it('redact removes what has the shape of a key, known or not', () => {
    expect(redact('Incorrect API key provided: sk-admin-abcdefghij***wxyz.', [])).toBe(
      `Incorrect API key provided: ${REDACTED}.`,
    );
    expect(redact('Authorization: Bearer abcdefgh12345', [])).toBe(`Authorization: ${REDACTED}`);
  });

  it('redact keeps ordinary words', () => {
    const text = 'You have insufficient permissions for this operation. Missing scopes: api.usage.read';
    expect(redact(text, [PLAIN_KEY])).toBe(text);
  });

  it('redact cuts at 2 KB before it searches', () => {
    expect(redact('a b '.repeat(3_000_000), [PLAIN_KEY]).length).toBeLessThanOrEqual(2_048);
  });

  it('redact leaves no five consecutive characters of any key', () => {
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
  it('redactFailure redacts the vendor’s text, code and request id', () => {
    const failure = redactFailure(
      {
        code: 'invalid_credential',
        vendor: { status: 401, code: PLAIN_KEY, requestId: `req-${PLAIN_KEY}`, text: `no: ${PLAIN_KEY}` },
      },
      [PLAIN_KEY],
    );
    expect(JSON.stringify(failure)).not.toContain('CANARY');
    expect(failure.vendor?.status).toBe(401);
  });
});

describe('the target of a failure', () => {
  it('the target of a failure is dropped as a whole when it repeats a part of a secret, or looks like one', () => {
    const targetOf = (target: string, secrets: readonly string[] = []) =>
      redactFailure({ code: 'wrong_target', target }, secrets).target;
    expect(targetOf('eu.api.openai.com', ['qx7w2zkv9m-and-more'])).toBe('eu.api.openai.com');
    expect(targetOf('qx7w2zkv9m.vendor.example', ['qx7w2zkv9m-and-more'])).toBeUndefined();
    expect(targetOf('sk-admin-1234567890')).toBeUndefined();
  });
});
