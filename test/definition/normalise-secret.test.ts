import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_FILE_SECRET, LONGEST_SECRET } from '../../src/definition/input-limits.ts';
import { correctSecret, lastFour, normaliseSecret } from '../../src/definition/normalise-secret.ts';

const KEY = 'sk-admin-CANARYabcdefghij0123456789';
const codes = (raw: string): string[] => normaliseSecret(raw).notices.map((notice) => notice.code);

describe('normaliseSecret', () => {
  it.each([
    ['spaces', `  ${KEY}  `],
    ['a line break', `${KEY}\r\n`],
    ['a tab', `\t${KEY}`],
    ['a no-break space', `\u00A0${KEY}\u00A0`],
    ['a byte order mark', `\uFEFF${KEY}`],
    ['a zero-width space', `${KEY}\u200B`],
    ['a bidirectional mark', `\u202E${KEY}\u202C`],
  ])('normaliseSecret removes %s from the ends and reports it', (_, raw) => {
    expect(normaliseSecret(raw)).toEqual({ value: KEY, notices: [{ code: 'ends_trimmed' }], refusal: null });
  });

  it.each([
    ['straight quotes', `"${KEY}"`, 'quotes'],
    ['single quotes', `'${KEY}'`, 'quotes'],
    ['smart quotes', `“${KEY}”`, 'quotes'],
    ['back-ticks', `\`${KEY}\``, 'quotes'],
    ['Bearer', `Bearer ${KEY}`, 'bearer'],
    ['a header', `x-api-key: ${KEY}`, 'header'],
    ['an assignment', `OPENAI_ADMIN_KEY=${KEY}`, 'assignment'],
    ['an export', `export OPENAI_ADMIN_KEY=${KEY}`, 'assignment'],
  ])('normaliseSecret removes %s and reports it', (_, raw, wrapping) => {
    const { value, notices } = normaliseSecret(raw);
    expect(value).toBe(KEY);
    expect(notices).toContainEqual({ code: 'unwrapped', wrapping });
  });

  it('normaliseSecret removes several wrappings', () => {
    expect(normaliseSecret(` Authorization: Bearer "${KEY}"\n`).value).toBe(KEY);
    expect(normaliseSecret(`export KEY='${KEY}';`).value).toBe(KEY);
  });

  it('normaliseSecret keeps one-sided quotes and the padding of base64', () => {
    expect(normaliseSecret(`"${KEY}`).value).toBe(`"${KEY}`);
    expect(normaliseSecret('dGhpcyBpcyBhIHRlc3Q=').value).toBe('dGhpcyBpcyBhIHRlc3Q=');
    expect(normaliseSecret('dGhpcyBpcyBhIHRlc3Q==').value).toBe('dGhpcyBpcyBhIHRlc3Q==');
  });

  it('normaliseSecret reports hidden characters inside without removing them, and offers to remove them', () => {
    const torn = `${KEY.slice(0, 10)} ${KEY.slice(10, 20)}\u200B${KEY.slice(20)}`;
    const result = normaliseSecret(torn);
    expect(result.value).toBe(torn);
    expect(result.notices).toEqual([
      { code: 'hidden_inside', kinds: ['white_space', 'invisible'], correction: 'remove' },
    ]);
    expect(correctSecret(torn)).toBe(KEY);
  });

  it('normaliseSecret offers the one key of a JSON object, and does not guess between two', () => {
    const one = JSON.stringify({ api_key: KEY, name: 'x' });
    expect(normaliseSecret(one).notices).toEqual([{ code: 'json', name: 'api_key', correction: 'take_value' }]);
    expect(correctSecret(one)).toBe(KEY);
    expect(codes(JSON.stringify({ a: KEY, b: `${KEY}x` }))).not.toContain('json');
  });

  it('normaliseSecret refuses only what cannot be sent', () => {
    expect(normaliseSecret('').refusal).toEqual({ code: 'empty' });
    expect(normaliseSecret(' \u200B ').refusal).toEqual({ code: 'empty' });
    expect(normaliseSecret(`${KEY}\u0430`).refusal).toEqual({ code: 'not_sendable' });
    expect(normaliseSecret('x'.repeat(LONGEST_SECRET + 1)).refusal).toEqual({ code: 'too_long' });
    expect(normaliseSecret(`${KEY} ${KEY}`).refusal).toBeNull();
    expect(normaliseSecret('x'.repeat(LONGEST_SECRET)).refusal).toBeNull();
    expect(normaliseSecret(` "${'x'.repeat(LONGEST_SECRET)}" \n`).refusal).toBeNull();
    expect(normaliseSecret('é'.repeat(LONGEST_SECRET / 2 + 1))).toEqual({
      value: '',
      notices: [],
      refusal: { code: 'too_long' },
    });
    expect(normaliseSecret('x'.repeat(LONGEST_SECRET + 1), LONGEST_FILE_SECRET).refusal).toBeNull();
    expect(normaliseSecret('x'.repeat(LONGEST_FILE_SECRET + 1), LONGEST_FILE_SECRET).refusal).toEqual({
      code: 'too_long',
    });
  });

  it('normaliseSecret warns of look-alike letters, masks and unusual length', () => {
    expect(codes('sk-\u0430dmin-abcdefghijkl')).toContain('look_alike');
    expect(codes('sk-admin-…3fQ9')).toContain('masked');
    expect(codes('••••••••••••')).toContain('masked');
    expect(codes(KEY)).toEqual([]);
    expect(codes('x1'.repeat(3_000))).toContain('very_long');
  });

  it('normaliseSecret is idempotent and never adds a character', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `export A_B="Bearer ${text}" `),
        ),
        (raw) => {
          const once = normaliseSecret(raw);
          expect(normaliseSecret(once.value).value).toBe(once.value);
          expect(raw.includes(once.value)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('normaliseSecret refuses 10 million characters without inspecting them', () => {
    const huge = `${' '.repeat(5_000_000)}${'='.repeat(5_000_000)}`;
    expect(normaliseSecret(huge)).toEqual({ value: '', notices: [], refusal: { code: 'too_long' } });
  });
});

describe('lastFour', () => {
  it('lastFour shows four characters of a long key and none of a short one', () => {
    expect(lastFour('0123456789abcdef')).toBe('cdef');
    expect(lastFour('0123456789abcde')).toBeUndefined();
  });
});
