import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isUsageError } from '../../src/base/usage-error.ts';
import { definitionsById, methodsOf, sameList, sameMessages, sameRecord, sameSet } from '../../src/hooks/kit-values.ts';
import { scenarios, scriptedAdapter } from '../../src/testing.ts';
import { DEFINITION } from '../components/sample-host.ts';

describe('the integrations of a host', () => {
  it('the integrations of a host are found by id, in the host’s order', () => {
    const other = { ...DEFINITION, id: 'another' };
    expect([...definitionsById([other, DEFINITION]).keys()]).toEqual(['another', 'openai']);
  });

  it.each([
    ['no list', { openai: DEFINITION }, /no list/u],
    ['something without an id', [{ name: 'OpenAI' }], /without an id/u],
    ['nothing', [undefined], /without an id/u],
    ['two of one id', [DEFINITION, { ...DEFINITION }], /two integrations with the id "openai"/u],
  ])('the integrations of a host that are %s are refused, saying what is wrong', (_, list, message) => {
    let thrown: unknown;
    try {
      definitionsById(list as never);
    } catch (error) {
      thrown = error;
    }
    expect(isUsageError(thrown)).toBe(true);
    expect(String(thrown)).toMatch(message);
  });
});

describe('the errors of what a page loads first', () => {
  it.each([
    ['development', /^integration-kit: .* found\. .*Give each definition an id of its own\.$/u],
    ['production', /^integration-kit: .* A development build says why, and how to solve it\.$/u],
  ])('the errors of what a page loads first say what happened, and in %s what follows', (mode, message) => {
    vi.stubEnv('NODE_ENV', mode);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(() => definitionsById([DEFINITION, { ...DEFINITION }])).toThrow(message);
  });
});

describe('the methods of an adapter', () => {
  it('the methods of an adapter that carry out actions are its members that are functions', () => {
    const adapter = scriptedAdapter([scenarios.fourMethods]);
    const two = ['connectAccount', 'rotateCredential'];
    expect([...methodsOf(adapter)]).toEqual(two);
    expect([...methodsOf({ ...adapter, syncNow: 'yes' as never })]).toEqual(two);
    expect(methodsOf({ ...adapter, pauseAccount: () => Promise.reject(new Error('later')) })).toContain('pauseAccount');
  });
});

describe('values that a host writes anew at every render', () => {
  it('values that a host writes anew at every render are the same list only with the same things in the same order', () => {
    expect([sameList([1, 2], [1, 2]), sameList([1, 2], [2, 1]), sameList([1], [1, 2])]).toEqual([true, false, false]);
  });

  it('values that a host writes anew at every render are the same set with the same things', () => {
    expect(sameSet(new Set([1, 2]), new Set([2, 1]))).toBe(true);
    expect(sameSet(new Set([1]), new Set([2]))).toBe(false);
  });

  it('values that a host writes anew at every render are the same record as deep as is looked, and not by chance of a missing key', () => {
    const support = (label: string) => ({ href: '/help', label: { text: label } });
    expect(sameRecord(support('Help'), support('Help'), 1)).toBe(true);
    expect(sameRecord(support('Help'), support('Help'), 0)).toBe(false);
    expect(sameRecord(support('Help'), support('Ask'), 1)).toBe(false);
    expect(sameRecord({ a: undefined }, { b: undefined }, 1)).toBe(false);
    expect([sameRecord(undefined, {}, 1), sameRecord([], [], 1), sameRecord(null, null, 1)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('values that a host writes anew at every render are the same words when every section says the same', () => {
    const words = (title: string) => ({ card: { failed: title }, table: { changed: { rename: title } } });
    expect(sameMessages(words('A') as never, words('A') as never)).toBe(true);
    expect(sameMessages(words('A') as never, words('B') as never)).toBe(false);
    expect(sameMessages(undefined, undefined)).toBe(true);
  });
});
