import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { retestReason } from '../../../src/components/test-connection/stored-credential-test.tsx';
import { checkLabel } from '../../../src/components/test-connection/test-report.tsx';
import { testStrings } from '../../../src/components/test-connection/test-strings.ts';
import { useSecondsUntil } from '../../../src/components/test-connection/test-view.tsx';
import type { IntegrationDefinition } from '../../../src/definition/integration.ts';
import { stringsOf } from '../in-kit.tsx';
import { DEFINITION } from '../sample-host.ts';

const { id, name, methods } = DEFINITION;
const wordsFor = (definition: IntegrationDefinition = DEFINITION) => stringsOf(testStrings, definition);

describe('testStrings', () => {
  it('testStrings uses the nouns of the definition, else those of the catalogue', () => {
    const nouns = ({ integration, credential, idNoun, one }: ReturnType<typeof wordsFor>) =>
      [integration, credential, idNoun, one].join(', ');
    expect(nouns(wordsFor())).toBe('OpenAI, Admin key, Organization ID, OpenAI account');
    expect(nouns(wordsFor({ id, name, methods }))).toBe('OpenAI, key, ID, account');
  });

  it('failureParams formats scopes as a list and rounds the wait up', () => {
    const { failureParams } = wordsFor();
    const params = failureParams({ code: 'missing_scope', missingScopes: ['a', 'b'], retryAfterMs: 119_001 });
    expect(params).toMatchObject({ scopes: 'a and b', wait: '2 minutes' });
    expect(failureParams({ code: 'rate_limited', retryAfterMs: 118_001 }).wait).toBe('119 seconds');
    expect(failureParams({ code: 'rate_limited' })).toMatchObject({ scopes: '', wait: '', target: '' });
    expect(failureParams({ code: 'wrong_target', target: 'eu.vendor.example' }).target).toBe('eu.vendor.example');
  });
});

describe('checkLabel', () => {
  it('checkLabel names a check by what it proves', () => {
    const label = (check: string) => checkLabel(check, DEFINITION, wordsFor());
    const [capability] = DEFINITION.capabilities ?? [];
    expect(label('credential')).toBe('OpenAI accepts the Admin key');
    expect(label('identity')).toBe('Organization recognised');
    expect(label(capability?.id ?? '')).toMatch(/^Can read: \S/);
    expect(label('of_the_host')).toBe('of_the_host');
    expect(label('x'.repeat(500)).length).toBeLessThan(80);
  });
});

describe('retestReason', () => {
  const reason = (access: Parameters<typeof retestReason>[0]) => retestReason(access, wordsFor());

  it('retestReason is the host’s reason, else a general one', () => {
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

describe('useSecondsUntil', () => {
  it('useSecondsUntil counts down to 0 once a second and then has no timer', () => {
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

  it('useSecondsUntil is 0 without a moment, or after it', () => {
    expect(renderHook(() => useSecondsUntil(null, () => 0)).result.current).toBe(0);
    expect(renderHook(() => useSecondsUntil(5, () => 10)).result.current).toBe(0);
  });
});
