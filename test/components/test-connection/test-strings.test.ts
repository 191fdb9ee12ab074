import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { checkLabel } from '../../../src/components/test-connection/check-labels.ts';
import { retestReason, testStrings } from '../../../src/components/test-connection/test-strings.ts';
import { useSecondsUntil } from '../../../src/components/test-connection/use-seconds-until.ts';
import type { IntegrationDefinition } from '../../../src/definition/integration.ts';
import { stringsOf } from '../in-kit.tsx';
import { DEFINITION } from '../sample-host.ts';

const { id, name, methods } = DEFINITION;
const wordsFor = (definition: IntegrationDefinition = DEFINITION) => stringsOf(testStrings, definition);

describe('the words of a test', () => {
  it('are the vendor’s where the definition has them, else the catalogue’s', () => {
    const nouns = ({ integration, credential, idNoun, one }: ReturnType<typeof wordsFor>) =>
      [integration, credential, idNoun, one].join(', ');
    expect(nouns(wordsFor())).toBe('OpenAI, Admin key, Organization ID, OpenAI account');
    expect(nouns(wordsFor({ id, name, methods }))).toBe('OpenAI, key, ID, account');
  });

  it('give a failure its scopes as a list and its wait rounded up', () => {
    const { factsOf } = wordsFor();
    const facts = factsOf({ code: 'missing_scope', missingScopes: ['a', 'b'], retryAfterMs: 119_001 });
    expect(facts).toMatchObject({ scopes: 'a and b', wait: '2 minutes' });
    expect(factsOf({ code: 'rate_limited', retryAfterMs: 118_001 }).wait).toBe('119 seconds');
    expect(factsOf({ code: 'rate_limited' })).toMatchObject({ scopes: '', wait: '', target: '' });
    expect(factsOf({ code: 'wrong_target', target: 'eu.vendor.example' }).target).toBe('eu.vendor.example');
  });
});

describe('a check', () => {
  it('is called by what it proves', () => {
    const label = (check: string) => checkLabel(check, DEFINITION, wordsFor());
    const [capability] = DEFINITION.capabilities ?? [];
    expect(label('credential')).toBe('OpenAI accepts the Admin key');
    expect(label('identity')).toBe('Organization recognised');
    expect(label(capability?.id ?? '')).toMatch(/^Can read: \S/);
    expect(label('of_the_host')).toBe('of_the_host');
    expect(label('x'.repeat(500)).length).toBeLessThan(80);
  });
});

describe('why a stored key cannot be tested', () => {
  const reason = (access: Parameters<typeof retestReason>[0]) => retestReason(access, wordsFor());

  it('is the host’s reason, or the best that is known', () => {
    expect(reason({ status: 'allowed' })).toBeNull();
    expect(reason({ status: 'loading' })).toBe('Checking what you may do here.');
    expect(reason({ status: 'refused', reason: 'Ask Kim.' })).toBe('Ask Kim.');
    expect(reason({ status: 'refused' })).toBe('You do not have access to this.');
    expect(reason({ status: 'absent' })).toBe(wordsFor().test.cannotRetest);
    expect(reason({ status: 'unknown', failure: { code: 'rate_limited' } })).toBe(
      'Your access could not be checked. Too many requests.',
    );
  });
});

describe('the seconds that are left', () => {
  it('go down to nothing once a second, and then no timer runs', () => {
    vi.useFakeTimers({ now: 0 });
    const { result } = renderHook(() => useSecondsUntil(2_500, Date.now));
    const seen = [result.current];
    for (let second = 0; second < 4; second += 1) {
      act(() => void vi.advanceTimersByTime(1_000));
      seen.push(result.current);
    }
    expect(seen).toEqual([3, 2, 1, 0, 0]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are none without a moment to wait for, or after it', () => {
    expect(renderHook(() => useSecondsUntil(null, () => 0)).result.current).toBe(0);
    expect(renderHook(() => useSecondsUntil(5, () => 10)).result.current).toBe(0);
  });
});
