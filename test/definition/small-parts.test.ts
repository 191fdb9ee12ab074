import { describe, expect, it } from 'vitest';
import { clampRetry } from '../../src/definition/retry-after.ts';
import { conditionHolds } from '../../src/definition/condition.ts';
import { FAILURE_CODES } from '../../src/definition/failure.ts';
import { recogniseFormat } from '../../src/definition/field.ts';
import { remedyOf, retryAdvice } from '../../src/definition/remedy.ts';
import { resolveText } from '../../src/definition/text.ts';
import type { Condition } from '../../src/definition/integration.ts';
import { sanitiseText } from '../../src/definition/sanitise-text.ts';
import { adminKeyField } from '../../src/integrations/openai/openai.ts';
import { openai } from '../../src/integrations/openai.ts';

describe('clampRetry', () => {
  it('clampRetry clamps a wait to one second and 15 minutes', () => {
    expect(clampRetry(30_000)).toBe(30_000);
    expect(clampRetry(-5)).toBe(1_000);
    expect(clampRetry(1e9)).toBe(900_000);
    expect(clampRetry(Number.POSITIVE_INFINITY)).toBe(900_000);
    expect(clampRetry(Number.NaN)).toBeUndefined();
    expect(clampRetry('30')).toBeUndefined();
  });
});

describe('recogniseFormat', () => {
  it.each([
    ['sk-admin-abc', 'expected'],
    ['sk-proj-abc', 'wrongKind'],
    ['sk-svcacct-abc', 'wrongKind'],
    ['sk-ant-abc', 'wrongKind'],
    ['sk-abc', 'unusual'],
    ['hello', 'unknown'],
  ])('recogniseFormat recognises %s as %s', (value, verdict) => {
    expect(recogniseFormat(value, adminKeyField.hints).verdict).toBe(verdict);
  });
});

describe('conditionHolds', () => {
  const facts = { values: { level: 'org' }, capabilities: ['usage'], mode: 'rotate' } as const;
  it('conditionHolds evaluates every form of a condition', () => {
    expect(conditionHolds(undefined, facts)).toBe(true);
    expect(conditionHolds({ field: 'level', in: ['org'] }, facts)).toBe(true);
    expect(conditionHolds({ field: 'constructor', in: ['org'] }, facts)).toBe(false);
    expect(conditionHolds({ all: [{ capability: 'usage' }, { mode: ['rotate'] }] }, facts)).toBe(true);
    expect(conditionHolds({ not: { capability: 'usage' } }, facts)).toBe(false);
    let deep: Condition = { capability: 'usage' };
    for (let level = 0; level < 100_000; level += 1) deep = { not: { not: deep } };
    expect(conditionHolds(deep, facts)).toBe(false);
  });
});

describe('resolveText', () => {
  it('resolveText prefers the catalogue, reads own members only, and falls back to English', () => {
    const text = { key: 'toString', default: 'English' };
    expect(resolveText(text, {})).toBe('English');
    expect(resolveText(text, { toString: 'Deutsch' })).toBe('Deutsch');
    expect(resolveText('as it is', { 'as it is': 'no' })).toBe('as it is');
  });
});

describe('sanitiseText', () => {
  it('sanitiseText removes hidden characters and reports it', () => {
    expect(sanitiseText('invoice\u202Egpj.exe')).toEqual({ text: 'invoicegpj.exe', altered: true });
    expect(sanitiseText('  Acme  ')).toEqual({ text: 'Acme', altered: false });
    expect(sanitiseText('a\u0000b').text).toBe('ab');
    expect(sanitiseText('\uD800x').text).toBe('\uFFFDx');
  });
  it('sanitiseText clamps by characters as a person counts them', () => {
    expect(sanitiseText('👨‍👩‍👧'.repeat(300)).text).toBe(`${'👨‍👩‍👧'.repeat(256)}…`);
    expect(sanitiseText('x'.repeat(1_000_000)).text.length).toBe(257);
    expect(sanitiseText(`e${'\u0301'.repeat(15_000)}`).text.length).toBeLessThan(16);
    expect(sanitiseText('\u1100'.repeat(15_000)).text.length).toBeLessThanOrEqual(16);
    expect(sanitiseText(`${'🏴'.repeat(3)}${'क\u094D\u200Dष'.repeat(4)}`)).toMatchObject({ altered: false });
    expect(sanitiseText('می\u200Cخواهم')).toEqual({ text: 'می\u200Cخواهم', altered: false });
    expect(sanitiseText('pay\u200Dpal').text).toBe('paypal');
  });
});

describe('remedyOf', () => {
  it('remedyOf prefers the definition’s remedy', () => {
    expect(remedyOf({ code: 'missing_scope' }, openai()).guideItem).toBe('usage-scope');
  });
  it('remedyOf and retryAdvice have an answer for every code', () => {
    for (const code of FAILURE_CODES) {
      expect(remedyOf({ code }, undefined).actor).toMatch(/^(you|vendor_admin|host_admin|wait)$/u);
      expect(retryAdvice({ code })).toMatch(/^(now|later|after_fix|never)$/u);
    }
  });
});
